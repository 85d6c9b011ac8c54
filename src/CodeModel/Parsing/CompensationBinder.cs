using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Binds a command's <c>[Compensate]</c> methods: the step that each takes back, what it returns, where its parameters come from.</summary>
internal sealed class CompensationBinder(
    INamedTypeSymbol command,
    StateShape state,
    IReadOnlyList<BoundStep> steps,
    AsyncCalls calls,
    UseWarnings warnings,
    ReportFinding report)
{
    /// <summary>The steps that are taken back also where nobody knows what became of them.</summary>
    private readonly HashSet<BoundStep> _inDoubt = [];

    /// <summary>The compensation; <c>null</c> where something is wrong with it, which was reported, or has a type that the compiler does not know.</summary>
    public CompensationModel? Bind(IMethodSymbol method, string uniqueName)
    {
        var attribute = method.Find("CompensateAttribute")!;
        var problem = ProblemOf(method);
        if (problem is not null)
            Report(method, method, problem);
        var target = TargetOf(method, attribute);
        if (problem is not null || target is null || method.ReturnType.IsUnknown() || method.Parameters.Any(parameter => parameter.Type.IsUnknown() || parameter.Name.Length == 0))
            return null;
        warnings.Add(method);
        var isInDoubt = attribute.Named<bool>("WhenInDoubt");
        if (isInDoubt && !_inDoubt.Add(target))
        {
            report(RuleIds.CompensationDeclaration, method, attribute, null, [method.Name, $"is the second that takes {target.Name} back in doubt: make them one"]);
            return null;
        }

        var parameters = method.Parameters.Select(parameter => Bind(method, parameter, target, isInDoubt)).ToImmutableArray();
        return parameters.Contains(null) ? null : new CompensationModel
        {
            Name = method.Name,
            UniqueName = uniqueName,
            Step = target.Index,
            WhenInDoubt = isInDoubt,
            Return = ReturnOf(method),
            Call = calls.Of(method),
            Parameters = parameters.Select(parameter => parameter!).ToEquatableArray(),
        };
    }

    private static StepReturn ReturnOf(IMethodSymbol method) => ((INamedTypeSymbol)method.ReturnType).Arity == 0 ? StepReturn.Nothing : StepReturn.Result;

    private static string? ProblemOf(IMethodSymbol method) =>
        DeclarationRules.ObstacleToCall(method) is { } obstacle ? obstacle
        : method.Find("ForEachAttribute") is not null ? "takes the element that its step ran for: leave [ForEach] off"
        : !method.ReturnType.IsUnknown() && !IsAnswer(method.ReturnType) ? "must return ValueTask or ValueTask<StepResult>"
        : null;

    private static bool IsAnswer(ITypeSymbol type) =>
        type.IsValueTask() && (((INamedTypeSymbol)type).TypeArguments is not [var result] || result.IsRuntimeType("StepResult", 0));

    private BoundStep? TargetOf(IMethodSymbol method, AttributeData attribute)
    {
        var name = attribute.Strings().FirstOrDefault() ?? "";
        var named = steps.Where(step => step.Role != StepRole.Recover && step.Name == name).ToList();
        var problem = named switch
        {
            [] => $"names {name}, and {command.Name} has no such step",
            [_, _, ..] => $"names {name}, and {command.Name} has several steps of that name",
            [{ IsAsync: false } only] => $"names {name}, which is {(only.IsCheck ? "a check" : "synchronous")}: what it does is in the state, and undone",
            _ => null,
        };
        if (problem is null)
            return named[0];
        // A wrong step was reported, whatever it would have been.
        if (named is not [{ IsSound: false }])
            report(RuleIds.CompensationDeclaration, method, attribute, 0, [method.Name, problem]);
        return null;
    }

    private ParameterModel? Bind(IMethodSymbol method, IParameterSymbol parameter, BoundStep target, bool isInDoubt)
    {
        var type = parameter.Type;
        warnings.Add(type);
        if (parameter.RefKind != RefKind.None)
            return Reject($"cannot take {parameter.Name} by reference: take it by value");
        if (parameter.Find("ServiceAttribute") is not null)
            return ParameterBinder.ProblemOfService(type) is { } problem ? Reject($"cannot take [Service] {parameter.Name}: {problem}") : Simple(ParameterKind.Service, type: ParameterBinder.CodeOfService(type));
        if (ParameterBinder.IsToken(type))
            return Simple(ParameterKind.CancellationToken);
        if (ParameterBinder.IsGiven(type))
            return Reject($"cannot take {parameter.Name}: by the time it runs, the state is no longer what the steps saw");

        // What a fallback stands in for has no value.
        var values = steps.Take(target.Index)
            .Where(step => step.Role == StepRole.Step && step.ForEach is null && step != target.Root && step.Value.Fits(type)).ToList();
        if (!isInDoubt && target.Value.Fits(type))
            values.Add(target);
        if ((values.Count == 1 && !target.Element.Fits(type) ? values[0] : NameSake(values, parameter)) is { } value)
        {
            // The step's own value comes straight from the call.
            if (value != target)
                value.IsValueUsed = true;
            return Simple(ParameterKind.Result, source: value.UniqueName);
        }

        if (target.Element.Fits(type))
            return Simple(ParameterKind.Element);
        return Reject(
            values.Count > 1 ? $"cannot tell which value {parameter.Name} is: name it after {values.Select(step => step.Name).Or()}"
            : isInDoubt && target.Value.Fits(type) ? $"cannot take {parameter.Name}: in doubt {target.Name} has no value; leave WhenInDoubt off, or find the effect by what the command holds"
            : state.Rows.Any(member => SymbolEqualityComparer.Default.Equals(member.Row, type)) ? $"cannot take the row {parameter.Name}: by the time it runs, the row is no longer what {target.Name} saw; have a step before return what is needed"
            : $"has no source for {parameter.Name}: neither {target.Name} nor a step before it returns {type.ToText()}, and it is not the element of {target.Name}");

        ParameterModel Simple(ParameterKind kind, string? source = null, string? type = null) =>
            new() { Name = parameter.Name, Kind = kind, Passing = Passing.Value, Source = source, Type = type };

        ParameterModel? Reject(string reason)
        {
            Report(parameter, method, reason);
            return null;
        }
    }

    private static BoundStep? NameSake(List<BoundStep> values, IParameterSymbol parameter) =>
        values.Find(step => step.Name == parameter.Name)
        ?? (values.Where(step => string.Equals(step.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)).ToList() is [var only] ? only : null);

    private void Report(ISymbol place, IMethodSymbol method, string problem) => report(RuleIds.CompensationDeclaration, place, null, null, [method.Name, problem]);
}
