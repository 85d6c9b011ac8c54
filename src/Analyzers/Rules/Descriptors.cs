using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.Analyzers;

/// <summary>What each rule says. One descriptor a rule; its page is docs/rules/ID.md.</summary>
internal static class Descriptors
{
    /// <summary>Where the pages are.</summary>
    public const string Pages = "https://github.com/stepwright/stepwright/blob/main/docs/rules/";

    /// <summary>Every rule, in the order of the ids.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. DeclarationDescriptors.All, .. ConflictDescriptors.All, .. DeterminismDescriptors.All, .. SnapshotDescriptors.All, .. JsonDescriptors.All, .. RecoveryDescriptors.All, .. CostDescriptors.All,
    ];
}
