using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeModel;

/// <summary>Reads the declaration of a state.</summary>
internal static class StateParser
{
    private static readonly ConditionalWeakTable<INamedTypeSymbol, StateShape> Shapes = new();

    /// <summary>The shape of a state of this or a referenced assembly, silently.</summary>
    public static StateShape ShapeOf(INamedTypeSymbol state, Compilation compilation, CancellationToken token)
    {
        // Which members of a referenced state there are depends on who asks.
        if (!SymbolEqualityComparer.Default.Equals(state.ContainingAssembly, compilation.Assembly))
            return ParseReferenced(state, compilation);
        if (Shapes.TryGetValue(state, out var known))
            return known;
        var shape = ParseSource(state, Findings.Unheard, token);
        return Shapes.GetValue(state, _ => shape);
    }

    /// <summary>The state that a command or an executor names; <c>null</c> where it is none.</summary>
    public static INamedTypeSymbol? StateOf(AttributeData attribute, INamedTypeSymbol type, Findings findings, CancellationToken token)
    {
        if (attribute.AttributeClass?.TypeArguments is not [var argument] || argument.IsUnknown())
            return null;
        if (argument is INamedTypeSymbol state && state.Find("StateAttribute") is not null)
            return state;
        findings.ReportTypeArgument(RuleIds.NotAState, attribute, type, token, argument.ToText());
        return null;
    }

    /// <summary>The model of a state of this assembly; <c>null</c> where something is wrong with it.</summary>
    public static StateModel? Parse(INamedTypeSymbol state, Findings findings, CancellationToken token)
    {
        var shape = ParseSource(state, findings, token);
        if (!shape.IsValid)
            return null;
        var warnings = new UseWarnings();
        foreach (var member in shape.Members)
            warnings.Add(member.Key).Add(member.Row);
        foreach (var method in state.GetMembers().OfType<IMethodSymbol>().Where(method => method.Find("InvariantAttribute") is not null))
            warnings.Add(method);
        return new StateModel
        {
            Type = TypeDeclarationModel.Of(state),
            UseWarnings = warnings.ToModel(),
            Accessibility = state.AccessibilityBeside(),
            SnapshotName = WellKnownNames.SnapshotClass(state.Name),
            HidesSnapshot = Inherits(state, WellKnownNames.SnapshotMethod),
            Members = shape.Members.Select(member => new StateMemberModel
            {
                Name = member.Name,
                Modifiers = Modifiers(member.Property, token),
                IsPublic = member.Property.DeclaredAccessibility == Accessibility.Public,
                Key = member.Key?.ToCode(),
                Row = member.Row.ToCode(),
                Operation = member.Kind == StateMemberKind.Accumulator ? Accumulators.OperationOf(member.Property) : null,
                Sequence = member.Kind == StateMemberKind.Sequence ? SequenceDeclarations.ModelOf(member.Row, state.ContainingAssembly) : null,
                Invariants = member.Invariants.ToEquatableArray(),
            }).ToEquatableArray(),
        };
    }

    /// <summary>The name of a type that parsing a state asks for, and that no declaration need name.</summary>
    public static string LookedUp(INamedTypeSymbol state) => WellKnownNames.SnapshotClass(state.Name);

    private static StateShape ParseSource(INamedTypeSymbol state, Findings findings, CancellationToken token)
    {
        // On anything but a class the compiler does not allow the attribute.
        if (state.TypeKind != TypeKind.Class)
            return new StateShape(state, [], false);
        var valid = DeclarationRules.Hold(state, "state", findings, token);
        var problem =
            state.IsRecord || state.IsStatic ? "declare it as a partial class"
            : BaseState(state) is { } baseState ? $"its base class {baseState.Name} is a state already: declare the tables in one class"
            : null;
        if (problem is not null)
        {
            findings.Report(RuleIds.WrongKindOfType, state, state.Name, "a state", problem);
            valid = false;
        }

        valid &= DeclarationRules.IsFree(state, WellKnownNames.AccessClass, findings)
            & DeclarationRules.IsFree(state, WellKnownNames.StorageClass, findings)
            & DeclarationRules.IsFree(state, WellKnownNames.DataClass, findings)
            & DeclarationRules.IsFree(state, WellKnownNames.DeltasClass, findings)
            & DeclarationRules.IsFree(state, WellKnownNames.StorageField, findings)
            & DeclarationRules.IsFree(state, WellKnownNames.SnapshotMethod, findings)
            & DeclarationRules.IsFreeBeside(state, WellKnownNames.SnapshotClass(state.Name), findings);

        var members = ImmutableArray.CreateBuilder<StateMemberShape>();
        foreach (var symbol in state.GetMembers())
        {
            token.ThrowIfCancellationRequested();
            if (symbol is IFieldSymbol { IsImplicitlyDeclared: false } field && IsHeld(field.Type) && field.IsUserDeclared())
            {
                findings.Report(RuleOf(field.Type), field, field.Name, "make it a partial property: public partial … { get; }");
                valid = false;
            }

            if (symbol is not IPropertySymbol property)
                continue;
            if (!IsHeld(property.Type))
            {
                // A partial property that the compiler does not know the type of may be a table.
                valid &= !(property.IsPartialDefinition && property.Type.IsUnknown());
                continue;
            }

            if (property.Type.IsUnknown() || property.Name.Length == 0 || state.GetMembers(property.Name).Length > 1 || HoldsClass(property.Type))
                valid = false;
            else if ((Misdeclared(property) ?? WrongTypes(property)) is { } misdeclared)
            {
                findings.Report(RuleOf(property.Type), property, property.Name, misdeclared);
                valid = false;
            }
            else
                members.Add(Member(property, []));
        }

        var invariants = Invariants(state, members, findings, ref valid, token);
        for (var i = 0; i < members.Count; i++)
        {
            var names = invariants.Where(pair => pair.Member == i).Select(pair => pair.Method).ToImmutableArray();
            members[i] = members[i] with { Invariants = names, HasInvariants = names.Length > 0 };
        }

        return new StateShape(state, members.ToImmutable(), valid);
    }

