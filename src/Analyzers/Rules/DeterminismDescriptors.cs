using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>SW3xxx: steps whose result depends on more than state, command and context.</summary>
internal static class DeterminismDescriptors
{
    private const string Category = "Stepwright.Determinism";

    public static readonly DiagnosticDescriptor Clock = new(
        RuleIds.Clock, "Step reads the clock", "{0} reads the clock: {1}; use {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.Clock}.md");

    public static readonly DiagnosticDescriptor NewGuid = new(
        RuleIds.NewGuid, "Step makes a GUID", "{0} makes a GUID of its own: {1}; use {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NewGuid}.md");

    public static readonly DiagnosticDescriptor UnseededRandom = new(
        RuleIds.UnseededRandom, "Step draws unseeded random numbers", "{0} draws random numbers that differ from run to run: {1}; use {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.UnseededRandom}.md");

    public static readonly DiagnosticDescriptor ProcessEnvironment = new(
        RuleIds.ProcessEnvironment, "Step reads its process or machine", "{0} reads what differs between processes and machines: {1}; let the command carry it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ProcessEnvironment}.md");

    public static readonly DiagnosticDescriptor Culture = new(
        RuleIds.Culture, "Step depends on the culture", "{0} depends on the culture of its thread: {1}; use {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.Culture}.md");

    public static readonly DiagnosticDescriptor HashCode = new(
        RuleIds.HashCode, "Step depends on a hash code", "{0} uses a hash code that differs from process to process: {1}; compare values, or compute a hash of your own",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.HashCode}.md");

    public static readonly DiagnosticDescriptor UnorderedEnumeration = new(
        RuleIds.UnorderedEnumeration, "Step enumerates without order", "{0} enumerates in an order that is not defined: {1}; order it first, or use a list or a sorted collection",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.UnorderedEnumeration}.md");

    public static readonly DiagnosticDescriptor StaticMutableState = new(
        RuleIds.StaticMutableState, "Step uses static state that changes", "{0} uses static state that can change: {1}; keep it in the state, or make it readonly and immutable",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.StaticMutableState}.md");

    public static readonly DiagnosticDescriptor InputOutput = new(
        RuleIds.InputOutput, "Step does input or output", "{0} does input or output, which cannot be undone and may differ: {1}; do it before the command is made, or emit an event and do it after the batch",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.InputOutput}.md");

    public static readonly DiagnosticDescriptor Threading = new(
        RuleIds.Threading, "Step uses threads, tasks or locks", "{0} uses threads, tasks or locks: {1}; steps run in parallel already, with the result of running one after another",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.Threading}.md");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        Clock, NewGuid, UnseededRandom, ProcessEnvironment, Culture, HashCode, UnorderedEnumeration, StaticMutableState,
        InputOutput, Threading,
    ];
}
