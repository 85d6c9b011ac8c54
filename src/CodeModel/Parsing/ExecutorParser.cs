using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Reads the declaration of an executor, and finds the commands of its state in referenced assemblies.</summary>
internal static class ExecutorParser
{
    /// <summary>The model of an executor; <c>null</c> where something is wrong with it.</summary>
    public static ExecutorModel? Parse(INamedTypeSymbol executor, AttributeData attribute, Compilation compilation, Findings findings, CancellationToken token)
    {
        var valid = DeclarationRules.Hold(executor, "executor", findings, token);
        if (executor.IsRecord || executor.IsStatic || executor.IsAbstract)
        {
            findings.Report(RuleIds.WrongKindOfType, executor, executor.Name, "executor", "declare it as a sealed partial class");
            valid = false;
        }

        if (attribute.AttributeClass?.TypeArguments is not [INamedTypeSymbol { TypeKind: not TypeKind.Error } state])
            return null;
        if (state.Find("StateAttribute") is null)
        {
            findings.Report(RuleIds.NotAState, attribute, executor, null, token, state.Name);
            return null;
        }

        if (HasOwnBase(executor, token))
        {
            findings.Report(RuleIds.WrongKindOfType, executor, executor.Name, "executor", "it cannot have a base class of its own: the generator gives it one");
            valid = false;
        }

        if (executor.IsVisibleOutside() && !state.IsVisibleOutside())
        {
            findings.Report(RuleIds.WrongKindOfType, executor, executor.Name, "executor", $"it is public and its state {state.Name} is not: make both public or both internal");
            valid = false;
        }

        var isSource = SymbolEqualityComparer.Default.Equals(state.ContainingAssembly, compilation.Assembly);
        if (isSource && !StateParser.ShapeOf(state, compilation, token).IsValid)
            return null;

        var batch = BatchName(executor.Name);
        foreach (var clash in Siblings(executor, batch))
        {
            if (clash.IsUserDeclared())
            {
                findings.Report(RuleIds.NameClash, clash, batch, executor.ContainingType?.Name ?? executor.ContainingNamespace.ToDisplayString());
                valid = false;
            }
        }

        foreach (var constructor in executor.InstanceConstructors)
        {
            if (constructor.IsUserDeclared() && !constructor.IsImplicitlyDeclared
                && constructor.Parameters.FirstOrDefault() is { } first && SymbolEqualityComparer.Default.Equals(first.Type, state)
                && constructor.Parameters.Length <= 2)
            {
                findings.Report(RuleIds.NameClash, constructor, $"{executor.Name}({state.Name}, ExecutorOptions)", executor.Name);
                valid = false;
            }
        }

        var commands = ReferencedCommands(executor, attribute, state, compilation, findings, ref valid, token);
        return !valid ? null : new ExecutorModel
        {
            Type = TypeDeclarationModel.Of(executor),
            State = state.ToCode(),
            IsPublic = executor.IsVisibleOutside(),
            BatchName = batch,
            ReferencedCommands = commands,
        };
    }

    /// <summary>The name of an executor's batch: <c>ShopBatch</c> for <c>ShopExecutor</c>.</summary>
    public static string BatchName(string executor)
    {
        const string Suffix = "Executor";
        var stem = executor.Length > Suffix.Length && executor.EndsWith(Suffix, StringComparison.Ordinal)
            ? executor.Substring(0, executor.Length - Suffix.Length)
            : executor;
        return stem + "Batch";
    }

    private static bool HasOwnBase(INamedTypeSymbol executor, CancellationToken token) =>
        executor.BaseType is { } baseType
        && baseType.SpecialType != SpecialType.System_Object
        && !(baseType.IsRuntimeType("Executor", 1) && !executor.DeclaringSyntaxReferences.Any(reference =>
            !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase)
            && reference.GetSyntax(token) is Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax { BaseList: not null }));

    private static IEnumerable<ISymbol> Siblings(INamedTypeSymbol executor, string name) =>
        executor.ContainingType is { } containing
            ? containing.GetMembers(name)
            : executor.ContainingNamespace.GetTypeMembers(name).Where(type =>
                type.Arity == 0 && SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, executor.ContainingAssembly));

    private static EquatableArray<ExecutedCommandModel> ReferencedCommands(
        INamedTypeSymbol executor,
        AttributeData attribute,
        INamedTypeSymbol state,
        Compilation compilation,
        Findings findings,
        ref bool valid,
        CancellationToken token)
    {
        var commands = new List<ExecutedCommandModel>();
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            token.ThrowIfCancellationRequested();
            if (ContractVersions.Of(assembly) is null)
            {
                // The state's own assembly must have generated code; others need not.
                if (!SymbolEqualityComparer.Default.Equals(assembly, state.ContainingAssembly))
                    continue;
            }

            if (!ContractVersions.Fits(assembly))
            {
                findings.Report(
                    RuleIds.ContractVersion, attribute, executor, null, token,
                    assembly.Name, ContractVersions.Text(assembly), $"{WellKnownNames.ContractVersion}");
                valid = false;
                continue;
            }

            foreach (var exported in assembly.GetAttributes())
            {
                if (exported.AttributeClass?.Name == "ExportedCommandAttribute"
                    && exported.ConstructorArguments is [{ Value: INamedTypeSymbol of }, { Value: INamedTypeSymbol command }]
                    && SymbolEqualityComparer.Default.Equals(of, state)
                    && compilation.IsSymbolAccessibleWithin(command, executor)
                    && Run(command) is { } run
                    && compilation.IsSymbolAccessibleWithin(run, executor))
                {
                    commands.Add(new ExecutedCommandModel
                    {
                        State = state.ToCode(),
                        Name = command.Name,
                        Code = command.ToCode(),
                        IsPublic = command.IsVisibleOutside(),
                        ResultType = run.Parameters[run.Parameters.Length - 1] is { RefKind: RefKind.Ref } result ? result.Type.ToCode() : null,
                    });
                }
            }
        }

        return commands.ToEquatableArray();
    }

    /// <summary>The generated method of a command in another assembly that runs it.</summary>
    private static IMethodSymbol? Run(INamedTypeSymbol command) =>
        command.GetTypeMembers(WellKnownNames.DispatchClass).FirstOrDefault()?.GetMembers("Run").OfType<IMethodSymbol>().FirstOrDefault();
}
