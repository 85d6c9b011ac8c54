using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What states, commands and executors have in common: the generator adds a part to them, and other code names them.</summary>
internal static class DeclarationRules
{
    private const string Var = "var";

    /// <summary>The names of types that are asked for wherever they are, and whether or not a declaration names them.</summary>
    public static IEnumerable<string> LookedUp => [Var];

    /// <summary>Whether the generator can add a part to the type.</summary>
    public static bool Hold(INamedTypeSymbol type, string role, Findings findings, CancellationToken token)
    {
        // A type without a name, or the second one of a name, is what the compiler reports; nothing can be added to it.
        var hold = HasNames(type) && IsFirstOfItsName(type);
        foreach (var part in type.WithContainingTypes())
        {
            if (part.Arity > 0)
            {
                findings.Report(RuleIds.WrongKindOfType, part, type.Name, role.WithArticle(), "neither it nor a type around it can be generic");
                hold = false;
            }
            else if (!part.IsPartial(token))
            {
                // Of a type in several parts the compiler says it.
                if (part.DeclaringSyntaxReferences.Length == 1)
                    findings.Report(RuleIds.NotPartial, part, part.Name, role, type.Name);
                hold = false;
            }
        }

        if (type.HiddenPart() is { } hidden)
        {
            findings.Report(RuleIds.NotAccessible, hidden, hidden.Name, role, type.Name);
            hold = false;
        }

        if (TypeNamedVar(type) is { } named)
        {
            findings.Report(RuleIds.NameClash, named, named.Name, type.Name);
            hold = false;
        }

        if (type.GetAttributes().Any(IsErrorToUse))
        {
            findings.Report(RuleIds.WrongKindOfType, type, type.Name, role.WithArticle(), "it is obsolete as an error, and generated code must use it");
            hold = false;
        }

        return hold;
    }

    /// <summary>Whether another method differs from it in nothing that a call could say, as the compiler has told.</summary>
    public static bool IsDoubled(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().Any(other =>
        !SymbolEqualityComparer.Default.Equals(other, method)
        && other.Arity == method.Arity
        && other.Parameters.Length == method.Parameters.Length
        && other.Parameters.Zip(method.Parameters, (one, two) => SymbolEqualityComparer.Default.Equals(one.Type, two.Type) && (one.RefKind == RefKind.None) == (two.RefKind == RefKind.None)).All(same => same));

    /// <summary>Whether an attribute makes it an error to use what bears it.</summary>
    public static bool IsErrorToUse(AttributeData attribute) =>
        attribute.AttributeClass.IsType("System", "ObsoleteAttribute") && attribute.ConstructorArguments is [_, { Value: true }];

    /// <summary>Why generated code cannot call a method of a command, as a message goes on; <c>null</c> where it can.</summary>
    public static string? ObstacleToCall(IMethodSymbol method) =>
        method.MethodKind != MethodKind.Ordinary ? "must be an ordinary method with a name of its own"
        : method.IsStatic ? "cannot be static: make it an instance method, so that it sees the command"
        : method.IsGenericMethod ? "cannot be generic: name the types"
        : method.GetAttributes().Any(IsErrorToUse) ? "is obsolete as an error, and generated code must call it"
        : method.GetAttributes().Any(IsConditional) ? "cannot be conditional: it would be left out silently"
        : method is { IsPartialDefinition: true, PartialImplementationPart: null } ? "has no body: it would be left out silently"
        : null;

    private static bool IsConditional(AttributeData attribute) => attribute.AttributeClass.IsType("System.Diagnostics", "ConditionalAttribute");

    /// <summary>A role for a message: <c>a state</c>, <c>an executor</c>, <c>an Accumulate</c>.</summary>
    public static string WithArticle(this string role) => role is ['a' or 'A' or 'e' or 'i' or 'o' or 'u', ..] ? $"an {role}" : $"a {role}";

    /// <summary>What a type stands in, for a message.</summary>
    public static string Container(INamedTypeSymbol type) =>
        type.ContainingType?.Name ?? (type.ContainingNamespace.IsGlobalNamespace ? "the global namespace" : type.ContainingNamespace.ToDisplayString());

    /// <summary>A type that stands where generated code writes <c>var</c>.</summary>
    private static INamedTypeSymbol? TypeNamedVar(INamedTypeSymbol type)
    {
        for (INamespaceOrTypeSymbol? around = type; around is not null; around = (INamespaceOrTypeSymbol?)around.ContainingType ?? around.ContainingNamespace)
        {
            if (around.Name == Var && around is INamedTypeSymbol { Arity: 0 } own)
                return own;
            if (around.GetTypeMembers(Var, 0).FirstOrDefault() is { } nested)
                return nested;
        }

        return null;
    }

    private static bool HasNames(INamedTypeSymbol type)
    {
        if (type.WithContainingTypes().Any(part => part.Name.Length == 0))
            return false;
        for (var part = type.ContainingNamespace; !part.IsGlobalNamespace; part = part.ContainingNamespace)
        {
            if (part.Name.Length == 0)
                return false;
        }

        return true;
    }

    private static bool IsFirstOfItsName(INamedTypeSymbol type) => type.WithContainingTypes().All(part =>
    {
        var named = part.ContainingType is { } containing ? containing.GetTypeMembers(part.Name, part.Arity) : part.ContainingNamespace.GetTypeMembers(part.Name, part.Arity);
        return SymbolEqualityComparer.Default.Equals(named.FirstOrDefault(other => SymbolEqualityComparer.Default.Equals(other.ContainingAssembly, part.ContainingAssembly)), part);
    });

    /// <summary>Whether the type declares a member of a name that the generator needs; generated members do not count.</summary>
    public static bool IsFree(INamedTypeSymbol type, string name, Findings findings)
    {
        if (type.Name == name)
        {
            findings.Report(RuleIds.NameClash, type, name, Container(type));
            return false;
        }

        foreach (var member in type.GetMembers(name))
        {
            if (member.IsUserDeclared())
            {
                findings.Report(RuleIds.NameClash, member, name, type.Name);
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether nothing beside the type bears a name that the generator needs there; what it generated does not count.</summary>
    public static bool IsFreeBeside(INamedTypeSymbol type, string name, Findings findings)
    {
        var isFree = true;
        foreach (var clash in Siblings(type, name))
        {
            if (clash.IsUserDeclared())
            {
                findings.Report(RuleIds.NameClash, clash, name, Container(type));
                isFree = false;
            }
        }

        return isFree;
    }

    /// <summary>What stands beside the type and bears that name.</summary>
    public static IEnumerable<ISymbol> Siblings(INamedTypeSymbol type, string name)
    {
        INamespaceOrTypeSymbol container = (INamespaceOrTypeSymbol?)type.ContainingType ?? type.ContainingNamespace;
        return container.GetMembers(name).Where(symbol =>
            symbol is INamespaceSymbol
            || (symbol is not INamedTypeSymbol { Arity: > 0 } && SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, type.ContainingAssembly)));
    }

    /// <summary>The accessibility of what the generator writes beside the type.</summary>
    public static string AccessibilityBeside(this INamedTypeSymbol type) => type.DeclaredAccessibility switch
    {
        Accessibility.Public => "public",
        Accessibility.ProtectedOrInternal => "protected internal",
        _ => "internal",
    };

    /// <summary>Whether a symbol was written by a person, as far as its file's name tells.</summary>
    public static bool IsUserDeclared(this ISymbol symbol) =>
        symbol.Locations.Any(location => location.SourceTree is { } tree && !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase));
}
