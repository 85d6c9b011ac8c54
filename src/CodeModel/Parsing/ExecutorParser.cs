using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeModel;

/// <summary>Reads the declaration of an executor, and finds the commands of its state in referenced assemblies.</summary>
internal static class ExecutorParser
{
    private const string Suffix = "Executor";
    private const string AsyncRun = "RunAsync";

    /// <summary>The model of an executor; <c>null</c> where something is wrong with it.</summary>
    public static ExecutorModel? Parse(INamedTypeSymbol executor, AttributeData attribute, Compilation compilation, Findings findings, CancellationToken token)
    {
        // On anything but a class the compiler does not allow the attribute.
        if (executor.TypeKind != TypeKind.Class)
            return null;
        var valid = DeclarationRules.Hold(executor, "executor", findings, token)
            & DeclarationRules.IsFree(executor, WellKnownNames.ConflictsProperty, findings)
            & DeclarationRules.IsFree(executor, WellKnownNames.ConflictsField, findings);
        if (StateParser.StateOf(attribute, executor, findings, token) is not { } state || executor.BaseType is not { TypeKind: not TypeKind.Error } baseType)
            return null;
        var problem =
            executor.IsRecord || executor.IsStatic || executor.IsAbstract ? "declare it as a sealed partial class"
            : baseType.SpecialType != SpecialType.System_Object && !IsExecutorOf(baseType, state) ? "it cannot have a base class of its own: the generator gives it one"
            : HasPrimaryConstructor(executor, token) ? "it cannot have a primary constructor: the generator writes the constructor"
            : executor.IsVisibleOutside() && state.IsVisibleInAssembly() && !state.IsVisibleOutside() ? $"it is public and its state {state.Name} is not: make both public or both internal"
            : null;
        if (problem is not null)
        {
            findings.Report(RuleIds.WrongKindOfType, executor, executor.Name, "an executor", problem);
            valid = false;
        }

        var isSource = SymbolEqualityComparer.Default.Equals(state.ContainingAssembly, compilation.Assembly);
        if (!isSource && ContractVersions.IsReportedElsewhere(state))
            return null;
        if (isSource && !StateParser.ShapeOf(state, compilation, token).IsValid)
            return null;

        var batch = BatchName(executor.Name);
        var pipeline = PipelineName(executor.Name);
        foreach (var name in new[] { batch, pipeline, DataParser.JsonName(state.Name) })
            valid &= DeclarationRules.IsFreeBeside(executor, name, findings);

        foreach (var member in executor.GetMembers())
        {
            if (member.IsUserDeclared() && (member.Name == batch || member.Name == pipeline || IsGenerated(member)))
            {
                findings.Report(RuleIds.NameClash, member, member.Name, executor.Name);
                valid = false;
            }
        }

        if (DeclarationRules.Siblings(executor, OtherNameWithBatch(executor.Name)).Any(other => other.Find("ExecutorAttribute") is not null))
        {
            findings.Report(RuleIds.NameClash, executor, batch, $"{DeclarationRules.Container(executor)} for both {executor.Name} and {OtherNameWithBatch(executor.Name)}");
            valid = false;
        }

        foreach (var constructor in executor.InstanceConstructors)
        {
            if (constructor.IsUserDeclared() && !constructor.IsImplicitlyDeclared && problem is null
                && constructor.Parameters is [{ } first, { } second] && SymbolEqualityComparer.Default.Equals(first.Type, state)
                && second.Type.IsRuntimeType("ExecutorOptions", 0))
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
            Accessibility = executor.AccessibilityBeside(),
            UseWarnings = new UseWarnings().Add(state).ToModel(),
            BatchName = batch,
            PipelineName = pipeline,
            IsStateCreatable = IsCreatable(state, executor, compilation),
            ReferencedCommands = commands,
        };
    }

