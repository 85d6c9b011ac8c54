using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Binds the key of a row: by its type to the only member of that type on the loop element, else on the command, else to
/// the only parameter of the step that draws it; or by the path that a <c>[Key]</c> names.
/// </summary>
internal sealed class KeyBinder(
    INamedTypeSymbol command,
    Compilation compilation,
    List<BoundStep> steps,
    SlotTable slots,
    UseWarnings warnings,
    ReportFinding report,
    CancellationToken token)
{
    public Compilation Compilation => compilation;

    /// <summary>The place of the row's slot; <c>null</c> where its key is not bound, which was reported.</summary>
    public int? Bind(BoundStep step, IParameterSymbol parameter, StateMemberShape table)
    {
        token.ThrowIfCancellationRequested();
        if (step.Slots.TryGetValue(parameter, out var known))
            return known;
        if (!step.Binding.Add(parameter))
        {
            report(RuleIds.KeyPath, parameter, parameter.Find("KeyAttribute"), null, [$"the key of {parameter.Name} depends on itself"]);
            return null;
        }

        var bound = !step.IsSound ? null
            : parameter.Find("KeyAttribute") is { } attribute ? ByPath(step, parameter, table, attribute)
            : ByType(step, parameter, table);
        if (bound is not { } key)
        {
            step.Slots[parameter] = null;
            return null;
        }

        var isPerElement = key.Root is KeyRoot.Element or KeyRoot.CommandOfElement
            || (key.RowSlot >= 0 && slots.IsPerElement(key.RowSlot));
        var reserves = parameter.RefKind == RefKind.Out || parameter.Find("UpsertAttribute") is not null;
        var slot = slots.Add(table.Name, key, reserves, isPerElement ? step.Loop.Index : step.Index, isPerElement);
        step.Slots[parameter] = slot;
        return slot;
    }

    private KeyModel? ByType(BoundStep step, IParameterSymbol parameter, StateMemberShape table)
    {
        if (step.Element is { } element)
        {
            if (element.Fits(table.Key))
                return new KeyModel(KeyRoot.Element, "");
            var ofElement = KeyMembers.OfType(element, table.Key!, compilation, command);
            if (ofElement.Count == 1)
                return Used(ofElement[0], new KeyModel(KeyRoot.Element, $"{NotNull(element)}.{ofElement[0].Name.ToIdentifier()}"));
            if (ofElement.Count > 1)
                return Ambiguous(element, ofElement);
        }

        var ofCommand = KeyMembers.OfType(command, table.Key!, compilation, command);
        if (ofCommand.Count == 1)
            return Used(ofCommand[0], new KeyModel(KeyRoot.Command, $".{ofCommand[0].Name.ToIdentifier()}"));
        if (ofCommand.Count > 1)
            return Ambiguous(null, ofCommand);
        var drawn = step.Draws.Where(draw => draw.Key.Type.Fits(table.Key)).Select(draw => draw.Key).ToList();
        if (drawn.Count == 1)
            return DrawnRoot(step.Draws[drawn[0]]);
        if (drawn.Count > 1)
            return Ambiguous(null, drawn);
        // A member of a type that the compiler does not know may be meant.
        if (KeyMembers.HasUnknown(command, compilation, command) || (step.Element is { } unknown && KeyMembers.HasUnknown(unknown, compilation, command)))
            return null;
        report(
            RuleIds.KeyNotBound, parameter, null, null,
            [
                parameter.Name, table.Name, table.Key!.ToText(),
                step.Element is null ? $"{command.Name} has no member of that type" : $"neither {step.Element.ToText()} nor {command.Name} has a member of that type",
            ],
            KeyPaths.To(table.Key!, step, parameter, steps, command, compilation));
        return null;

        KeyModel? Ambiguous(ITypeSymbol? container, IReadOnlyList<ISymbol> candidates)
        {
            var paths = candidates.Select(candidate => candidate is IParameterSymbol ? $"nameof({candidate.Name.ToIdentifier()})" : KeyPaths.Name(candidate, container)).ToEquatableArray();
            report(
                RuleIds.KeyAmbiguous, parameter, null, null,
                [parameter.Name, table.Name, candidates.Select(candidate => candidate.Name).Or(), $"[Key({paths[0]})]"],
                new Suggestion("Key", paths));
            return null;
        }
    }

    private KeyModel? ByPath(BoundStep step, IParameterSymbol parameter, StateMemberShape table, AttributeData attribute)
    {
        var path = attribute.Strings();
        if (path.IsEmpty)
        {
            report(RuleIds.KeyPath, parameter, attribute, null, [$"name the member that holds the key of {table.Name}"]);
            return null;
        }

        if (Root(step, parameter, attribute, path[0]) is not var (type, key))
            return null;
        for (var i = 1; i < path.Length; i++)
        {
            if (KeyMembers.Named(type, path[i], compilation, command) is not { } member)
            {
                if (!type.IsUnknown())
                    report(RuleIds.KeyPath, parameter, attribute, i, [$"{type.ToText()} has no member {path[i]}"]);
                return null;
            }

            key = key with { Path = $"{key.Path}{NotNull(type)}.{path[i].ToIdentifier()}" };
            type = KeyMembers.TypeOf(member);
            warnings.Add(member);
        }

        if (type.Fits(table.Key))
            return key;
        if (!type.IsUnknown())
            report(RuleIds.KeyType, parameter, attribute, path.Length - 1, [string.Join(".", path), type.ToText(), table.Name, table.Key!.ToText()]);
        return null;
    }

    /// <summary>What the first name of a path is: a parameter, a member of the element or the command, a method, an earlier row.</summary>
    private (ITypeSymbol Type, KeyModel Key)? Root(BoundStep step, IParameterSymbol parameter, AttributeData attribute, string name)
    {
        if (step.Method.Parameters.FirstOrDefault(other => other.Name == name) is { } own)
        {
            if (step.Rows.ContainsKey(own))
                return RowRoot(step, own, parameter, attribute);
            if (step.Draws.TryGetValue(own, out var drawn))
                return DrawnRoot(drawn) is { } ofDrawn ? (own.Type, ofDrawn) : null;
            if (SymbolEqualityComparer.Default.Equals(own.Type, step.Element))
                return (own.Type, new KeyModel(KeyRoot.Element, ""));
            report(RuleIds.KeyPath, parameter, attribute, 0, [$"{name} is not known before the first step, when keys are made: name a row, the element or a member of the command"]);
            return null;
        }

        if (step.Element is { } element && KeyMembers.Named(element, name, compilation, command) is { } ofElement)
            return (KeyMembers.TypeOf(ofElement), Used(ofElement, new KeyModel(KeyRoot.Element, $"{NotNull(element)}.{name.ToIdentifier()}")));
        if (KeyMembers.Named(command, name, compilation, command) is { } ofCommand)
            return (KeyMembers.TypeOf(ofCommand), Used(ofCommand, new KeyModel(KeyRoot.Command, $".{name.ToIdentifier()}")));
        if (Method(step, name) is { } method)
        {
            var takesElement = method.Parameters.Length == 1;
            var call = $"{(method.IsStatic ? "" : ".")}{name.ToIdentifier()}";
            return (method.ReturnType, Used(method, new KeyModel(takesElement ? KeyRoot.CommandOfElement : KeyRoot.Command, takesElement ? call : call + "()")));
        }

        foreach (var earlier in steps.Take(step.Index).Reverse())
        {
            if (earlier.Rows.Keys.FirstOrDefault(row => row.Name == name) is { } row)
                return RowRoot(earlier, row, parameter, attribute);
        }

        report(RuleIds.KeyPath, parameter, attribute, 0, [$"{name} is no parameter of {step.Name}, no member or key method of {command.Name} and no row read before"]);
        return null;
    }

    /// <summary>The key that was drawn; <c>null</c> where the draw is wrong, which was reported.</summary>
    private static KeyModel? DrawnRoot(DrawShape? drawn) => drawn is null ? null : new KeyModel(KeyRoot.Drawn, "", drawn.Sequence.Name, drawn.Slot);

    private KeyModel Used(ISymbol symbol, KeyModel key)
    {
        warnings.Add(symbol);
        return key;
    }

    /// <summary>What silences the compiler where null is on the way to a key: it is an exception of the step then.</summary>
    private static string NotNull(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated ? "!" : "";

    private IMethodSymbol? Method(BoundStep step, string name)
    {
        var methods = command.GetMembers(name).OfType<IMethodSymbol>().Where(KeyMembers.MakesKey).ToImmutableArray();
        return (step.Element is null ? null : methods.FirstOrDefault(method =>
                method.Parameters is [var parameter] && step.Element.Fits(parameter.Type)))
            ?? methods.FirstOrDefault(method => method.Parameters.IsEmpty);
    }

    private (ITypeSymbol Type, KeyModel Key)? RowRoot(BoundStep owner, IParameterSymbol row, IParameterSymbol parameter, AttributeData attribute)
    {
        if (row.RefKind == RefKind.Out)
        {
            report(RuleIds.KeyPath, parameter, attribute, 0, [$"{row.Name} is created by the command, so it cannot be read before the first step"]);
            return null;
        }

        var holder = owner.Rows[row];
        if (!holder.IsTable)
            return (row.Type, new KeyModel(KeyRoot.Row, "", holder.Name));
        if (Bind(owner, row, holder) is not { } slot)
            return null;
        if (slots.IsPerElement(slot) && owner.Loop != steps[steps.Count - 1].Loop)
        {
            report(RuleIds.KeyPath, parameter, attribute, 0, [$"{row.Name} is another row for each element of {owner.Name}"]);
            return null;
        }

        return (row.Type, new KeyModel(KeyRoot.Row, "", holder.Name, slot));
    }
}
