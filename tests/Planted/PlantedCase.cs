using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.Planted.Tests;

/// <summary>
/// One realistic domain whose text says where something is wrong. The trailing comment of a line may hold, separated by semicolons:
/// <c>plant: SW3001, SW3004/SW3005#label</c> (each is to be reported here; either id of a pair will do),
/// <c>or: SW3001#label</c> (the plants of that label may be reported here instead) and
/// <c>may: SW3008</c> (a report that nobody has to make and that is not wrong).
/// A line <c>// file: Name.cs</c> begins another file. <c>// compiler: CS0453</c> names an error that the plants bring along.
/// </summary>
internal sealed partial class PlantedCase
{
    // What the SDK's implicit usings bring.
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private readonly List<Plant> _plants = [];
    private readonly HashSet<(string Id, int Line)> _allowed = [];
    private readonly List<(string FileName, string Content)> _files = [];

    private readonly Lazy<CSharpCompilation> _compilation;

    /// <summary>The case of that text.</summary>
    public PlantedCase(string name, IReadOnlyList<string> lines)
    {
        Name = name;
        _compilation = new(Compile);
        var alternatives = new List<(string Id, string Label, int Line)>();
        var starts = new List<(string FileName, int Line)> { (Name, 0) };
        for (var line = 0; line < lines.Count; line++)
        {
            if (FileHeader().Match(lines[line]) is { Success: true } header)
                starts.Add((header.Groups["name"].Value, line));
            else if (CompilerHeader().Match(lines[line]) is { Success: true } compiler)
                ExpectedErrors.Add(compiler.Groups["id"].Value);
            else if (Comment().Match(lines[line]) is { Success: true } comment)
                ReadMarks(comment.Groups["clauses"].Value, line + 1, alternatives);
        }

        foreach (var (id, label, line) in alternatives)
        {
            var labelled = _plants.FindAll(plant => plant.Label == label && plant.Ids.Contains(id));
            Assert.True(labelled.Count > 0, $"{Name}({line}): no plant {id}#{label}.");
            labelled.ForEach(plant => plant.Lines.Add(line));
        }

        // Blank lines before each part keep the numbers of its lines those of the case.
        for (var part = 0; part < starts.Count; part++)
        {
            var (fileName, start) = starts[part];
            var end = part + 1 < starts.Count ? starts[part + 1].Line : lines.Count;
            _files.Add((fileName, new string('\n', start) + string.Join('\n', lines.Take(start..end))));
        }

        MarkedLines = [.. _plants.SelectMany(plant => plant.Lines), .. _allowed.Select(allowed => allowed.Line)];
    }

    public string Name { get; }

    public IReadOnlyList<Plant> Plants => _plants;

    public HashSet<int> MarkedLines { get; }

    public List<string> ExpectedErrors { get; } = [];

    /// <summary>The case's sources together with what is generated from them.</summary>
    public CSharpCompilation Compilation => _compilation.Value;

    public static IReadOnlyList<PlantedCase> All { get; } =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Cases"), "*.cs.txt")
            .Order(StringComparer.Ordinal)
            .Select(path => new PlantedCase(Path.GetFileName(path), File.ReadAllLines(path))),
    ];

    public bool IsAllowed(string id, int line) => _allowed.Contains((id, line));

    public bool Holds(string filePath) => _files.Exists(file => file.FileName == filePath);

    private CSharpCompilation Compile()
    {
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator>();
        test.TestState.Sources.AddRange(_files);
        test.TestState.Sources.Add(("Usings.cs", Usings));
        return test.Generate().OutputCompilation;
    }

    private void ReadMarks(string clauses, int line, List<(string Id, string Label, int Line)> alternatives)
    {
        foreach (var clause in clauses.Split(';', StringSplitOptions.TrimEntries))
        {
            var kind = clause[..clause.IndexOf(':', StringComparison.Ordinal)];
            foreach (var mark in clause[(kind.Length + 1)..].Split(',', StringSplitOptions.TrimEntries))
            {
                Assert.True(Mark().IsMatch(mark), $"{Name}({line}): '{mark}' is no mark.");
                var (ids, label) = mark.Split('#') is [var first, var second] ? (first.Split('/'), second) : (mark.Split('/'), "");
                if (kind == "plant")
                    _plants.Add(new(this, ids, label, line));
                else if (kind == "or")
                    alternatives.AddRange(ids.Select(id => (id, label, line)));
                else
                    _allowed.UnionWith(ids.Select(id => (id, line)));
            }
        }
    }

    [GeneratedRegex(@"^// file: (?<name>\S+\.cs)$")]
    private static partial Regex FileHeader();

    [GeneratedRegex(@"^// compiler: (?<id>CS\d{4})$")]
    private static partial Regex CompilerHeader();

    [GeneratedRegex(@"//\s*(?<clauses>(plant|or|may):[^""]*)$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^SW\d{4}(/SW\d{4})*(#\w+)?$")]
    private static partial Regex Mark();
}