    private static StateShape ParseReferenced(INamedTypeSymbol state, Compilation compilation)
    {
        var access = state.GetTypeMembers(WellKnownNames.AccessClass).FirstOrDefault();
        var members = state.GetMembers().OfType<IPropertySymbol>()
            .Where(property => IsHeld(property.Type) && compilation.IsSymbolAccessibleWithin(property, compilation.Assembly))
            .Select(property => Member(property, []) with
            {
                HasInvariants = access?.GetMembers(WellKnownNames.InvariantMethod(property.Name)).IsEmpty == false,
            });
        return new StateShape(state, [.. members], access is not null && ContractVersions.Fits(state.ContainingAssembly));
    }

    private static INamedTypeSymbol? BaseState(INamedTypeSymbol state)
    {
        for (var part = state.BaseType; part is not null; part = part.BaseType)
        {
            if (part.Find("StateAttribute") is not null)
                return part;
        }

        return null;
    }

    /// <summary>Whether a method without parameters would hide a member that the state inherits.</summary>
    private static bool Inherits(INamedTypeSymbol state, string method)
    {
        for (var part = state.BaseType; part is not null; part = part.BaseType)
        {
            var isHere = SymbolEqualityComparer.Default.Equals(part.ContainingAssembly, state.ContainingAssembly);
            if (part.GetMembers(method).Any(member => member is not IMethodSymbol { Parameters.Length: > 0 } and not IMethodSymbol { Arity: > 0 } && IsInherited(member, isHere)))
                return true;
        }

        return false;
    }

    private static bool IsInherited(ISymbol member, bool isHere) => member.DeclaredAccessibility switch
    {
        Accessibility.Private => false,
        Accessibility.Internal or Accessibility.ProtectedAndInternal => isHere,
        _ => true,
    };

    private static StateMemberShape Member(IPropertySymbol property, ImmutableArray<InvariantModel> invariants)
    {
        var arguments = ((INamedTypeSymbol)property.Type).TypeArguments;
        return new StateMemberShape(property, arguments.Length == 2 ? arguments[0] : null, arguments[arguments.Length - 1], invariants, !invariants.IsEmpty);
    }

    private static List<(int Member, InvariantModel Method)> Invariants(
        INamedTypeSymbol state, ImmutableArray<StateMemberShape>.Builder members, Findings findings, ref bool valid, CancellationToken token)
    {
        var bound = new List<(int Member, InvariantModel Method)>();
        foreach (var method in state.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.Find("InvariantAttribute") is null)
                continue;
            if (!method.IsStatic || method.IsGenericMethod || method.MethodKind != MethodKind.Ordinary || method.Name.Length == 0 || method.ReturnType.SpecialType != SpecialType.System_Boolean
                || method.Parameters is not [{ RefKind: RefKind.In or RefKind.None or RefKind.RefReadOnlyParameter } parameter])
            {
                findings.Report(RuleIds.InvariantDeclaration, method, method.Name, $"must be declared as static bool {method.Name}(in Row row)");
                valid = false;
                continue;
            }

            valid &= !DeclarationRules.IsDoubled(method);
            if (parameter.Type.IsUnknown())
            {
                valid = false;
                continue;
            }

            if (method.GetAttributes().Any(DeclarationRules.IsErrorToUse))
            {
                findings.Report(RuleIds.InvariantDeclaration, method, method.Name, "is obsolete as an error, and generated code must call it");
                valid = false;
                continue;
            }

            var attribute = parameter.Find("FromAttribute");
            var from = attribute?.Strings().FirstOrDefault();
            var count = bound.Count;
            for (var i = 0; i < members.Count; i++)
            {
                if (members[i].HoldsRows && members[i].Row.Fits(parameter.Type) && (from is null || members[i].Name == from))
                    bound.Add((i, new InvariantModel(method.Name, parameter.RefKind != RefKind.None)));
            }

            if (bound.Count == count)
            {
                if (attribute is null)
                    findings.Report(RuleIds.InvariantDeclaration, parameter, method.Name, $"takes {parameter.Type.ToText()}, which no table or cell of {state.Name} holds");
                else
                    findings.Report(RuleIds.InvariantDeclaration, attribute, parameter, 0, token, method.Name, $"takes {parameter.Type.ToText()}, which no table or cell {from} of {state.Name} holds");
                valid = false;
            }
        }

