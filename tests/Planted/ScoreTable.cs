using System.Globalization;
using System.Text;

namespace Stepwright.Planted.Tests;

/// <summary>An examination as text: a line for each rule, then the places.</summary>
internal static class ScoreTable
{
    public static string Print(Examination examination)
    {
        var text = new StringBuilder();
        text.AppendLine("rule     plants  found  missed  false alarms  suggestions");
        foreach (var id in Ids(examination))
        {
            var plants = examination.Plants.Where(plant => plant.Ids[0] == id).ToList();
            var found = plants.Count(examination.Found.Contains);
            text.AppendLine(CultureInfo.InvariantCulture, $"{id,-8}{plants.Count,7}{found,7}{plants.Count - found,8}{CountOf(examination.FalseAlarms, id),14}{CountOf(examination.Suggestions, id),13}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"all     {examination.Plants.Count,7}{examination.Found.Count,7}{examination.Plants.Count - examination.Found.Count,8}{examination.FalseAlarms.Count,14}{examination.Suggestions.Count,13}");
        text.AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"found                           {examination.FoundShare:P1} of {examination.Plants.Count} plants");
        text.AppendLine(CultureInfo.InvariantCulture, $"false alarms of what is reported {examination.FalseShareOfReports:P2}");
        text.AppendLine(CultureInfo.InvariantCulture, $"false alarms of what is clean    {examination.FalseShareOfClean:P2} of {examination.CleanCount} steps and members");
        text.AppendLine(CultureInfo.InvariantCulture, $"crashes                          {examination.Crashes.Count}");
        AppendList(text, "Missed", examination.Plants.Except(examination.Found).Select(plant => $"{string.Join('/', plant.Ids)} {plant.Place}"));
        AppendList(text, "False alarms", examination.FalseAlarms.Select(Line));
        AppendList(text, "Suggestions where nothing is planted", examination.Suggestions.Select(Line));
        AppendList(text, "Crashes", examination.Crashes.Select(Line));
        return text.ToString();
    }

    private static string Line(Report report) => $"{report.Id} {report.Place} {report.Message}";

    private static int CountOf(IEnumerable<Report> reports, string id) => reports.Count(report => report.Id == id);

    private static IEnumerable<string> Ids(Examination examination) => examination.Plants.Select(plant => plant.Ids[0])
        .Concat(examination.FalseAlarms.Select(report => report.Id))
        .Concat(examination.Suggestions.Select(report => report.Id))
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static void AppendList(StringBuilder text, string title, IEnumerable<string> lines)
    {
        text.AppendLine().AppendLine(title);
        foreach (var line in lines.DefaultIfEmpty("(none)"))
            text.AppendLine(CultureInfo.InvariantCulture, $"  {line}");
    }
}
