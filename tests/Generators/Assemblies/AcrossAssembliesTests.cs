using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Analyzers;
using Stepwright.Verification;

namespace Stepwright.Generators.Tests;

/// <summary>A library with the state, another with commands, an application with the executor.</summary>
public class AcrossAssembliesTests
{
    private const string State = """
        using Stepwright;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Shop.Commands")]
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        public record struct Stock(int Available);
        internal record struct Secret(int Value);
        [State]
        public partial class Shop
        {
            public partial Table<int, Stock> Stocks { get; }
            internal partial Cell<Secret> Secret { get; }
            public partial Accumulator<long> Taken { get; }
            [Accumulate(AccumulatorOperation.Max)] internal partial Accumulator<long> Largest { get; }
            [Invariant] static bool NeverNegative(in Stock stock) => stock.Available >= 0;
        }
        """;

    private const string Commands = """
        using Stepwright;
        [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Friend")]
        [Command<Shop>(Result = nameof(Left))]
        public readonly partial record struct Take(int Item, long Quantity)
        {
            [Step] void Reserve(ref Stock stock) => stock.Available -= (int)Quantity;
            [Step] int Left(in Stock stock, in Secret secret) => stock.Available;
            [Step] void Add(Accumulate<long> taken, Accumulate<long> largest) => taken.Add(Quantity);
            [Step] void Look(in long taken, in long largest) { }
        }
        [Command<Shop>]
        internal readonly partial record struct Hide(int Item)
        {
            [Step] void Change(ref Secret secret) => secret.Value++;
        }
        """;

