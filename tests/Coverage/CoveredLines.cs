using System.Globalization;
using System.Xml.Linq;

namespace Stepwright.Coverage;

/// <summary>The lines of each assembly that any test project ran: the union over Cobertura reports.</summary>
internal sealed class CoveredLines
{
    private readonly SortedDictionary<string, Dictionary<(string File, int Line), bool>> _assemblies = new(StringComparer.Ordinal);

    public IEnumerable<string> Assemblies => _assemblies.Keys;

    public void Add(XDocument report)
    {
        foreach (var package in report.Descendants("package"))
        {
            var name = package.Attribute("name")!.Value;
            if (!_assemblies.TryGetValue(name, out var lines))
                _assemblies.Add(name, lines = []);
            foreach (var type in package.Descendants("class"))
            {
                // Reports name files relative to roots that differ; the tail of the path tells files apart.
                var path = type.Attribute("filename")!.Value.Replace('\\', '/');
                var file = string.Join('/', path.Split('/')[^Math.Min(2, path.Split('/').Length)..]);
                foreach (var line in type.Descendants("line"))
                {
                    var place = (file, int.Parse(line.Attribute("number")!.Value, CultureInfo.InvariantCulture));
                    lines[place] = lines.GetValueOrDefault(place) || line.Attribute("hits")!.Value != "0";
                }
            }
        }
    }

    public (int Covered, int Lines) Count(string assembly) =>
        _assemblies.TryGetValue(assembly, out var lines) ? (lines.Values.Count(hit => hit), lines.Count) : (0, 0);

    /// <summary>The lines that no test ran, by file.</summary>
    public IEnumerable<(string File, string Lines)> Uncovered(string assembly) => _assemblies[assembly]
        .Where(line => !line.Value)
        .GroupBy(line => line.Key.File)
        .OrderBy(group => group.Key, StringComparer.Ordinal)
        .Select(group => (group.Key, string.Join(", ", group.Select(line => line.Key.Line).Order())));
}
