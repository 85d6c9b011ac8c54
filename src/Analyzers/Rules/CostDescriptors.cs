using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>SW7xxx: what makes a step cost more than its work.</summary>
internal static class CostDescriptors
{
    private const string Category = "Stepwright.Cost";

    public static readonly DiagnosticDescriptor Allocation = new(
        RuleIds.Allocation, "Step allocates", "{0} allocates {1} each time it runs: {2}",
        Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.Allocation}.md");

    public static readonly DiagnosticDescriptor Boxing = new(
        RuleIds.Boxing, "Step boxes a value", "{0} boxes {1} into {2}: call what takes {1} as it is",
        Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.Boxing}.md");

    public static readonly DiagnosticDescriptor Closure = new(
        RuleIds.Closure, "Step makes a closure", "{0} makes an object for a lambda that captures {1}: write a loop, or hand it to a static lambda as an argument",
        Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.Closure}.md");

    public static readonly DiagnosticDescriptor Linq = new(
        RuleIds.Linq, "Step uses LINQ", "{0} calls {1}, which allocates and calls through delegates: write a loop",
        Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.Linq}.md");

    public static readonly DiagnosticDescriptor LargeCommandCopied = new(
        RuleIds.LargeCommandCopied, "Large command is copied", "{0} copies {1}, about {2} bytes: {3}",
        Category, DiagnosticSeverity.Hidden, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.LargeCommandCopied}.md");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Allocation, Boxing, Closure, Linq, LargeCommandCopied,
    ];
}