    private const string Executor = """
        using Stepwright;
        [Executor<Shop>]
        public partial class ShopExecutor
        {
            public static CommandRef<int> Use(ShopBatch batch) => batch.Add(new Take(1, 2));
        }
        """;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void State_commands_and_executor_in_three_assemblies(bool asMetadata)
    {
        var commands = Libraries(asMetadata, ("Shop.State", State), ("Shop.Commands", Commands));
        var run = Run(commands, "App", Executor);

        Assert.Empty(Errors(run));
        Assert.Empty(Rules(run));
        var batch = Assert.Single(run.GeneratedSources, source => source.Key.StartsWith("ShopExecutor.Executor", StringComparison.Ordinal)).Value;
        Assert.Contains("public global::Stepwright.CommandRef<int> Add(in global::Take command)", batch, StringComparison.Ordinal);
        Assert.DoesNotContain("Hide", batch, StringComparison.Ordinal);
        Assert.DoesNotContain(run.GeneratedSources.Keys, name => name.Contains("Assembly", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Asynchronous_commands_of_another_assembly_are_started(bool asMetadata)
    {
        const string Asynchronous = """
            using System.Threading.Tasks;
            using Stepwright;
            [Command<Shop>(Result = nameof(Ask))]
            public readonly partial record struct Book(int Item) { [Step] ValueTask<string> Ask(Stock stock) => new(""); }
            [Command<Shop>]
            public readonly partial record struct Tell(int Item) { [Step] ValueTask<StepResult> Send(Stock stock) => default; }
            """;
        var run = Run(Libraries(asMetadata, ("Shop.State", State), ("Shop.Commands", Asynchronous)), "App", "[Stepwright.Executor<Shop>] public partial class ShopExecutor;");

        Assert.Empty(Errors(run));
        Assert.Empty(Rules(run));
        var executor = Assert.Single(run.GeneratedSources, source => source.Key.StartsWith("ShopExecutor.Executor", StringComparison.Ordinal)).Value;
        Assert.Contains("public global::Stepwright.CommandRef<string> Add(in global::Book command)", executor, StringComparison.Ordinal);
        Assert.Contains("public global::Stepwright.CommandRef Add(in global::Tell command)", executor, StringComparison.Ordinal);
        Assert.Contains("global::Book.StepwrightDispatch.RunAsync(in batch.BookLane[entry.Index], access, run.BeginAsync(), batch.BookLane, entry.Index);", executor, StringComparison.Ordinal);
        Assert.Contains("global::Tell.StepwrightDispatch.RunPlannedAsync(in batch.TellLane[entry.Index], run.BeginAsync());", executor, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Internal_commands_belong_to_a_friends_executor(bool asMetadata)
    {
        var run = Run(Libraries(asMetadata, ("Shop.State", State), ("Shop.Commands", Commands)), "Friend", Executor);

        Assert.Empty(Errors(run));
        Assert.Empty(Rules(run));
        Assert.Contains("internal global::Stepwright.CommandRef Add(in global::Hide command)", string.Join('\n', run.GeneratedSources.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Invariants_of_the_states_assembly_are_asked_by_commands_of_another(bool asMetadata)
    {
        var run = Run(Libraries(asMetadata, ("Shop.State", State)), "Shop.Commands", Commands);

        Assert.Empty(Errors(run));
        Assert.Contains("global::Shop.StepwrightAccess.BrokenInvariantOfStocks(in stockRow)", string.Join('\n', run.GeneratedSources.Values), StringComparison.Ordinal);
        Assert.Contains("ExportedCommand(typeof(global::Shop), typeof(global::Hide))", run.GeneratedSources["Stepwright.Assembly.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Tables_of_another_assembly_that_cannot_be_seen_are_not_there()
    {
        var run = Run(Libraries(true, ("Shop.State", State)), "Stranger", """
            using Stepwright;
            [Command<Shop>] public partial record struct Look(int Item) { [Step] void A(in Stock stock) { } }
            """);

        Assert.Empty(Errors(run));
        Assert.Empty(Rules(run));
    }

    [Fact]
    public void A_library_with_two_states_gives_each_executor_its_own_commands()
    {
        var run = Run(
            Libraries(true, ("Shop.State", State), ("Shop.Commands", Commands), ("Second", """
                using Stepwright;
                [State] public partial class Other { public partial Cell<int> Number { get; } }
                [Command<Other>] public partial record struct Count { [Step] void A(ref int number) => number++; }
                [Command<Shop>] public partial record struct Add(int Item) { [Step] void A(ref Stock stock) => stock.Available++; }
                """)),
            "App",
            Executor + "[Executor<Other>] public partial class OtherExecutor;");

        Assert.Empty(Errors(run));
        string Text(string name) => run.GeneratedSources.Single(source => source.Key.StartsWith($"{name}.Executor", StringComparison.Ordinal)).Value;
        Assert.Contains("Add(in global::Count command)", Text("OtherExecutor"), StringComparison.Ordinal);
        Assert.DoesNotContain("global::Take", Text("OtherExecutor"), StringComparison.Ordinal);
        Assert.Contains("Add(in global::Take command)", Text("ShopExecutor"), StringComparison.Ordinal);
        Assert.Contains("Add(in global::Add command)", Text("ShopExecutor"), StringComparison.Ordinal);
        Assert.DoesNotContain("global::Count", Text("ShopExecutor"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Contract.ContractVersion(5)", "Contract.ContractVersion(6)", "contract version 6")]
    [InlineData("[assembly: global::Stepwright.Contract.ContractVersion(5)]", "", "no contract version")]
    public void A_state_of_another_contract_version_generates_nothing_and_is_reported(string before, string after, string version)
    {
        var library = Compiled("Shop.State", State, [], text => text.Replace(before, after, StringComparison.Ordinal));
        var run = Run([library], "App", Commands.Replace(", in Secret secret", "", StringComparison.Ordinal)[..Commands.IndexOf("[Command<Shop>]\ninternal", StringComparison.Ordinal)].Replace("in Stock stock, in Secret secret", "in Stock stock", StringComparison.Ordinal) + Executor.Replace("using Stepwright;", "", StringComparison.Ordinal));

        Assert.Empty(run.GeneratedSources);
        Assert.Equal(["SW1022", "SW1022"], Rules(run).Select(rule => rule.Id));
        Assert.Equal($"Shop.State was generated for {version}, but this generator writes version 5: build both with the same version of Stepwright", Rules(run)[0].GetMessage(null));
    }

    [Fact]
    public void Commands_of_another_contract_version_leave_the_executor_out_and_are_reported()
    {
        var state = Compiled("Shop.State", State, [], text => text);
        var commands = Compiled("Shop.Commands", Commands, [state], text => text.Replace("ContractVersion(5)", "ContractVersion(7)", StringComparison.Ordinal));
        var run = Run([state, commands], "App", "using Stepwright; [Executor<Shop>] public partial class ShopExecutor;");

        Assert.Empty(run.GeneratedSources);
        Assert.Contains("Shop.Commands was generated for contract version 7", Assert.Single(Rules(run)).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_whose_result_is_internal_cannot_be_run_elsewhere_and_is_reported()
    {
        var libraries = Libraries(true, ("Shop.State", State), ("Shop.Commands", Commands + """
            internal record struct Hidden(int X);
            [Command<Shop>(Result = nameof(A))] public partial record struct Peek(int Item) { [Step] Hidden A(in Stock stock) => default; }
            """));
        var run = Run(libraries, "App", "using Stepwright; [Executor<Shop>] public partial class ShopExecutor;");

        Assert.Empty(run.GeneratedSources);
        var rule = Assert.Single(Rules(run));
        Assert.Equal(("SW1021", "Result is wrong: Peek of Shop.Commands can be run only there, because its result or its state is internal"), (rule.Id, rule.GetMessage(null)));
        Assert.Empty(Rules(Run(libraries, "Friend", "using Stepwright; [Executor<Shop>] internal partial class ShopExecutor;")));
    }

    [Theory]
    [InlineData("using Stepwright; [Command<Shop>] public partial record struct Take(int X);", false)]
    [InlineData("", true)]
    public void A_command_that_is_there_twice_is_reported(string own, bool inTwoLibraries)
    {
        var state = Compiled("Shop.State", State, [], text => text);
        const string Take = "using Stepwright; [Command<Shop>] public partial record struct Take(int Item);";
        List<MetadataReference> references = [state, Compiled("One", Take, [state], text => text)];
        if (inTwoLibraries)
            references.Add(Compiled("Two", Take, [state], text => text));
        var run = Run(references, "App", own + "[Stepwright.Executor<Shop>] public partial class ShopExecutor;");

        Assert.Empty(Errors(run));
        Assert.Equal("SW1024", Assert.Single(Rules(run)).Id);
    }

    [Fact]
    public void What_is_obsolete_in_a_library_is_still_served()
    {
        var libraries = Libraries(true, ("Shop.State", State), ("Old", """
            using Stepwright;
            [System.Obsolete("old")] public record struct OldResult(int X);
            [System.Obsolete("old")] [Command<Shop>(Result = nameof(A))] public partial record struct Old(int Item) { [Step] OldResult A(in Stock stock) => default; }
            """));
        var run = Run(libraries, "App", "using Stepwright; [Executor<Shop>] internal partial class ShopExecutor;");

        run.AssertCompiles();
        Assert.Contains("CommandRef<global::OldResult>", string.Join('\n', run.GeneratedSources.Values), StringComparison.Ordinal);
    }

    private static List<MetadataReference> Libraries(bool asMetadata, params (string Name, string Source)[] projects)
    {
        var references = new List<MetadataReference>();
        foreach (var (name, source) in projects)
            references.Add(asMetadata ? Compiled(name, source, references, text => text) : Run(references, name, source).OutputCompilation.ToMetadataReference());
        return references;
    }

    /// <summary>Compiles a library with the generator, its assembly attributes changed as if another version had written them.</summary>
    private static PortableExecutableReference Compiled(string name, string source, IReadOnlyList<MetadataReference> references, Func<string, string> change)
    {
        var output = Run(references, name, source).OutputCompilation;
        foreach (var tree in output.SyntaxTrees.Where(tree => tree.FilePath.EndsWith("Stepwright.Assembly.g.cs", StringComparison.Ordinal)))
            output = output.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(change(tree.ToString()), (CSharpParseOptions)tree.Options, tree.FilePath));
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray(), filePath: name + ".dll");
    }

    private static GeneratorRun Run(IReadOnlyList<MetadataReference> references, string name, string source)
    {
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator> { TestCode = source };
        test.TestState.AdditionalReferences.AddRange(references);
        return test.Generate().Edit(compilation => compilation.WithAssemblyName(name));
    }

    private static List<Diagnostic> Errors(GeneratorRun run) =>
        [.. run.OutputCompilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static List<Diagnostic> Rules(GeneratorRun run) =>
        [.. run.OutputCompilation.WithAnalyzers([new DeclarationAnalyzer()]).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult()];
}
