using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.Analyzers;

/// <summary>
/// Which parameters a body uses and writes for certain, by its text alone. What this does not see, <see cref="ParameterUses"/> may: that
/// one needs the compiler to understand the body, which costs many times as much.
/// </summary>
internal sealed class ParameterMentions
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);

    public ParameterMentions(SyntaxNode body)
    {
        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case IdentifierNameSyntax name when !IsNameOnly(name):
                    _used.Add(name.Identifier.ValueText);
                    if (IsWritten(name))
                        _written.Add(name.Identifier.ValueText);
                    break;
                case ParameterSyntax parameter:
                    _declared.Add(parameter.Identifier.ValueText);
                    break;
            }
        }
    }

    /// <summary>Whether the parameter of that name is used.</summary>
    public bool Use(string parameter) => _used.Contains(parameter) && !_declared.Contains(parameter);

    /// <summary>Whether the parameter of that name, or a member of it, is assigned to.</summary>
    public bool Write(string parameter) => _written.Contains(parameter) && !_declared.Contains(parameter);

    /// <summary>Whether it is a member's or an argument's name, or only its name is taken.</summary>
    private static bool IsNameOnly(IdentifierNameSyntax name) =>
        name.Parent is MemberAccessExpressionSyntax access && access.Name == name
        || name.Parent is NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax
        || name.Ancestors().Any(outer => outer is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } });

    private static bool IsWritten(IdentifierNameSyntax name)
    {
        // A longer way may lead into another object.
        SyntaxNode target = name.Parent is MemberAccessExpressionSyntax { RawKind: (int)SyntaxKind.SimpleMemberAccessExpression } member && member.Expression == name ? member : name;
        return target.Parent switch
        {
            AssignmentExpressionSyntax assignment => assignment.Left == target && assignment.Right is not RefExpressionSyntax,
            PostfixUnaryExpressionSyntax increment => increment.IsKind(SyntaxKind.PostIncrementExpression) || increment.IsKind(SyntaxKind.PostDecrementExpression),
            PrefixUnaryExpressionSyntax increment => increment.IsKind(SyntaxKind.PreIncrementExpression) || increment.IsKind(SyntaxKind.PreDecrementExpression),
            ArgumentSyntax argument => argument.RefOrOutKeyword.IsKind(SyntaxKind.OutKeyword),
            _ => false,
        };
    }
}
