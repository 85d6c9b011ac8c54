using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Where a parser tells what is wrong with a declaration. The analyzers listen; for the generators, which stay silent,
/// nobody does.
/// </summary>
internal sealed class Findings(Action<string, Location, string[]>? report)
{
    public static Findings Unheard { get; } = new(null);

    /// <summary>Reports a broken rule at a symbol.</summary>
    public void Report(string ruleId, ISymbol symbol, params string[] arguments) =>
        report?.Invoke(ruleId, symbol.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None, arguments);

    /// <summary>Reports a broken rule at an attribute, or at one of its arguments.</summary>
    public void Report(string ruleId, AttributeData attribute, ISymbol fallback, int? argument, CancellationToken token, params string[] arguments)
    {
        if (report is not null)
            report(ruleId, attribute.Locate(argument, token) ?? fallback.Locations.FirstOrDefault() ?? Location.None, arguments);
    }
}
