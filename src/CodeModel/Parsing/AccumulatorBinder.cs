using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Finds the accumulator of a step's parameter: the one that <c>[From]</c> names, else the one whose name it bears, else the only one.</summary>
internal sealed class AccumulatorBinder(StateShape state, ReportFinding report)
{
    public static bool IsAccumulate(ITypeSymbol type) => type.IsRuntimeType("Accumulate", 1);

    /// <summary>The accumulators whose value a parameter may take.</summary>
    public IReadOnlyList<StateMemberShape> ReadBy(IParameterSymbol parameter) =>
        parameter.RefKind is RefKind.In or RefKind.RefReadOnlyParameter ? [.. state.AccumulatorsOf(parameter.Type)] : [];

    /// <summary>The accumulator of the parameter's type that its <c>[From]</c> names; <c>null</c> where there is none.</summary>
    public StateMemberShape? Named(IParameterSymbol parameter) =>
        FromOf(parameter) is { } from ? state.AccumulatorsOf(parameter.Type).FirstOrDefault(accumulator => accumulator.Name == from.Name) : null;

    /// <summary>The accumulator whose name the parameter bears; <c>null</c> where there is none.</summary>
    public static StateMemberShape? Namesake(IParameterSymbol parameter, IReadOnlyList<StateMemberShape> accumulators) =>
        accumulators.FirstOrDefault(accumulator => accumulator.Name == parameter.Name)
        ?? accumulators.FirstOrDefault(accumulator => accumulator.Name == char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1));

    /// <summary>The accumulator that a parameter adds to; <c>null</c> where it is not clear, which was reported.</summary>
    public StateMemberShape? Added(IParameterSymbol parameter)
    {
        var value = ((INamedTypeSymbol)parameter.Type).TypeArguments[0];
        // Of a type that cannot be added the compiler says so.
        if (!Accumulators.IsInteger(value))
            return null;
        IReadOnlyList<StateMemberShape> candidates = [.. state.AccumulatorsOf(value)];
        if (FromOf(parameter) is var (attribute, name))
        {
            if (candidates.FirstOrDefault(accumulator => accumulator.Name == name) is { } named)
                return named;
            var problem = state.Members.FirstOrDefault(member => member.Name == name) is { } other
                ? $"{name} is {other.Property.Type.ToText()}, which does not take {value.ToText()} in"
                : $"{state.Symbol.Name} has no accumulator {name}";
            report(RuleIds.FromNamesNoTable, parameter, attribute, 0, [problem]);
            return null;
        }

        if (candidates.Count > 0)
            return Choose(parameter, candidates);
        report(RuleIds.NoAccumulator, parameter, null, null, [state.Symbol.Name, value.ToText()]);
        return null;
    }

    /// <summary>The accumulator of several that a parameter means; <c>null</c> where it is not clear, which was reported.</summary>
    public StateMemberShape? Choose(IParameterSymbol parameter, IReadOnlyList<StateMemberShape> candidates)
    {
        if ((candidates.Count == 1 ? candidates[0] : Namesake(parameter, candidates)) is { } chosen)
            return chosen;
        report(
            RuleIds.SeveralAccumulators, parameter, null, null,
            [parameter.Name, candidates.Select(candidate => candidate.Name).Or(), $"[From(nameof({state.Symbol.Name}.{candidates[0].Name}))]"],
            state.Choice(candidates));
        return null;
    }

    private static (AttributeData Attribute, string Name)? FromOf(IParameterSymbol parameter) =>
        parameter.Find("FromAttribute") is { } from ? (from, from.Strings().FirstOrDefault() ?? "") : null;
}