        return bound;
    }

    /// <summary>Whether a type is one of those that a state holds.</summary>
    private static bool IsHeld(ITypeSymbol type) =>
        type.IsRuntimeType("Table", 2) || type.IsRuntimeType("Cell", 1) || Accumulators.IsAccumulator(type) || SequenceDeclarations.IsSequence(type);

    /// <summary>Whether the rows of a table or cell are of a class, which has a rule of its own (SW4003).</summary>
    private static bool HoldsClass(ITypeSymbol type) =>
        !Accumulators.IsAccumulator(type) && ((INamedTypeSymbol)type).TypeArguments.Last().TypeKind == TypeKind.Class;

    /// <summary>The rule that the declaration of a member of that type breaks.</summary>
    private static string RuleOf(ITypeSymbol type) => Accumulators.IsAccumulator(type) ? RuleIds.AccumulatorDeclaration : RuleIds.StateMember;

    private static string? Misdeclared(IPropertySymbol property)
    {
        if (property.IsStatic)
            return "it cannot be static";
        if (property.IsIndexer)
            return "it cannot be an indexer";
        if (property.IsAbstract)
            return "it cannot be abstract: the generator implements it";
        if (!property.IsPartialDefinition)
            return "make it partial without a body: public partial … { get; }";
        if (property.SetMethod is not null || property.GetMethod is null)
            return "give it a getter only: { get; }";
        if (property.PartialImplementationPart is { } implementation && implementation.IsUserDeclared())
            return "leave its implementation to the generator";
        if (property.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal))
            return "make it public or internal, so that commands reach it";
        return property.GetAttributes().Any(DeclarationRules.IsErrorToUse) ? "it is obsolete as an error, and generated code must use it" : null;
    }

    /// <summary>What is wrong with the types of a table's keys and rows, of a cell's row, or of the values of an accumulator or a sequence.</summary>
    private static string? WrongTypes(IPropertySymbol property)
    {
        if (property.NullableAnnotation == NullableAnnotation.Annotated)
            return "it is never null: drop the ?";
        var arguments = ((INamedTypeSymbol)property.Type).TypeArguments;
        var row = arguments[arguments.Length - 1];
        if (Accumulators.IsAccumulator(property.Type) && Accumulators.Misdeclared(property) is { } misdeclared)
            return misdeclared;
        if (SequenceDeclarations.IsSequence(property.Type) && SequenceDeclarations.Misdeclared(property) is { } wrongSequence)
            return wrongSequence;
        if (!row.IsValueType || row.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T)
            return $"its rows are {row.ToText()}, which is no struct that always has a value";
        if (arguments.Length == 2 && arguments[0].NullableAnnotation == NullableAnnotation.Annotated)
            return $"its keys are {arguments[0].ToText()}, which may be null";
        foreach (var argument in arguments)
        {
            if (argument.Obstacle() is { } obstacle)
                return $"a state cannot hold {argument.ToText()}{(argument.TypeKind == TypeKind.Dynamic ? "" : $", which is {obstacle}")}: name another type";
            if (!IsAsVisibleAs(argument, property))
                return $"{argument.ToText()} is less visible than it: make both public or both internal";
        }

        return null;
    }

    private static bool IsAsVisibleAs(ITypeSymbol type, IPropertySymbol property) => property.ContainingType.IsVisibleOutside() switch
    {
        true when property.DeclaredAccessibility == Accessibility.Public => type.IsVisibleOutside(),
        true when property.DeclaredAccessibility == Accessibility.ProtectedOrInternal => type.IsVisibleOutside(protectedToo: true),
        // A state that cannot be named was reported as such.
        _ => type.IsVisibleInAssembly() || !property.ContainingType.IsVisibleInAssembly(),
    };

    /// <summary>The modifiers that both parts of a partial property must have.</summary>
    private static string Modifiers(IPropertySymbol property, CancellationToken token)
    {
        var accessibility = property.DeclaredAccessibility switch
        {
            Accessibility.Public => "public",
            Accessibility.Internal => "internal",
            _ => "protected internal",
        };
        var declared = property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(token)).OfType<PropertyDeclarationSyntax>()
            .SelectMany(declaration => declaration.Modifiers)
            .Where(modifier => modifier.Kind() is SyntaxKind.NewKeyword or SyntaxKind.VirtualKeyword or SyntaxKind.OverrideKeyword
                or SyntaxKind.SealedKeyword or SyntaxKind.RequiredKeyword or SyntaxKind.UnsafeKeyword)
            .Select(modifier => modifier.Text)
            .Distinct();
        return string.Join(" ", [accessibility, .. declared, "partial"]);
    }
}
