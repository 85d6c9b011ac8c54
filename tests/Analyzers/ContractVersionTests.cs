using Stepwright.Generators;
using Stepwright.Verification;
using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1022</summary>
public class ContractVersionTests
{
    private const string Commands = """
        [{|#0:Command<Depot>|}] public readonly partial record struct Fill(int Number) { [Step] void Put(ref Stock stock) { } }
        [{|#1:Executor<Depot>|}] public sealed partial class DepotExecutor;
        """;

    [Fact]
    public Task A_state_that_was_generated_for_another_version() => IsReportedAgainstAsync(
        "[assembly: Stepwright.Contract.ContractVersion(99)] [Stepwright.State] public class Depot; public record struct Stock(int Count);",
        At(0, "SW1022", "Depots was generated for contract version 99, but this generator writes version 5: build both with the same version of Stepwright"),
        At(1, "SW1022", "Depots was generated for contract version 99, but this generator writes version 5: build both with the same version of Stepwright"));

    [Fact]
    public Task A_state_that_was_not_generated() => IsReportedAgainstAsync(
        "[Stepwright.State] public class Depot; public record struct Stock(int Count);",
        At(0, "SW1022", "Depots was generated for no contract version, but this generator writes version 5: build both with the same version of Stepwright"),
        At(1, "SW1022", "Depots was generated for no contract version, but this generator writes version 5: build both with the same version of Stepwright"));

    [Fact]
    public async Task Commands_that_were_generated_for_another_version()
    {
        var test = new DeclarationTest(["[{|#0:Executor<Shop>|}] public sealed partial class ShopExecutor;"]) { CompilerDiagnostics = CompilerDiagnostics.None };
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Orders", "[assembly: Stepwright.Contract.ContractVersion(99)]"));
        test.TestState.ExpectedDiagnostics.Add(
            At(0, "SW1022", "Orders was generated for contract version 99, but this generator writes version 5: build both with the same version of Stepwright"));
        await test.RunAsync();
    }

    [Fact]
    public async Task Assemblies_that_have_nothing_to_do_with_it()
    {
        var test = new DeclarationTest(["[Executor<Shop>] public sealed partial class ShopExecutor;"]) { IsSound = true };
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Plain", "public class Plain;"));
        await test.RunAsync();
    }

    [Fact]
    public async Task The_same_version()
    {
        var test = new DeclarationTest([Commands], withShop: false) { IsSound = true };
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile(
            "Depots",
            "using Stepwright; [State] public partial class Depot { public partial Table<int, Stock> Stock { get; } } public record struct Stock(int Count);",
            new StepwrightGenerator()));
        await test.RunAsync();
    }

    private static async Task IsReportedAgainstAsync(string state, params DiagnosticResult[] expected)
    {
        var test = new DeclarationTest([Commands], withShop: false) { CompilerDiagnostics = CompilerDiagnostics.None };
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Depots", state));
        test.TestState.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }
}