    /// <summary>The names of types that parsing an executor asks for, and that no declaration need name.</summary>
    public static IEnumerable<string> LookedUp(INamedTypeSymbol executor, Compilation compilation) =>
    [
        BatchName(executor.Name), PipelineName(executor.Name), OtherNameWithBatch(executor.Name), .. JsonNames(executor),
        .. compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => ContractVersions.Of(assembly) is not null)
            .SelectMany(Exported)
            .Select(exported => exported.Command.Name),
    ];

    private static IEnumerable<string> JsonNames(INamedTypeSymbol executor) =>
        executor.Find("ExecutorAttribute")?.AttributeClass?.TypeArguments is [{ } state] ? [DataParser.JsonName(state.Name), DataParser.JsonName(executor.Name)] : [];

    /// <summary>The accessibility that an executor, and what is generated beside it, is declared with.</summary>
    public static string AccessibilityOf(INamedTypeSymbol executor) => executor.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.ProtectedOrInternal => "protected internal",
        _ => "internal",
    };

    /// <summary>The name of an executor's batch: <c>ShopBatch</c> for <c>ShopExecutor</c>.</summary>
    public static string BatchName(string executor) => Stem(executor) + "Batch";

    /// <summary>The name of an executor's pipeline: <c>ShopPipeline</c> for <c>ShopExecutor</c>.</summary>
    public static string PipelineName(string executor) => Stem(executor) + "Pipeline";

    /// <summary>The other name of an executor whose batch would have the same name: <c>Shop</c> and <c>ShopExecutor</c>.</summary>
    private static string OtherNameWithBatch(string executor) =>
        HasSuffix(executor) ? Stem(executor) : executor + Suffix;

    private static string Stem(string executor) => HasSuffix(executor) ? executor.Substring(0, executor.Length - Suffix.Length) : executor;

    private static bool HasSuffix(string executor) => executor.Length > Suffix.Length && executor.EndsWith(Suffix, StringComparison.Ordinal);

    private static bool IsExecutorOf(INamedTypeSymbol type, INamedTypeSymbol state) =>
        type.IsRuntimeType("Executor", 1) && SymbolEqualityComparer.Default.Equals(type.TypeArguments[0], state);

    /// <summary>Whether generated code may say <c>new State()</c>. What an attribute says of a constructor may be a reason not to.</summary>
    public static bool IsCreatable(INamedTypeSymbol state, INamedTypeSymbol executor, Compilation compilation) =>
        !state.IsAbstract
        && !HasRequiredMembers(state)
        && state.InstanceConstructors.Any(constructor =>
            constructor.Parameters.IsEmpty && constructor.GetAttributes().IsEmpty && compilation.IsSymbolAccessibleWithin(constructor, executor));

    private static bool HasRequiredMembers(INamedTypeSymbol state)
    {
        for (var type = state; type is not null; type = type.BaseType)
        {
            if (type.GetMembers().Any(member => member is IPropertySymbol { IsRequired: true } or IFieldSymbol { IsRequired: true }))
                return true;
        }

        return false;
    }

    private static bool HasPrimaryConstructor(INamedTypeSymbol executor, CancellationToken token) =>
        executor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(token) is TypeDeclarationSyntax { ParameterList: not null });

    /// <summary>Whether the member is what the generator writes.</summary>
    private static bool IsGenerated(ISymbol member) => member is IMethodSymbol { Arity: 0 } method
        ? (method.Name, method.Parameters.Length) is ("CreateBatch", 0) or ("CreateAccess", 0) or ("CreatePipeline", 1) or ("Accepts", 1) or ("Describe", 1) or ("Plan", 1) or ("Prefetch", 4) or ("Run", 1) or ("Run", 3) or ("Correct", 6)
            && method.Parameters.All(parameter => parameter.Type.Name is "Batch" or "PipelineOptions" or "SerialRun" or "WorkerRun" or "Planner" or "StateAccess" or "BatchEntry" or "Correction" or "StepFailure" or "ReadOnlySpan"
                || parameter.Type.SpecialType is SpecialType.System_Int32 or SpecialType.System_Boolean)
        : member.Name is "CreateBatch" or "CreateAccess" or "CreatePipeline" or "Accepts" or "Describe" or "Plan" or "Prefetch" or "Run" or "Correct";

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

            foreach (var (of, command) in Exported(assembly))
            {
                if (!SymbolEqualityComparer.Default.Equals(of, state) || !compilation.IsSymbolAccessibleWithin(command, executor) || Run(command) is not { } run)
                    continue;
                if (!compilation.IsSymbolAccessibleWithin(run, executor))
                {
                    findings.Report(
                        RuleIds.CommandResult, attribute, executor, null, token,
                        $"{command.Name} of {assembly.Name} can be run only there, because its result or its state is internal");
                    valid = false;
                }
                else if (compilation.Assembly.GetTypeByMetadataName(command.ToMetadataName()) is not null || commands.Exists(other => other.Code == command.ToCode()))
                {
                    findings.Report(RuleIds.NameClash, attribute, executor, null, token, $"{command.ToText()}, a command twice,", $"what {executor.Name} references");
                    valid = false;
                }
                else
                {
                    var result = ResultOf(run);
                    commands.Add(new ExecutedCommandModel
                    {
                        State = state.ToCode(),
                        Name = command.Name,
                        Code = command.ToCode(),
                        IsPublic = command.IsVisibleOutside(),
                        IsAsync = run.Name == AsyncRun,
                        ResultType = result?.ToCode(),
                        Corrects = !run.ContainingType.GetMembers("Correct").IsEmpty,
                        UseWarnings = new UseWarnings().Add(command).Add(result).ToModel(),
                    });
                }
            }
        }

        return commands.ToEquatableArray();
    }

    /// <summary>The commands of a state in referenced assemblies that an executor can run.</summary>
    public static IEnumerable<INamedTypeSymbol> ReferencedCommands(INamedTypeSymbol executor, INamedTypeSymbol state, Compilation compilation) =>
        from assembly in compilation.SourceModule.ReferencedAssemblySymbols
        where ContractVersions.Of(assembly) is not null
        from exported in Exported(assembly)
        where SymbolEqualityComparer.Default.Equals(exported.State, state)
            && compilation.IsSymbolAccessibleWithin(exported.Command, executor) && Run(exported.Command) is not null
        select exported.Command;

    /// <summary>The commands of another assembly, each with its state.</summary>
    private static IEnumerable<(INamedTypeSymbol State, INamedTypeSymbol Command)> Exported(IAssemblySymbol assembly)
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.IsType("Stepwright.Contract", "ExportedCommandAttribute")
                && attribute.ConstructorArguments is [{ Value: INamedTypeSymbol state }, { Value: INamedTypeSymbol command }])
            {
                yield return (state, command);
            }
        }
    }

    /// <summary>The generated method of a command in another assembly that runs it.</summary>
    private static IMethodSymbol? Run(INamedTypeSymbol command) =>
        command.GetTypeMembers(WellKnownNames.DispatchClass).FirstOrDefault() is { } dispatch
            ? dispatch.GetMembers("Run").Concat(dispatch.GetMembers(AsyncRun)).OfType<IMethodSymbol>().FirstOrDefault()
            : null;

    /// <summary>The type of the result that a generated method leaves in the last place that it takes, or in the lane before that.</summary>
    private static ITypeSymbol? ResultOf(IMethodSymbol run) => run.Parameters switch
    {
        [.., { RefKind: RefKind.Ref, Type: var result }] => result,
        [.., { Name: "lane", Type: INamedTypeSymbol { TypeArguments: [_, var result] } }, _] => result,
        _ => null,
    };
}
