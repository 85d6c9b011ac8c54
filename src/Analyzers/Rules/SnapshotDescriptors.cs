using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>SW4xxx: rows and commands whose copy is no snapshot, or a dear one.</summary>
internal static class SnapshotDescriptors
{
    private const string Category = "Stepwright.Snapshot";

    public static readonly DiagnosticDescriptor MutableRow = new(
        RuleIds.MutableRow, "Row holds what can change", "{0} can change behind the state: it is {1}; {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.MutableRow}.md");

    public static readonly DiagnosticDescriptor MutableCommand = new(
        RuleIds.MutableCommand, "Command holds what can change", "{0} can change after the command was added: it is {1}; {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.MutableCommand}.md");

    public static readonly DiagnosticDescriptor RowNotStruct = new(
        RuleIds.RowNotStruct, "Row is no struct", "{0} is a class, and a copy of a reference is no snapshot: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.RowNotStruct}.md");

    public static readonly DiagnosticDescriptor LargeRow = new(
        RuleIds.LargeRow, "Row is large", "A row {0} takes about {1} bytes, and every first write of a command copies it: split what changes seldom into a table of its own",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.LargeRow}.md");

    public static readonly DiagnosticDescriptor FloatingPointSum = new(
        RuleIds.FloatingPointSum, "Floating-point sum depends on its order", "{0} adds to {1}, a {2}: rounding makes the sum depend on the order of commands; use decimal or a whole number of a small unit",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.FloatingPointSum}.md");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        MutableRow, MutableCommand, RowNotStruct, LargeRow, FloatingPointSum,
    ];
}
