using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Stepwright.Planted.Tests;

/// <summary>
/// How much of what is wrong the analyzers find in code whose author did not know how they work, and how often they are wrong
/// themselves. The table: <c>dotnet run --project tests/Planted -- -showliveoutput</c>.
/// </summary>
public sealed class PlantedTests(ITestOutputHelper output)
{
    private static readonly IReadOnlyList<string> Rules =
    [
        .. Range(2001, 2013), .. Range(3001, 3010), .. Range(4001, 4005), .. Range(5001, 5002),
    ];

    [Fact]
    public void Every_case_compiles()
    {
        foreach (var source in PlantedCase.All)
        {
            var errors = source.Compilation.GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && !source.ExpectedErrors.Contains(diagnostic.Id));
            Assert.True(!errors.Any(), $"{source.Name} does not compile:\n{string.Join('\n', errors)}");
        }
    }

    [Fact]
    public void Every_rule_is_planted_and_most_of_the_code_is_clean()
    {
        var plants = PlantedCase.All.SelectMany(source => source.Plants).ToList();
        Assert.InRange(PlantedCase.All.Count, 40, 60);
        Assert.True(plants.Count >= 250, $"{plants.Count} plants.");
        Assert.Empty(Rules.Except(plants.SelectMany(plant => plant.Ids)));
        var clean = PlantedCase.All.Sum(CleanDeclarations.Count);
        Assert.True(clean >= 600, $"{clean} clean steps and members.");
    }

    [Fact]
    public async Task Plants_are_found_and_clean_code_is_left_alone()
    {
        var examination = await Examination.RunAsync(PlantedCase.All, TestContext.Current.CancellationToken);
        output.WriteLine(ScoreTable.Print(examination));
        Assert.Empty(examination.Crashes);
        Assert.True(examination.FoundShare >= 0.95, $"Only {Percent(examination.FoundShare)} of the plants are found.");
        Assert.True(examination.FalseShareOfReports < 0.02, $"{Percent(examination.FalseShareOfReports)} of the reports are false alarms.");
    }

    private static string Percent(double share) => share.ToString("P2", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Range(int first, int last) =>
        Enumerable.Range(first, last - first + 1).Select(number => FormattableString.Invariant($"SW{number}"));
}
