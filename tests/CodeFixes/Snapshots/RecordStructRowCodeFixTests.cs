using Stepwright.Analyzers;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Declare the row as a record struct" for SW4003.</summary>
public class RecordStructRowCodeFixTests
{
    [Theory]
    [InlineData("public sealed class Bin { public int Count { get; set; } }", "public record struct Bin { public int Count { get; set; } }")]
    [InlineData("public class /* the row */ Bin { public int Count; }", "public record struct /* the row */ Bin { public int Count; }")]
    [InlineData("public sealed record Bin(int Count);", "public record struct Bin(int Count);")]
    [InlineData("public record class Bin(int Count);", "public record struct Bin(int Count);")]
    [InlineData("public partial class Bin { public int Count { get; set; } } public sealed partial class Bin { public int Other; }", "public partial record struct Bin { public int Count { get; set; } } public partial record struct Bin { public int Other; }")]
    [InlineData("public class Bin { int _count; public int Add(int count) => _count += count; public int More() => _count + 1; static int Fill(ref Bin bin, Bin other) => bin.Add(other.More()); }", "public record struct Bin { int _count; public int Add(int count) => _count += count; public int More() => _count + 1; static int Fill(ref Bin bin, Bin other) => bin.Add(other.More()); }")]
    [InlineData("public class Bin(int count) { public int Count => count; }", "public struct Bin(int count) { public int Count => count; }")]
    [InlineData("public class Bin { public int Count { get; set; } public override bool Equals(object? other) => false; public override int GetHashCode() => 1; }", "public struct Bin { public int Count { get; set; } public override bool Equals(object? other) => false; public override int GetHashCode() => 1; }")]
    public Task A_class_that_nothing_needs_to_be_one(string row, string fixedRow) => VerifyAsync(row, fixedRow);

    [Fact]
    public Task A_row_of_two_members_that_steps_write() => VerifyAsync(
        """
        public sealed class Bin { public int Count { get; set; } public Bin Emptied() => new() { Count = 0 }; public void Add(int count) { this.Count += count; } }
        [Command<Depot>] readonly partial record struct Fill(Sku Sku) { [Step] void Add(ref Bin bin) { bin.Count++; bin = bin.Emptied(); } }
        """,
        """
        public record struct Bin { public int Count { get; set; } public Bin Emptied() => new() { Count = 0 }; public void Add(int count) { this.Count += count; } }
        [Command<Depot>] readonly partial record struct Fill(Sku Sku) { [Step] void Add(ref Bin bin) { bin.Count++; bin = bin.Emptied(); } }
        """);

    [Theory]
    [InlineData("public class Bin { } public class Big : Bin { }")]
    [InlineData("public class Base { } public class Bin : Base { }")]
    [InlineData("public abstract class Bin { }")]
    [InlineData("public class Bin { public virtual int Count => 1; }")]
    [InlineData("public class Bin { public int Count = 1; }")]
    [InlineData("public class Bin { } static class Client { static bool Has(Bin? bin) => bin is null; static Bin? None() => null; static int Hash(Bin bin) => bin?.GetHashCode() ?? 0; }")]
    [InlineData("public class Bin { public int Count; } static class Client { static void Fill(Bin bin) => bin.Count = 1; }")]
    [InlineData("public class Bin { public int Count; } static class Client { static void Fill(List<Bin> bins) { var bin = bins[0]; bin.Count++; } }")]
    [InlineData("public class Bin { int _count; public int Add(int count) => _count += count; } static class Client { static int Fill(List<Bin> bins) => bins[0].Add(1); }")]
    [InlineData("public class Bin { public int Count; } static class Client { static void Lock(Bin bin) { lock (bin) { } } }")]
    public Task Not_where_it_must_be_a_class(string row) => VerifyAsync(row, null);

    [Fact]
    public async Task Not_where_a_project_that_references_it_needs_a_class()
    {
        var test = new CSharpCodeFixTest<SnapshotAnalyzer, RecordStructRowCodeFix> { CompilerDiagnostics = CompilerDiagnostics.None, Generators = { new StepwrightGenerator() } };
        test.TestState.AdditionalProjects["Depots"].Sources.Add("public class Bin { public int Count; } [Stepwright.State] public sealed partial class Depot { public partial Stepwright.Table<int, {|SW4003:Bin|}> Bins { get; } }");
        test.TestCode = "public class Big : Bin { }";
        await test.RunAsync();
    }

    [Fact]
    public Task Not_a_class_of_another_assembly() => VerifyAsync("using Bin = System.Text.StringBuilder;", null);

    private static Task VerifyAsync(string row, string? fixedRow)
    {
        const string State = "\n[State] public sealed partial class Depot { public partial Table<Sku, {|SW4003:Bin|}> Bins { get; } public partial Cell<int> Number { get; } }";
        return ShopFix.VerifyAsync<SnapshotAnalyzer, RecordStructRowCodeFix>(
            [row + State],
            fixedRow is null ? [] : [fixedRow + State.Replace("{|SW4003:Bin|}", "Bin", StringComparison.Ordinal)],
            compilerDiagnostics: CompilerDiagnostics.None);
    }
}
