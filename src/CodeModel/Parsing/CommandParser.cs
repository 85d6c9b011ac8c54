using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Reads the declaration of a command: its kind of type, its state, its checks and steps in source order.</summary>
internal static class CommandParser
{
    /// <summary>The model of a command; <c>null</c> where something is wrong with it.</summary>
    public static CommandModel? Parse(INamedTypeSymbol command, AttributeData attribute, Compilation compilation, Findings findings, CancellationToken token) =>
        Bind(command, attribute, compilation, findings, token)?.Model;

    /// <summary>The model of a command beside its symbols, for who lives no longer than the compilation; <c>null</c> where something is wrong with it.</summary>
    public static BoundCommand? Bind(INamedTypeSymbol command, AttributeData attribute, Compilation compilation, Findings findings, CancellationToken token)
    {
        // On anything but a struct the compiler does not allow the attribute.
        if (command.TypeKind != TypeKind.Struct)
            return null;
        var valid = DeclarationRules.Hold(command, "command", findings, token) & DeclarationRules.IsFree(command, WellKnownNames.DispatchClass, findings);
        if (!command.IsRecord)
        {
            findings.Report(RuleIds.WrongKindOfType, command, command.Name, "a command", "declare it as a partial record struct");
            valid = false;
        }

        if (StateParser.StateOf(attribute, command, findings, token) is not { } state)
            return null;
        if (!SymbolEqualityComparer.Default.Equals(state.ContainingAssembly, compilation.Assembly) && !ContractVersions.Fits(state.ContainingAssembly))
        {
            if (!ContractVersions.IsReportedElsewhere(state))
            {
                findings.Report(
                    RuleIds.ContractVersion, attribute, command, null, token,
                    state.ContainingAssembly.Name, ContractVersions.Text(state.ContainingAssembly), $"{WellKnownNames.ContractVersion}");
            }

            return null;
        }

        var shape = StateParser.ShapeOf(state, compilation, token);
        if (!shape.IsValid)
            return null;

        var methods = CommandMethods.Of(command, findings, token);
        var targets = new StepTargets(command, methods, findings, token);
        targets.FindFallbacks();
        var binding = new CommandBinding(command, shape, compilation, findings, token);
        foreach (var check in methods.Checks)
            binding.Bind(check, StepRole.Check);
        foreach (var step in methods.Steps)
            binding.Bind(step, targets);
        foreach (var recovery in methods.Recoveries)
            binding.BindRecovery(recovery, targets.CorrectedBy(recovery));
        foreach (var compensation in methods.Compensations)
            binding.BindCompensation(compensation);
        var distinct = Distinct(command, compilation, findings, binding.UseWarnings, ref valid, token);
        var resultStep = binding.BindResult(attribute);
        binding.BindFallbackValues();
        if (!valid || !methods.IsValid || !targets.IsValid || !binding.IsValid)
            return null;

        var models = binding.Steps();
        var model = new CommandModel
        {
            Type = TypeDeclarationModel.Of(command),
            State = state.ToCode(),
            IsPublic = command.IsVisibleOutside() && state.IsVisibleOutside() && (resultStep < 0 || binding.ValueOf(resultStep).IsVisibleOutside()),
            IsReadOnly = command.IsReadOnly,
            KeepsCompletedSteps = attribute.Named<int>("OnFailure") == 1,
            Distinct = distinct,
            Steps = models,
            Compensations = binding.Compensations(),
            Slots = binding.Slots(),
            Settable = binding.Settable(),
            SettableSequences = binding.SettableSequences(),
            ResultStep = resultStep,
            ResultType = resultStep < 0 ? null : models[resultStep].ValueType,
            UseWarnings = binding.UseWarnings.ToModel(),
            NamingWarnings = new UseWarnings().Add(command).Add(state).Add(resultStep < 0 ? null : binding.ValueOf(resultStep)).ToModel(),
        };
        return new BoundCommand(command, shape, model, binding.Methods());
    }

    private static EquatableArray<DistinctModel> Distinct(
        INamedTypeSymbol command, Compilation compilation, Findings findings, UseWarnings warnings, ref bool valid, CancellationToken token)
    {
        var pairs = new List<DistinctModel>();
        foreach (var attribute in command.GetAttributes())
        {
            if (attribute.AttributeClass?.IsRuntimeType("DistinctAttribute") != true)
                continue;
            var names = attribute.Strings();
            var repeated = names.Select((name, index) => names.IndexOf(name) < index).ToList().IndexOf(true);
            var members = names.Select(name => KeyMembers.Named(command, name, compilation, command)).ToList();
            var missing = members.IndexOf(null);
            if (missing >= 0)
                findings.Report(RuleIds.DistinctMembers, attribute, command, missing, token, $"{command.Name} has no member {names[missing]}");
            else if (members.FindIndex(member => KeyMembers.TypeOf(member!).Obstacle() is not null) is >= 0 and var odd)
                findings.Report(RuleIds.DistinctMembers, attribute, command, odd, token, $"{names[odd]} is {KeyMembers.TypeOf(members[odd]!).Obstacle()}, which cannot be compared");
            else if (members.Exists(member => KeyMembers.TypeOf(member!).IsUnknown()))
                valid = false;
            else if (members.Count < 2)
                findings.Report(RuleIds.DistinctMembers, attribute, command, null, token, "name two or more members");
            else if (repeated >= 0)
                findings.Report(RuleIds.DistinctMembers, attribute, command, repeated, token, $"{names[repeated]} is named twice and cannot differ from itself");
            else if (members.FindIndex(member => !SymbolEqualityComparer.Default.Equals(KeyMembers.TypeOf(member!), KeyMembers.TypeOf(members[0]!))) is > 0 and var other)
                findings.Report(RuleIds.DistinctMembers, attribute, command, other, token, $"{names[0]} and {names[other]} are of different types");
            else
            {
                for (var i = 0; i < members.Count; i++)
                {
                    warnings.Add(members[i]).Add(KeyMembers.TypeOf(members[i]!));
                    for (var j = i + 1; j < members.Count; j++)
                        pairs.Add(new DistinctModel(names[i], names[j], KeyMembers.TypeOf(members[i]!).ToCode()));
                }

                continue;
            }

            valid = false;
        }

        return pairs.ToEquatableArray();
    }
}
