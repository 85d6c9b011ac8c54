using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>What to do instead, as messages end.</summary>
internal static class WayOut
{
    public static string Of(FoundEffect found, IMethodSymbol root)
    {
        // Checks, keys and invariants have no context.
        var hasContext = root.IsStep() || root.IsRecovery();
        return found.Effect.RuleId switch
        {
            RuleIds.Clock when hasContext => found.Effect.Member.Contains("Local") ? "context.Now, which is UTC" : "context.Now",
            RuleIds.NewGuid when hasContext => "context.NewGuid()",
            RuleIds.UnseededRandom when hasContext => "context.Random",
            RuleIds.Culture => "CultureInfo.InvariantCulture, or StringComparison.Ordinal",
            _ => "a value that the command carries",
        };
    }
}
