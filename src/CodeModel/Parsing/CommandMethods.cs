using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeModel;

/// <summary>The methods of a command that generated code calls, by what they are, each in source order.</summary>
internal sealed class CommandMethods
{
    private readonly INamedTypeSymbol _command;
    private readonly Findings _findings;

    private CommandMethods(INamedTypeSymbol command, Findings findings)
    {
        _command = command;
        _findings = findings;
    }

    public List<IMethodSymbol> Checks { get; } = [];

    public List<IMethodSymbol> Steps { get; } = [];

    public List<IMethodSymbol> Fallbacks { get; } = [];

    public List<IMethodSymbol> Recoveries { get; } = [];

    public List<IMethodSymbol> Compensations { get; } = [];

    /// <summary>Whether nothing was reported.</summary>
    public bool IsValid { get; private set; } = true;

    public static CommandMethods Of(INamedTypeSymbol command, Findings findings, CancellationToken token)
    {
        var methods = new CommandMethods(command, findings);
        SyntaxNode? part = null;
        foreach (var method in command.GetMembers().OfType<IMethodSymbol>().Where(method => !method.IsImplicitlyDeclared && method.IsCalled()).OrderBy(FilePath, StringComparer.Ordinal).ThenBy(Position))
        {
            if (method.Name.Length == 0)
            {
                // The compiler asks for a name.
                methods.IsValid = false;
                continue;
            }

            methods.IsValid &= !DeclarationRules.IsDoubled(method);
            if (!methods.Add(method))
                continue;
            var declaration = method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(token).FirstAncestorOrSelf<TypeDeclarationSyntax>();
            part ??= declaration;
            if (declaration != part)
                methods.Report(RuleIds.StepsInSeveralParts, method, command.Name);
        }

        return methods;
    }

    private bool Add(IMethodSymbol method)
    {
        var (isStep, isFallback, isCheck) = (method.Find("StepAttribute") is not null, method.Find("FallbackAttribute") is not null, method.IsCheck());
        if (isCheck && isStep)
            return Report(RuleIds.CheckDeclaration, method, "cannot be a step too: leave [Check] or [Step] off");
        if (isCheck && isFallback)
            return Report(RuleIds.FallbackDeclaration, method, "cannot be a check too: leave [Check] or [Fallback] off");
        if (method.IsCompensation())
        {
            if (isStep || isFallback || isCheck || method.IsRecovery())
                return Report(RuleIds.CompensationDeclaration, method, $"cannot be {(isCheck ? "a check" : "a step")} too: leave [Compensate] or {(isCheck ? "[Check]" : isStep ? "[Step]" : isFallback ? "[Fallback]" : "[Recover]")} off");
            Compensations.Add(method);
        }
        else if (method.IsRecovery())
        {
            if (isStep || isFallback || isCheck)
                return Report(RuleIds.RecoverDeclaration, method, $"cannot be {(isCheck ? "a check" : "a step")} too: leave [Recover] or {(isCheck ? "[Check]" : isStep ? "[Step]" : "[Fallback]")} off");
            Recoveries.Add(method);
        }
        else
        {
            (isCheck ? Checks : isFallback ? Fallbacks : Steps).Add(method);
        }

        return true;
    }

    private bool Report(string ruleId, IMethodSymbol method, string problem)
    {
        _findings.Report(ruleId, method, method.Name, problem);
        return IsValid = false;
    }

    private static string FilePath(IMethodSymbol method) => method.Locations.FirstOrDefault()?.SourceTree?.FilePath ?? "";

    private static int Position(IMethodSymbol method) => method.Locations.FirstOrDefault()?.SourceSpan.Start ?? 0;
}
