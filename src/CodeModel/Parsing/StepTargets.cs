using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Finds the steps that <c>[Fallback]</c> and <c>[Recover]</c> name.</summary>
internal sealed class StepTargets(INamedTypeSymbol command, CommandMethods methods, Findings findings, CancellationToken token)
{
    private readonly Dictionary<IMethodSymbol, IMethodSymbol> _targets = new(SymbolEqualityComparer.Default);

    /// <summary>Whether nothing was reported.</summary>
    public bool IsValid { get; private set; } = true;

    /// <summary>Finds the target of every fallback.</summary>
    public void FindFallbacks()
    {
        foreach (var fallback in methods.Fallbacks)
        {
            var attribute = fallback.Find("FallbackAttribute")!;
            if (Named(attribute, RuleIds.FallbackDeclaration, fallback, withChecks: false) is { } target)
                _targets[fallback] = target;
        }

        foreach (var fallback in methods.Fallbacks.Where(_targets.ContainsKey).ToList())
        {
            if (CycleOf(fallback) is { } cycle)
                Report(fallback.Find("FallbackAttribute")!, RuleIds.FallbackDeclaration, fallback, $"comes back to itself: {string.Join(" → ", cycle)}");
        }
    }

    /// <summary>The fallbacks that name a step or fallback, in source order.</summary>
    public IEnumerable<IMethodSymbol> FallbacksOf(IMethodSymbol target) =>
        methods.Fallbacks.Where(fallback => _targets.TryGetValue(fallback, out var named) && SymbolEqualityComparer.Default.Equals(named, target));

    /// <summary>The steps and checks that a recovery names.</summary>
    public List<IMethodSymbol> CorrectedBy(IMethodSymbol recovery)
    {
        var corrected = new List<IMethodSymbol>();
        foreach (var attribute in recovery.GetAttributes().Where(attribute => attribute.AttributeClass?.IsRuntimeType("RecoverAttribute") == true))
        {
            if (Named(attribute, RuleIds.RecoverDeclaration, recovery, withChecks: true) is not { } target)
                continue;
            if (corrected.Contains(target, SymbolEqualityComparer.Default))
                Report(attribute, RuleIds.RecoverDeclaration, recovery, $"names {target.Name} twice");
            else
                corrected.Add(target);
        }

        return corrected;
    }

    private IMethodSymbol? Named(AttributeData attribute, string ruleId, IMethodSymbol method, bool withChecks)
    {
        var name = attribute.Strings().FirstOrDefault() ?? "";
        var named = methods.Steps.Concat(methods.Fallbacks).Concat(methods.Checks).Where(step => step.Name == name).ToList();
        var kind = withChecks ? "step or check" : "step";
        var problem = named switch
        {
            [] => $"names {(name.Length == 0 ? "nothing" : name)}, but {command.Name} has no such {kind}",
            [_, _, ..] => $"names {name}, but {command.Name} has several of that name",
            [var check] when check.IsCheck() && !withChecks => $"names {name}, a check: it changes nothing that another step could stand in for",
            [var itself] when SymbolEqualityComparer.Default.Equals(itself, method) => "names itself",
            _ => null,
        };
        if (problem is null)
            return named[0];
        Report(attribute, ruleId, method, problem);
        return null;
    }

    /// <summary>The names on the way from a fallback back to itself; <c>null</c> where there is none.</summary>
    private List<string>? CycleOf(IMethodSymbol fallback)
    {
        var names = new List<string> { fallback.Name };
        for (var at = fallback; names.Count <= methods.Fallbacks.Count && _targets.TryGetValue(at, out var next); at = next)
        {
            names.Add(next.Name);
            if (SymbolEqualityComparer.Default.Equals(next, fallback))
                return names;
        }

        return null;
    }

    private void Report(AttributeData attribute, string ruleId, IMethodSymbol method, string problem)
    {
        IsValid = false;
        findings.Report(ruleId, attribute, method, 0, token, method.Name, problem);
    }
}
