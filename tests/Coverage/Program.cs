using System.Globalization;
using System.Xml.Linq;
using Stepwright.Coverage;

// Prints the line coverage of each assembly over all test projects, and fails where one of the named is below the minimum.
const double Minimum = 95;
string[] required = ["Stepwright", "Stepwright.CodeModel", "Stepwright.Generators"];

if (args is not [var folder, ..] || !Directory.Exists(folder))
{
    Console.Error.WriteLine("Usage: dotnet run --project tests/Coverage -- FOLDER [--uncovered]");
    Console.Error.WriteLine("FOLDER holds the Cobertura reports of: dotnet test -p:TestResults=FOLDER");
    return 2;
}

var lines = new CoveredLines();
foreach (var report in Directory.EnumerateFiles(folder, "coverage.cobertura.xml", SearchOption.AllDirectories))
    lines.Add(XDocument.Load(report));

var failed = false;
foreach (var assembly in lines.Assemblies.Union(required))
{
    var (covered, all) = lines.Count(assembly);
    var percent = all == 0 ? 0 : 100.0 * covered / all;
    var isShort = required.Contains(assembly) && percent < Minimum;
    failed |= isShort;
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"coverage {assembly,-24} {percent,6:F2} % of lines ({covered} of {all}){(isShort ? $", short of {Minimum} %" : "")}"));
    if (args.Contains("--uncovered") && all > 0)
    {
        foreach (var (file, numbers) in lines.Uncovered(assembly))
            Console.WriteLine($"    {file}: {numbers}");
    }
}

return failed ? 1 : 0;
