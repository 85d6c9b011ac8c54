using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The paths that a <c>[Key]</c> may name where no member of the key's type is at hand: a member's member, a key method, a member of a row.</summary>
internal static class KeyPaths
{
    /// <summary>The attribute that names one of them; <c>null</c> where there is none.</summary>
    public static Suggestion? To(
        ITypeSymbol key, BoundStep step, IParameterSymbol parameter, List<BoundStep> steps, INamedTypeSymbol command, Compilation compilation)
    {
        var paths = All().Distinct().ToEquatableArray();
        return paths.IsEmpty ? null : new Suggestion("Key", paths);

        IEnumerable<string> All()
        {
            foreach (var path in step.Element is { } element ? OfMembers(element, element) : [])
                yield return path;
            foreach (var path in OfMembers(command, null))
                yield return path;
            foreach (var method in command.GetMembers().OfType<IMethodSymbol>().Where(IsKeyMethod))
                yield return Name(method, null);
            foreach (var row in step.Rows.Keys.Where(row => row.RefKind != RefKind.Out && !SymbolEqualityComparer.Default.Equals(row, parameter)))
            {
                foreach (var member in KeyMembers.OfType(row.Type, key, compilation, command))
                    yield return $"nameof({row.Name.ToIdentifier()}), {Name(member, row.Type)}";
            }

            // The parameters of another step have no nameof here.
            foreach (var row in steps.Take(step.Index).Reverse().Where(earlier => earlier.ForEach is null).SelectMany(earlier => earlier.Rows.Keys).Where(row => row.RefKind != RefKind.Out))
            {
                foreach (var member in KeyMembers.OfType(row.Type, key, compilation, command))
                    yield return $"\"{row.Name}\", {Name(member, row.Type)}";
            }
        }

        IEnumerable<string> OfMembers(ITypeSymbol container, ITypeSymbol? named) =>
            from member in KeyMembers.Readable(container, compilation, command)
            let type = KeyMembers.TypeOf(member)
            from inner in KeyMembers.OfType(type, key, compilation, command)
            select $"{Name(member, named)}, {Name(inner, type)}";

        bool IsKeyMethod(IMethodSymbol method) =>
            method is { IsImplicitlyDeclared: false, IsOverride: false } && KeyMembers.MakesKey(method) && method.ReturnType.Fits(key)
            && !method.IsCalled()
            && (method.Parameters.IsEmpty || (method.Parameters is [{ Type: var taken }] && step.Element.Fits(taken)));
    }

    /// <summary>A name of a path in code: the <c>nameof</c> of a member, with the type that it is of unless that is the command.</summary>
    public static string Name(ISymbol member, ITypeSymbol? container) => container switch
    {
        null => $"nameof({member.Name.ToIdentifier()})",
        // No nameof knows the elements of a tuple, or takes a type with a question mark.
        { IsTupleType: true } or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } => $"\"{member.Name}\"",
        _ => $"nameof({container.ToText()}.{member.Name.ToIdentifier()})",
    };
}
