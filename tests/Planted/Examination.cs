using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.Analyzers;

namespace Stepwright.Planted.Tests;

/// <summary>What all public analyzers said about all cases, held against the plants.</summary>
internal sealed class Examination
{
    /// <summary>Holds reports against the plants of the cases that they are about.</summary>
    public Examination(IReadOnlyList<PlantedCase> cases, IReadOnlyList<Report> reports)
    {
        Plants = [.. cases.SelectMany(source => source.Plants)];
        CleanCount = cases.Sum(CleanDeclarations.Count);
        Crashes = [.. reports.Where(report => report.Id == "AD0001")];
        Found = [.. Plants.Where(plant => reports.Any(report => report.Case == plant.Case && plant.IsNamedBy(report.Id, report.Line)))];
        var unmarked = reports
            .Where(report => report.Id.StartsWith("SW", StringComparison.Ordinal))
            .Where(report => !report.Case.IsAllowed(report.Id, report.Line))
            .Where(report => !report.Case.Plants.Any(plant => plant.IsNamedBy(report.Id, report.Line)))
            .ToList();
        FalseAlarms = unmarked.FindAll(report => report.Severity >= DiagnosticSeverity.Warning);
        Suggestions = unmarked.FindAll(report => report.Severity < DiagnosticSeverity.Warning);
    }

    public IReadOnlyList<Plant> Plants { get; }

    public IReadOnlyList<Plant> Found { get; }

    /// <summary>Warnings and errors where nothing is planted.</summary>
    public IReadOnlyList<Report> FalseAlarms { get; }

    /// <summary>What is only suggested where nothing is planted: counted, but no false alarm.</summary>
    public IReadOnlyList<Report> Suggestions { get; }

    /// <summary>Exceptions of analyzers.</summary>
    public IReadOnlyList<Report> Crashes { get; }

    /// <summary>The steps and members without a mark.</summary>
    public int CleanCount { get; }

    public double FoundShare => (double)Found.Count / Plants.Count;

    /// <summary>Of what is reported as wrong, how much is not.</summary>
    public double FalseShareOfReports => (double)FalseAlarms.Count / Math.Max(1, Found.Count + FalseAlarms.Count);

    /// <summary>False alarms for each clean step or member.</summary>
    public double FalseShareOfClean => (double)FalseAlarms.Count / CleanCount;

    public static async Task<Examination> RunAsync(IReadOnlyList<PlantedCase> cases, CancellationToken cancellationToken)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers =
        [
            .. typeof(DeclarationAnalyzer).Assembly.GetExportedTypes()
                .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];
        var reports = new HashSet<Report>();
        foreach (var source in cases)
        {
            var options = new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
            foreach (var diagnostic in await source.Compilation.WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync(cancellationToken))
            {
                if (!diagnostic.IsSuppressed)
                    reports.Add(Report.Of(source, diagnostic));
            }
        }

        return new(cases, [.. reports.OrderBy(report => report.Case.Name, StringComparer.Ordinal).ThenBy(report => report.Line).ThenBy(report => report.Id, StringComparer.Ordinal)]);
    }
}
