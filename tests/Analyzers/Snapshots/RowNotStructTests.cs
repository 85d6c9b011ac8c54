using Microsoft.CodeAnalysis;
using static Stepwright.Analyzers.Tests.Declaration;
using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.SnapshotAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW4003; the compiler's CS0453 says that the type must be a struct, and not why.</summary>
public class RowNotStructTests
{
    [Theory]
    [InlineData("record Good(int Count);", "Table<int, {|#0:Good|}>")]
    [InlineData("class Good;", "Stepwright.Table<int, {|#0:Good|}>")]
    [InlineData("sealed class Good;", "Stepwright.Cell<{|#0:Good|}>")]
    [InlineData("class Good<T>;", "Cell<{|#0:Good<int>|}>")]
    public Task A_class(string row, string type) => Verify.IsReportedInBrokenCodeAsync(
        $"public {row} [State] public sealed partial class Depot {{ public partial {type} Goods {{ get; }} }}",
        At(0, "SW4003", $"{(row.Contains("<T>", StringComparison.Ordinal) ? "Good<int>" : "Good")} is a class, and a copy of a reference is no snapshot: declare it as a record struct"));

    [Theory]
    [InlineData("string")]
    [InlineData("object")]
    [InlineData("Uri")]
    public Task A_class_of_the_framework(string row) => Verify.IsReportedInBrokenCodeAsync(
        $"[State] public sealed partial class Depot {{ public partial Table<int, {{|#0:{row}|}}> Goods {{ get; }} }}",
        At(0, "SW4003", $"{row} is a class, and a copy of a reference is no snapshot: hold it in a record struct"));

    [Fact]
    public Task A_class_behind_an_alias() => Verify.IsReportedInBrokenCodeAsync(
        "using Goods = Stepwright.Table<int, Good>; public class Good; [State] public sealed partial class Depot { public partial {|SW4003:Goods|} Goods { get; } }");

    [Theory]
    [InlineData("record struct Good(int Count);", "Table<int, Good>")]
    [InlineData("interface Good;", "Cell<Good>")]
    [InlineData("class Other;", "Cell<Good>")]
    [InlineData("class Good;", "Table<Good, int>")]
    [InlineData("class Good;", "Cell<")]
    public Task What_is_no_class_or_another_rules_to_tell(string row, string type) => Verify.IsReportedInBrokenCodeAsync(
        $"public {row} [State] public sealed partial class Depot {{ public partial {type} Goods {{ get; }} }}");

    [Fact]
    public Task A_class_in_what_is_no_state() => Verify.IsReportedInBrokenCodeAsync("public class Good; public class Depot { public Table<int, Good> Goods { get; } = null!; }");

    [Fact]
    public async Task The_class_is_told_to_the_fix_and_no_other_rule_says_the_same()
    {
        var test = new ShopTest<SnapshotAnalyzer>(["public class Good; [State] public sealed partial class Depot { public partial Table<int, Good> Goods { get; } }"]);
        var diagnostic = Assert.Single(await test.DiagnosticsAsync(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.Equal("SW4003", diagnostic.Id);
        Assert.Equal("Good", TextAt(Assert.Single(diagnostic.AdditionalLocations)));
    }

    [Fact]
    public async Task A_class_of_another_project_is_not_to_be_changed_from_here()
    {
        var test = new ShopTest<SnapshotAnalyzer>(["[State] public sealed partial class Depot { public partial Table<int, Good> Goods { get; } }"]);
        test.TestState.AdditionalProjects["Goods"].Sources.Add("public class Good;");
        Assert.Empty(Assert.Single(await test.DiagnosticsAsync(), diagnostic => diagnostic.Id == "SW4003").AdditionalLocations);
    }

    private static string TextAt(Location location) => location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(location.SourceSpan);
}
