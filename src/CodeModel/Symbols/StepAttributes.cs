using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What a method of a command is, by its attributes.</summary>
internal static class StepAttributes
{
    /// <summary>Whether it is a step, or stands in for one.</summary>
    public static bool IsStep(this ISymbol method) => (method.Find("StepAttribute") ?? method.Find("FallbackAttribute")) is not null;

    public static bool IsCheck(this ISymbol method) => method.Find("CheckAttribute") is not null;

    /// <summary>Whether it corrects its command.</summary>
    public static bool IsRecovery(this ISymbol method) => method.Find("RecoverAttribute") is not null;

    /// <summary>Whether it takes back what a step did outside of the state.</summary>
    public static bool IsCompensation(this ISymbol method) => method.Find("CompensateAttribute") is not null;

    /// <summary>Whether generated code calls it.</summary>
    public static bool IsCalled(this ISymbol method) => method.IsStep() || method.IsCheck() || method.IsRecovery() || method.IsCompensation();
}
