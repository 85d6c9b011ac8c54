using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Makes a method of a command a step, where its parameters say which rows it takes and nobody calls it yet.</summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(MakeStepRefactoring)), Shared]
public sealed class MakeStepRefactoring : RepairRefactoring
{
    internal override Repair? Offer(Inspected at)
    {
        if (at.Node<MethodDeclarationSyntax>() is not { } declaration || !TextSpan.FromBounds(declaration.SpanStart, declaration.ParameterList.Span.End).Contains(at.Span)
            || at.Declared<MethodDeclarationSyntax, IMethodSymbol>() is not { IsOverride: false, ExplicitInterfaceImplementations.IsEmpty: true } method
            || method.IsCalled() || method.ContainingType.Find("CommandAttribute") is null
            || (method.ReturnsVoid && method.Parameters.IsEmpty) || ImplementsInterface(method) || IsNamed(method, at))
        {
            return null;
        }

        var position = (declaration.Modifiers.Count > 0 ? declaration.Modifiers[0] : declaration.ReturnType.GetFirstToken()).SpanStart;
        var name = at.Semantics.AttributeName(position, "Step");
        var separator = StandAlone(declaration) ? at.Tree.LineBreak(at.Token) + at.Tree.Indentation(position, at.Token) : " ";
        var sequences = KeyMembers.Readable(method.ContainingType, at.Compilation, method.ContainingType)
            .Where(member => Sequences.Of(KeyMembers.TypeOf(member)) is { Element: var element } && method.Parameters.Any(parameter => element.Fits(parameter.Type)));
        var forEach = sequences.Reverse().Aggregate((Repair?)null, (otherwise, member) =>
            Mark($"Make a step for each of {member.Name}", $"[{name}, {at.Semantics.AttributeName(position, "ForEach")}(nameof({member.Name.ToIdentifier()}))]") with { Otherwise = otherwise });
        return Mark("Make a step", $"[{name}]") with { Otherwise = forEach };

        Repair Mark(string title, string attributes) => new(title, [.. WithoutStatic(declaration, attributes + separator, position)])
        {
            Holds = (_, after) => BoundCommands.BindAfter(method.ContainingType, after, at.Token) is not null,
        };
    }

    /// <summary>The attributes before the modifiers, of which <c>static</c> goes: a step sees its command.</summary>
    private static IEnumerable<Edit> WithoutStatic(MethodDeclarationSyntax declaration, string attributes, int position)
    {
        if (declaration.Modifiers.FirstOrDefault(modifier => modifier.IsKind(SyntaxKind.StaticKeyword)) is not { RawKind: not 0 } modifier)
            return [Edit.Insert(declaration.SyntaxTree, position, attributes)];
        var removed = TextSpan.FromBounds(modifier.SpanStart, modifier.GetNextToken().SpanStart);
        return modifier.SpanStart == position
            ? [new Edit(declaration.SyntaxTree, new(removed, attributes))]
            : [Edit.Insert(declaration.SyntaxTree, position, attributes), Edit.Delete(declaration.SyntaxTree, removed)];
    }

    /// <summary>Whether the attributes of the type's other methods have lines of their own.</summary>
    private static bool StandAlone(MethodDeclarationSyntax declaration) =>
        (declaration.Parent as TypeDeclarationSyntax)?.Members.OfType<MethodDeclarationSyntax>()
            .Where(other => other != declaration && other.AttributeLists.Count > 0)
            .Select(other => other.AttributeLists.Last().GetLastToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia)).FirstOrDefault() == true;

    private static bool ImplementsInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces
        .SelectMany(implemented => implemented.GetMembers().OfType<IMethodSymbol>())
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    /// <summary>Whether anything calls the method, or makes a key by it: a step runs once, and the generated code calls it.</summary>
    private static bool IsNamed(IMethodSymbol method, Inspected at)
    {
        foreach (var file in at.FilesThatSee(method))
        {
            foreach (var name in file.GetRoot(at.Token).DescendantNodes().OfType<SimpleNameSyntax>().Where(name => name.Identifier.ValueText == method.Name))
            {
                var named = at.SemanticsOf(file).GetSymbolInfo(name, at.Token);
                if (SymbolEqualityComparer.Default.Equals(named.Symbol, method) || named.CandidateSymbols.Contains(method, SymbolEqualityComparer.Default))
                    return true;
            }
        }

        return false;
    }
}
