using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>
/// Tells whether a copy of a value is a snapshot of it: whether nothing that it refers to can change. A class that can be
/// inherited from is taken by its own members.
/// </summary>
internal sealed class Mutability
{
    private readonly HashSet<ITypeSymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly DataTypes _data;

    private Mutability(DataTypes data) => _data = data;

    /// <summary>What can change in a value of the type; <c>null</c> where nothing can, or where the type is looked at where it is declared.</summary>
    public static MutablePart? Of(ITypeSymbol type, DataTypes data) => new Mutability(data).Of(type, depth: 0);

    /// <summary>Whether the members of the type are looked at where it is declared.</summary>
    public static bool IsLookedAtWhereDeclared(ITypeSymbol type, DataTypes data) => type.TypeKind == TypeKind.Struct && data.Of(type) is not null;

    private MutablePart? Of(ITypeSymbol type, int depth)
    {
        if (depth > TypeParts.MaximalDepth || !_visited.Add(type) || IsLookedAtWhereDeclared(type, _data))
            return null;
        if (Itself(type) is { } itself)
            return itself;
        foreach (var (name, part) in TypeParts.Of(type))
        {
            if (Of(part, depth + 1) is { } inner)
                return new MutablePart($"{Text(type)}, {(name is null ? "which holds" : $"whose {name} is")} {inner.Text}", inner.Advice);
        }

        return null;
    }

    private static MutablePart? Itself(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: 1 } array => new(Text(type), SequenceOf(array.ElementType)),
        IArrayTypeSymbol or IPointerTypeSymbol => new(Text(type), "hold an immutable value"),
        { TypeKind: TypeKind.Delegate } => new($"{Text(type)}, whose target can change", "hold data, and decide in the step what to do with it"),
        { TypeKind: TypeKind.Dynamic } or { SpecialType: SpecialType.System_Object } => new($"{Text(type)}, which can be anything", "name the type of its values"),
        INamedTypeSymbol { TypeKind: TypeKind.Class } named => OfClass(named),
        INamedTypeSymbol { TypeKind: TypeKind.Interface } named => OfInterface(named),
        INamedTypeSymbol { TypeKind: TypeKind.Struct, TypeArguments: [var element] } when type.IsType("System", "Memory") || type.IsType("System", "ReadOnlyMemory") || type.IsType("System", "ArraySegment") =>
            new($"{Text(type)}, a window on an array", SequenceOf(element)),
        _ => null,
    };

    private static MutablePart? OfClass(INamedTypeSymbol type)
    {
        if (type.SpecialType == SpecialType.System_String)
            return null;
        if (type.Find("StateAttribute") is not null)
            return new($"{Text(type)}, a state", "take its rows as parameters of a step");
        foreach (var part in TypeParts.WithBaseClasses(type).OfType<INamedTypeSymbol>())
        {
            if (part.DeclaringSyntaxReferences.IsEmpty)
            {
                if (IsMutableCollection(part) || IsMutableByName(part) || Settable(part) is not null || IsDisposable(part))
                    return new(Text(type), InsteadOf(type));
            }
            else if (TypeParts.Fields(part).FirstOrDefault(field => !field.IsReadOnly && !TypeParts.IsCapturedParameter(field)) is { } field)
                return new($"{Text(type)}, a class whose {TypeParts.Declared(field).Name} can be set", $"make {type.Name} a readonly record struct, or give it members that are only initialized");
        }

        return null;
    }

    private static MutablePart? OfInterface(INamedTypeSymbol type)
    {
        if (IsMutableCollection(type))
            return new($"{Text(type)}, behind which a collection can change", InsteadOf(type));
        return !type.IsOfFramework() && type.AllInterfaces.Insert(0, type).Select(Settable).FirstOrDefault(member => member is not null) is { } member
            ? new($"{Text(type)}, whose {member.Name} can be set", "hold an immutable value")
            : null;
    }

    private static bool IsMutableCollection(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System.Collections" or "System.Collections.Generic" or "System.Collections.Concurrent" or "System.Collections.ObjectModel" or "System.Collections.Specialized" or "System.Linq"
        && !type.Name.EndsWith("Comparer", StringComparison.Ordinal);

    private static bool IsMutableByName(INamedTypeSymbol type) =>
        type.ContainingNamespace?.ToDisplayString() is "System.IO" or "System.Threading" or "System.Threading.Tasks" || type.IsType("System", "Random") || type.IsType("System.Text", "StringBuilder");

    private static bool IsDisposable(INamedTypeSymbol type) => type.AllInterfaces.Any(implemented => implemented.SpecialType == SpecialType.System_IDisposable);

    /// <summary>The first member that anybody can set.</summary>
    private static ISymbol? Settable(INamedTypeSymbol type) => type.GetMembers().FirstOrDefault(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsStatic && member switch
    {
        IPropertySymbol { SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public } } => true,
        IFieldSymbol { IsReadOnly: false, IsConst: false } => true,
        _ => false,
    });

    private static string InsteadOf(INamedTypeSymbol type) => type.TypeArguments switch
    {
        [var key, var value] when IsMutableCollection(type) => $"hold an ImmutableSortedDictionary<{Text(key)}, {Text(value)}>, or make a table of it",
        [var element] when IsMutableCollection(type) && type.Name.EndsWith("Set", StringComparison.Ordinal) => $"hold an ImmutableSortedSet<{Text(element)}>",
        [var element] when IsMutableCollection(type) => SequenceOf(element),
        _ => type.Name == "StringBuilder" ? "hold a string" : "hold an immutable value",
    };

    private static string SequenceOf(ITypeSymbol element) => $"hold an ImmutableArray<{Text(element)}>";

    private static string Text(ITypeSymbol type) => type.WithNullableAnnotation(NullableAnnotation.None).ToText();
}
