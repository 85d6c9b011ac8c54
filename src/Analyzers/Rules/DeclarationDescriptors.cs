using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>SW1xxx: declarations that no code can be generated for.</summary>
internal static class DeclarationDescriptors
{
    private const string Category = "Stepwright.Declaration";

    public static readonly DiagnosticDescriptor NotPartial = new(
        RuleIds.NotPartial, "Type must be partial", "Declare {0} as partial: the generator writes the other part of the {1} {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NotPartial}.md");

    public static readonly DiagnosticDescriptor WrongKindOfType = new(
        RuleIds.WrongKindOfType, "Wrong kind of type", "{0} cannot be {1}: {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.WrongKindOfType}.md");

    public static readonly DiagnosticDescriptor NotAccessible = new(
        RuleIds.NotAccessible, "Type must be visible in its assembly", "Make {0} public or internal: generated code in other files must be able to name the {1} {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NotAccessible}.md");

    public static readonly DiagnosticDescriptor StateMember = new(
        RuleIds.StateMember, "Table, cell or sequence declared wrongly", "{0} is declared wrongly: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.StateMember}.md");

    public static readonly DiagnosticDescriptor NotAState = new(
        RuleIds.NotAState, "Type argument is no state", "{0} is no state: mark that class with [State], or name another",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NotAState}.md");

    public static readonly DiagnosticDescriptor StepDeclaration = new(
        RuleIds.StepDeclaration, "Step declared wrongly", "The step {0} {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.StepDeclaration}.md");

    public static readonly DiagnosticDescriptor NoTableHoldsRow = new(
        RuleIds.NoTableHoldsRow, "No table holds this row", "No table or cell holds {0}: add one to {1}, or take a row that it has",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NoTableHoldsRow}.md");

    public static readonly DiagnosticDescriptor SeveralTablesHoldRow = new(
        RuleIds.SeveralTablesHoldRow, "Several tables hold this row", "{0} is held by {1}: say which one is meant, as with {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.SeveralTablesHoldRow}.md");

    public static readonly DiagnosticDescriptor FromNamesNoTable = new(
        RuleIds.FromNamesNoTable, "[From] names no table of this row", "[From] is wrong: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.FromNamesNoTable}.md");

    public static readonly DiagnosticDescriptor KeyNotBound = new(
        RuleIds.KeyNotBound, "Key is not bound", "The key of {0} is not bound: {1} is keyed by {2}, and {3}; add one, or name the key with [Key(…)]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.KeyNotBound}.md");

    public static readonly DiagnosticDescriptor KeyAmbiguous = new(
        RuleIds.KeyAmbiguous, "Key is ambiguous", "The key of {0} in {1} may be {2}: say which one is meant, as with {3}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.KeyAmbiguous}.md");

    public static readonly DiagnosticDescriptor KeyPath = new(
        RuleIds.KeyPath, "[Key] leads nowhere", "[Key] is wrong: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.KeyPath}.md");

    public static readonly DiagnosticDescriptor KeyType = new(
        RuleIds.KeyType, "[Key] is of the wrong type", "{0} is of type {1}, but {2} is keyed by {3}: name a value of that type",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.KeyType}.md");

    public static readonly DiagnosticDescriptor ParameterHasNoSource = new(
        RuleIds.ParameterHasNoSource, "Parameter has no source", "Nothing gives the parameter {0} its value: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ParameterHasNoSource}.md");

    public static readonly DiagnosticDescriptor ResultAmbiguous = new(
        RuleIds.ResultAmbiguous, "Step result is ambiguous", "{0} may be the value of {1}, which {2} return {3}: name the parameter after the step that is meant",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ResultAmbiguous}.md");

    public static readonly DiagnosticDescriptor ResultTooLate = new(
        RuleIds.ResultTooLate, "Step result comes too late", "{0} is the value of {1}, which runs after {2}: move that step up",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ResultTooLate}.md");

    public static readonly DiagnosticDescriptor ForEachMember = new(
        RuleIds.ForEachMember, "[ForEach] names no sequence", "[ForEach] is wrong: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ForEachMember}.md");

    public static readonly DiagnosticDescriptor ContradictoryAccess = new(
        RuleIds.ContradictoryAccess, "Access contradicts itself", "The access of {0} contradicts itself: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ContradictoryAccess}.md");

