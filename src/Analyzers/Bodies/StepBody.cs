using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>The body of a check or step: its text, and what the compiler makes of it when asked.</summary>
internal sealed class StepBody
{
    private readonly Compilation _compilation;
    private readonly CancellationToken _token;

    private StepBody(IMethodSymbol method, SyntaxNode syntax, Compilation compilation, CancellationToken token)
    {
        Method = method;
        Syntax = syntax;
        _compilation = compilation;
        _token = token;
    }

    public IMethodSymbol Method { get; }

    public SyntaxNode Syntax { get; }

    /// <summary>The whole body; <c>null</c> where it has none.</summary>
    public IOperation? Body => MethodBody.Of(Method, _compilation, _token);

    /// <summary>Everything that the body is made of.</summary>
    public IEnumerable<IOperation> Operations => Body?.DescendantsAndSelf() ?? [];

    /// <summary>The checks, steps and recoveries of a command, whether or not something is wrong with them.</summary>
    public static IEnumerable<StepBody> Of(INamedTypeSymbol command, Compilation compilation, CancellationToken token)
    {
        foreach (var method in command.GetMembers().OfType<IMethodSymbol>())
        {
            if (method.IsCalled() && MethodBody.SyntaxOf(method, token) is { } syntax)
                yield return new StepBody(method, syntax, compilation, token);
        }
    }

    /// <summary>Whether an identifier stands somewhere in the text.</summary>
    public bool Mentions(string identifier) =>
        Syntax.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == identifier);
}
