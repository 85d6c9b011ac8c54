using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeModel;

/// <summary>Finds and reads the runtime's attributes.</summary>
internal static class Attributes
{
    /// <summary>The first attribute of that class in the namespace Stepwright.</summary>
    public static AttributeData? Find(this ISymbol symbol, string className)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass is { } type && type.IsRuntimeType(className))
                return attribute;
        }

        return null;
    }

    /// <summary>Whether a type is that of the namespace, whatever its arity.</summary>
    public static bool IsType(this ITypeSymbol? type, string containingNamespace, string name) =>
        type is { ContainingType: null, ContainingNamespace: not null } && type.Name == name && type.ContainingNamespace.ToDisplayString() == containingNamespace;

    /// <summary>Whether a type is one of the runtime's namespace Stepwright.</summary>
    public static bool IsRuntimeType(this ITypeSymbol type, string name, int arity = -1) =>
        type.Name == name
        && type.ContainingType is null
        && type.ContainingNamespace is { Name: "Stepwright", ContainingNamespace.IsGlobalNamespace: true }
        && (arity < 0 || (type is INamedTypeSymbol named && named.Arity == arity));

    public static T? Named<T>(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value.Value is T value)
                return value;
        }

        return default;
    }

    /// <summary>The strings of a constructor's <c>params</c> argument, or its only string.</summary>
    public static ImmutableArray<string> Strings(this AttributeData attribute)
    {
        if (attribute.ConstructorArguments is not [var argument])
            return [];
        return argument.Kind == TypedConstantKind.Array
            ? argument.IsNull ? [] : [.. argument.Values.Select(value => value.Value as string ?? "")]
            : [argument.Value as string ?? ""];
    }

    /// <summary>Whether an argument is the <c>nameof</c> of what the compiler does not know: it reports that, and takes the name all the same.</summary>
    public static bool NamesUnknown(this AttributeData attribute, Compilation compilation, CancellationToken token)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(token) is not AttributeSyntax { ArgumentList: { } list })
            return false;
        var semantics = compilation.GetSemanticModel(list.SyntaxTree);
        return list.DescendantNodes().OfType<InvocationExpressionSyntax>().Any(call =>
            call is { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" }, ArgumentList.Arguments: [{ Expression: var named }] }
            && semantics.GetSymbolInfo(named, token) is { Symbol: null, CandidateSymbols.IsEmpty: true }
            && semantics.GetMemberGroup(named, token).IsEmpty);
    }

    /// <summary>The place of the attribute's type argument; of the attribute where an alias hides it.</summary>
    public static Location? LocateTypeArgument(this AttributeData attribute, CancellationToken token)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(token) is not AttributeSyntax syntax)
            return null;
        var name = syntax.Name switch
        {
            QualifiedNameSyntax qualified => qualified.Right,
            AliasQualifiedNameSyntax qualified => qualified.Name,
            var simple => simple,
        };
        return name is GenericNameSyntax { TypeArgumentList.Arguments: [var argument] } ? argument.GetLocation() : syntax.GetLocation();
    }

    /// <summary>The place of an attribute, or of one of its arguments.</summary>
    public static Location? Locate(this AttributeData attribute, int? argument, CancellationToken token)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(token) is not AttributeSyntax syntax)
            return null;
        return argument is { } index && syntax.ArgumentList is { } list && index < list.Arguments.Count
            ? list.Arguments[index].GetLocation()
            : syntax.GetLocation();
    }

    /// <summary>The place of a named argument of an attribute.</summary>
    public static int? ArgumentIndex(this AttributeData attribute, string name, CancellationToken token)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(token) is not AttributeSyntax { ArgumentList: { } list })
            return null;
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            if (list.Arguments[i].NameEquals?.Name.Identifier.ValueText == name)
                return i;
        }

        return null;
    }
}
