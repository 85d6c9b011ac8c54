using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Where a parser tells what is wrong with a declaration. The analyzers listen; for the generators, which stay silent,
/// nobody does.
/// </summary>
internal sealed class Findings(Compilation? compilation, Action<string, Location, ImmutableDictionary<string, string?>, string[]>? report)
{
    public static Findings Unheard { get; } = new(null, null);

    /// <summary>Reports a broken rule at a symbol.</summary>
    public void Report(string ruleId, ISymbol symbol, params string[] arguments) => Report(ruleId, symbol, null, arguments);

    /// <summary>Reports a broken rule at a symbol, and what would mend it.</summary>
    public void Report(string ruleId, ISymbol symbol, Suggestion? suggestion, string[] arguments)
    {
        if (report is not null)
            report(ruleId, symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None, suggestion?.ToProperties() ?? Nothing, arguments);
    }

    /// <summary>Reports a broken rule at the type argument of an attribute.</summary>
    public void ReportTypeArgument(string ruleId, AttributeData attribute, ISymbol fallback, CancellationToken token, params string[] arguments)
    {
        if (report is not null)
            report(ruleId, attribute.LocateTypeArgument(token) ?? fallback.Locations.FirstOrDefault() ?? Location.None, Nothing, arguments);
    }

    /// <summary>Reports a broken rule at an attribute, or at one of its arguments; not where the compiler does not know what they name.</summary>
    public void Report(string ruleId, AttributeData attribute, ISymbol fallback, int? argument, CancellationToken token, params string[] arguments)
    {
        if (report is not null && !attribute.NamesUnknown(compilation!, token))
            report(ruleId, attribute.Locate(argument, token) ?? fallback.Locations.FirstOrDefault() ?? Location.None, Nothing, arguments);
    }

    private static ImmutableDictionary<string, string?> Nothing => ImmutableDictionary<string, string?>.Empty;
}

/// <summary>How binders report: at a symbol, or at an attribute of it, or at one of its arguments; with what would mend it, where that is known.</summary>
internal delegate void ReportFinding(string ruleId, ISymbol symbol, AttributeData? attribute, int? argument, string[] arguments, Suggestion? suggestion = null);
