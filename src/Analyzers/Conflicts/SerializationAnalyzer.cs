using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Suggests what would let commands run in parallel: those that write one cell, or read a whole table that others write, run one after another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SerializationAnalyzer : TypeAnalyzer
{
    private const int NamesShown = 5;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ConflictDescriptors.OfWaiting;

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        if (stepwright.CommandOf(type, context.CancellationToken) is { } command)
            Analyze(command, stepwright, context.Compilation, context.ReportDiagnostic, context.CancellationToken);
    }

    private static void Analyze(BoundCommand command, StepwrightCompilation all, Compilation compilation, Action<Diagnostic> report, CancellationToken token)
    {
        for (var step = 0; step < command.Model.Steps.Count; step++)
        {
            for (var i = 0; i < command.Model.Steps[step].Parameters.Count; i++)
            {
                var parameter = command.Model.Steps[step].Parameters[i];
                if (parameter is { Kind: ParameterKind.Cell, Writes: true })
                {
                    var touching = NamesOf(parameter, writers: false);
                    Report(ConflictDescriptors.HotCell, step, i, command.Model.Type.Name, parameter.Member!, Shown(touching), WayOut(command, step, i, compilation, token));
                }
                else if (parameter.Kind == ParameterKind.View && NamesOf(parameter, writers: true) is { Count: > 0 } writing)
                {
                    Report(ConflictDescriptors.WholeTableRead, step, i, command.Model.Type.Name, parameter.Member!, Shown(writing));
                }
            }
        }

        // The commands that touch, or write, the parameter's member.
        List<string> NamesOf(ParameterModel parameter, bool writers) =>
            [.. all.AccessorsOf(command.Model.State, parameter.Member!, token).Where(other => other.Writes || !writers).Select(other => other.Command)];

        void Report(DiagnosticDescriptor rule, int step, int parameter, params object[] arguments) =>
            report(Diagnostic.Create(rule, command.ParameterOf(step, parameter).Locations[0], arguments));
    }

    private static string Shown(List<string> names) => names.Count <= NamesShown
        ? names.And()
        : names.Take(NamesShown - 1).Append($"{names.Count - NamesShown + 1} more").And();

    /// <summary>An accumulator where sums are all that is made, else another place for what changes together.</summary>
    private static string WayOut(BoundCommand command, int step, int parameter, Compilation compilation, CancellationToken token)
    {
        var use = MethodBody.Of(command.Methods[step], compilation, token) is { } body ? ParameterUses.Of(command.Methods[step], body, compilation, token)[parameter] : null;
        return use is { IsOnlyAddedTo: true, IsWritten: true }
            ? "add to an Accumulator<long> instead, which commands do in parallel"
            : "split it by a key into a table, or count what is only added to in an Accumulator<long>";
    }
}
