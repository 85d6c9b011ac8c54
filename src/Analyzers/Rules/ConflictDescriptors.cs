using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>SW2xxx: accesses that meet, are missed, or hold other commands up.</summary>
internal static class ConflictDescriptors
{
    private const string Category = "Stepwright.Conflict";

    public static readonly DiagnosticDescriptor MayMeet = new(
        RuleIds.MayMeet, "Parameters can meet in one row", "{0} and {1} can meet in one row of {2}, which fails the step with same-row: {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.MayMeet}.md");

    public static readonly DiagnosticDescriptor NeverWritten = new(
        RuleIds.NeverWritten, "ref row is never written", "{0} never writes {1}: take the row by in, so that the command does not hold up others that read it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NeverWritten}.md");

    public static readonly DiagnosticDescriptor NeverUsed = new(
        RuleIds.NeverUsed, "Parameter is never used", "{0} never uses {1}: {2}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NeverUsed}.md");

    public static readonly DiagnosticDescriptor ValueNeverTaken = new(
        RuleIds.ValueNeverTaken, "Value of a step is never taken", "No step takes the value of {0}, and it is not the result of {1}: take it, name it as the result, or return void",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ValueNeverTaken}.md");

    public static readonly DiagnosticDescriptor ReadBeforeCreated = new(
        RuleIds.ReadBeforeCreated, "Row is read before it is created", "{0} uses the row of {1} that {2} creates afterwards: it fails with missing-row, or {2} does with row-exists; {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ReadBeforeCreated}.md");

    public static readonly DiagnosticDescriptor UsedAfterDeleted = new(
        RuleIds.UsedAfterDeleted, "Row is used after its deletion", "{0} uses the row of {1} that {2} has deleted: it fails with missing-row; {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.UsedAfterDeleted}.md");

    public static readonly DiagnosticDescriptor CreatedTwice = new(
        RuleIds.CreatedTwice, "Row is created twice", "{0} creates a row of {1} that {2}: it fails with row-exists; {3}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.CreatedTwice}.md");

    public static readonly DiagnosticDescriptor KeyWrittenByCommand = new(
        RuleIds.KeyWrittenByCommand, "Key is made of what the command writes", "The key of {0} is read from {1} before the first step, and {2} writes it: {0} is the row of the key from before",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.KeyWrittenByCommand}.md");

    public static readonly DiagnosticDescriptor HotCell = new(
        RuleIds.HotCell, "Cell serializes commands", "{0} writes the cell {1}, so that all of {2} run one after another: {3}",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.HotCell}.md");

    public static readonly DiagnosticDescriptor WholeTableRead = new(
        RuleIds.WholeTableRead, "Whole-table read serializes commands", "{0} reads all of {1}, so that it runs alone among {2}, which write it: read rows by key, or keep what it computes in a cell or an accumulator",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.WholeTableRead}.md");

    public static readonly DiagnosticDescriptor CouldBeCheck = new(
        RuleIds.CouldBeCheck, "Step could be a check", "{0} only reads rows that no step before it writes: as a [Check] it fails the command before anything is written",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.CouldBeCheck}.md");

    public static readonly DiagnosticDescriptor StateBesideSignature = new(
        RuleIds.StateBesideSignature, "State reached past the signature", "{0} reaches state past the signature of the step: {1}; take the row as a parameter",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.StateBesideSignature}.md");

    public static readonly DiagnosticDescriptor StepsWaitForEachOther = new(
        RuleIds.StepsWaitForEachOther, "Steps wait for each other", "{0} takes the value of {1}, which comes, in the end, from {0} ({2}): let one of them make its value without the other",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.StepsWaitForEachOther}.md");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        MayMeet, NeverWritten, NeverUsed, ValueNeverTaken, ReadBeforeCreated, UsedAfterDeleted, CreatedTwice,
        KeyWrittenByCommand, HotCell, WholeTableRead, CouldBeCheck, StateBesideSignature, StepsWaitForEachOther,
    ];

    /// <summary>Those about one command and its own steps.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfSteps { get; } =
    [
        MayMeet, NeverWritten, NeverUsed, ValueNeverTaken, ReadBeforeCreated, UsedAfterDeleted, CreatedTwice, KeyWrittenByCommand, CouldBeCheck,
    ];

    /// <summary>Those about what commands wait for.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfWaiting { get; } = [HotCell, WholeTableRead];
}