    public static readonly DiagnosticDescriptor CheckDeclaration = new(
        RuleIds.CheckDeclaration, "Check declared wrongly", "The check {0} {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.CheckDeclaration}.md");

    public static readonly DiagnosticDescriptor InvariantDeclaration = new(
        RuleIds.InvariantDeclaration, "Invariant declared wrongly", "The invariant {0} {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.InvariantDeclaration}.md");

    public static readonly DiagnosticDescriptor CommandResult = new(
        RuleIds.CommandResult, "Result names no step with a value", "Result is wrong: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.CommandResult}.md");

    public static readonly DiagnosticDescriptor ContractVersion = new(
        RuleIds.ContractVersion, "Built against another contract version", "{0} was generated for {1}, but this generator writes version {2}: build both with the same version of Stepwright",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.ContractVersion}.md");

    public static readonly DiagnosticDescriptor StepsInSeveralParts = new(
        RuleIds.StepsInSeveralParts, "Steps in several parts of a type", "{0} is in another part of {1} than the checks and steps before it: they run in source order, so keep them in one part",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.StepsInSeveralParts}.md");

    public static readonly DiagnosticDescriptor NameClash = new(
        RuleIds.NameClash, "Name is needed by the generator", "{0} is a name that the generator needs in {1}: choose another",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NameClash}.md");

    public static readonly DiagnosticDescriptor AlwaysSameRow = new(
        RuleIds.AlwaysSameRow, "Parameters always meet in one row", "{0} and {1} always meet in {2}, and one of them writes: give them different keys, or say [Step(AllowSameRow = true)]",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.AlwaysSameRow}.md");

    public static readonly DiagnosticDescriptor DistinctMembers = new(
        RuleIds.DistinctMembers, "[Distinct] names no members to compare", "[Distinct] is wrong: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.DistinctMembers}.md");

    public static readonly DiagnosticDescriptor AccumulatorDeclaration = new(
        RuleIds.AccumulatorDeclaration, "Accumulator declared wrongly", "{0} is declared wrongly: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.AccumulatorDeclaration}.md");

    public static readonly DiagnosticDescriptor NoAccumulator = new(
        RuleIds.NoAccumulator, "No accumulator takes this type", "{0} has no accumulator of {1}: add one, as with public partial Accumulator<{1}> … {{ get; }}, or add a type that it has",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NoAccumulator}.md");

    public static readonly DiagnosticDescriptor SeveralAccumulators = new(
        RuleIds.SeveralAccumulators, "Several accumulators suit", "{0} may be {1}: name the parameter after the one that is meant, or say it as with {2}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.SeveralAccumulators}.md");

    public static readonly DiagnosticDescriptor StateWithoutExecutor = new(
        RuleIds.StateWithoutExecutor, "State has no executor", "{0} has commands and no executor, so that nothing can run them: add [Executor<{0}>] public sealed partial class {1};",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.StateWithoutExecutor}.md");

    public static readonly DiagnosticDescriptor NextDeclaration = new(
        RuleIds.NextDeclaration, "[Next] draws nothing", "[Next] is wrong: {0}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NextDeclaration}.md");

    /// <summary>What the parsers report, and the generator skips.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Parsed { get; } =
    [
        NotPartial, WrongKindOfType, NotAccessible, StateMember, NotAState, StepDeclaration, NoTableHoldsRow, SeveralTablesHoldRow,
        FromNamesNoTable, KeyNotBound, KeyAmbiguous, KeyPath, KeyType, ParameterHasNoSource, ResultAmbiguous, ResultTooLate,
        ForEachMember, ContradictoryAccess, CheckDeclaration, InvariantDeclaration, CommandResult, ContractVersion,
        StepsInSeveralParts, NameClash, AlwaysSameRow, DistinctMembers, AccumulatorDeclaration, NoAccumulator, SeveralAccumulators,
        NextDeclaration, ConflictDescriptors.StepsWaitForEachOther, .. RecoveryDescriptors.Parsed,
    ];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [.. Parsed.Where(rule => rule.Category == Category).Append(StateWithoutExecutor).OrderBy(rule => rule.Id, StringComparer.Ordinal)];
}
