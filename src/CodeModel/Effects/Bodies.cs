using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeModel;

/// <summary>What runs where a member is called: its body, and of constructors and static members the initialisers.</summary>
internal static class Bodies
{
    public static IEnumerable<IOperation> Of(ISymbol member, Compilation compilation, CancellationToken token) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => OfConstructor(constructor, compilation, token),
        IMethodSymbol method => Declared(method, compilation, token),
        IFieldSymbol or IPropertySymbol => OfStatic(member, compilation, token),
        _ => [],
    };

    /// <summary>The constructor that runs first where none is named; <c>null</c> where another one of the type is called, or nothing is known.</summary>
    public static IMethodSymbol? ImplicitBase(IMethodSymbol constructor, CancellationToken token)
    {
        foreach (var reference in constructor.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax(token) is ConstructorDeclarationSyntax { Initializer: not null } or TypeDeclarationSyntax { BaseList.Types: [PrimaryConstructorBaseTypeSyntax, ..] })
                return null;
        }

        return constructor.ContainingType is { TypeKind: TypeKind.Class, BaseType: { } parent }
            ? parent.InstanceConstructors.FirstOrDefault(one => one.Parameters.IsEmpty)?.OriginalDefinition
            : null;
    }

    private static IEnumerable<IOperation> OfConstructor(IMethodSymbol constructor, Compilation compilation, CancellationToken token)
    {
        var callsOther = constructor.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax(token) is ConstructorDeclarationSyntax { Initializer.ThisOrBaseKeyword.ValueText: "this" });
        // A struct's own constructor without parameters does not run where it is not declared: its initialisers do not either.
        if (!callsOther && !(constructor.IsImplicitlyDeclared && constructor.ContainingType.TypeKind == TypeKind.Struct))
        {
            foreach (var member in constructor.ContainingType.GetMembers())
            {
                if (!member.IsStatic && Initializer(member, compilation, token) is { } initializer)
                    yield return initializer;
            }
        }

        foreach (var body in Declared(constructor, compilation, token))
            yield return body;
    }

    /// <summary>The initialiser of a static field or property; where it has none, the constructor that gives it its value.</summary>
    private static IEnumerable<IOperation> OfStatic(ISymbol member, Compilation compilation, CancellationToken token)
    {
        if (Initializer(member, compilation, token) is { } initializer)
            return [initializer];
        return member.ContainingType.StaticConstructors.SelectMany(constructor => Declared(constructor, compilation, token));
    }

    /// <summary>The initialiser of a field or property; <c>null</c> where it has none, or none in this compilation.</summary>
    public static IOperation? Initializer(ISymbol member, Compilation compilation, CancellationToken token)
    {
        if (member is not (IFieldSymbol { IsConst: false, IsImplicitlyDeclared: false } or IPropertySymbol) || member.DeclaringSyntaxReferences is not [var reference, ..])
            return null;
        var initializer = reference.GetSyntax(token) switch
        {
            VariableDeclaratorSyntax field => field.Initializer,
            PropertyDeclarationSyntax property => property.Initializer,
            _ => null,
        };
        return initializer is null ? null : Operation(initializer, compilation, token);
    }

    private static IEnumerable<IOperation> Declared(IMethodSymbol method, Compilation compilation, CancellationToken token)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (Operation(reference.GetSyntax(token), compilation, token) is { } body)
                yield return body;
        }
    }

    private static IOperation? Operation(SyntaxNode node, Compilation compilation, CancellationToken token) =>
        compilation.ContainsSyntaxTree(node.SyntaxTree) ? compilation.GetSemanticModel(node.SyntaxTree).GetOperation(node, token) : null;
}
