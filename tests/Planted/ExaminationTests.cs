using Microsoft.CodeAnalysis;

namespace Stepwright.Planted.Tests;

public sealed class ExaminationTests
{
    private static readonly PlantedCase Case = new("Case.cs.txt",
    [
        "public record struct Row(int A);",
        "// file: Second.cs",
        "public record struct Clock(long B); // plant: SW3001/SW3004#clock; may: SW3008",
        "public record struct Other(long C); // or: SW3001#clock",
        "public record struct Third(long D); // plant: SW3005",
    ]);

    [Fact]
    public void A_plant_is_found_on_its_line_by_either_id()
    {
        var examination = Examine(Warning("SW3004", 3), Warning("SW3005", 5));
        Assert.Equal(examination.Plants, examination.Found);
        Assert.Empty(examination.FalseAlarms);
        Assert.Equal(1, examination.FoundShare);
    }

    [Fact]
    public void A_plant_is_found_on_the_line_that_bears_its_label()
    {
        var examination = Examine(Warning("SW3001", 4));
        Assert.Equal("Case.cs.txt:3", Assert.Single(examination.Found).Place);
        Assert.Equal(0.5, examination.FoundShare);
    }

    [Fact]
    public void A_report_elsewhere_or_of_another_rule_is_a_false_alarm()
    {
        var examination = Examine(Warning("SW3001", 1), Warning("SW3005", 4), Warning("SW3001", 5), Warning("SW3005", 5));
        Assert.Equal([1, 4, 5], examination.FalseAlarms.Select(report => report.Line));
        Assert.Equal(0.75, examination.FalseShareOfReports);
    }

    [Fact]
    public void What_may_be_reported_is_neither_found_nor_false()
    {
        var examination = Examine(Warning("SW3008", 3));
        Assert.Empty(examination.Found);
        Assert.Empty(examination.FalseAlarms);
    }

    [Fact]
    public void A_suggestion_where_nothing_is_planted_is_no_false_alarm()
    {
        var examination = Examine(new Report(Case, "SW2009", DiagnosticSeverity.Info, 1, ""));
        Assert.Empty(examination.FalseAlarms);
        Assert.Single(examination.Suggestions);
    }

    [Fact]
    public void An_exception_of_an_analyzer_is_a_crash()
    {
        Assert.Single(Examine(Warning("AD0001", 0)).Crashes);
    }

    [Fact]
    public void Members_on_lines_without_a_mark_are_clean() => Assert.Equal(1, Examine().CleanCount);

    [Fact]
    public void A_label_that_no_plant_bears_is_refused() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => new PlantedCase("Case.cs.txt", ["class A; // or: SW3001#clock"]));

    [Fact]
    public void A_mark_that_names_no_rule_is_refused() =>
        Assert.ThrowsAny<Xunit.Sdk.XunitException>(() => new PlantedCase("Case.cs.txt", ["class A; // plant: clock"]));

    private static Examination Examine(params Report[] reports) => new([Case], reports);

    private static Report Warning(string id, int line) => new(Case, id, DiagnosticSeverity.Warning, line, "");
}
