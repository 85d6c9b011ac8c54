using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.CodeFixes.Tests;

/// <summary>Edits that several repairs ask for.</summary>
public class EditListTests
{
    private static readonly SyntaxTree Tree = CSharpSyntaxTree.ParseText("class A;", cancellationToken: TestContext.Current.CancellationToken);

    [Fact]
    public void An_edit_that_is_asked_for_twice_is_made_once() =>
        Assert.Equal("partial class A;", Apply([Edit.Insert(Tree, 0, "partial ")], [Edit.Insert(Tree, 0, "partial ")]));

    [Fact]
    public void Insertions_at_one_place_follow_one_another() =>
        Assert.Equal("static partial class A;", Apply([Edit.Insert(Tree, 0, "static ")], [Edit.Insert(Tree, 0, "partial ")]));

    [Fact]
    public void Edits_are_made_in_the_order_of_the_text() =>
        Assert.Equal("partial struct B;", Apply([Edit.Replace(Name, "B")], [Edit.Delete(Tree, new(0, 5)), Edit.Insert(Tree, 0, "partial struct")]));

    [Fact]
    public void Two_meanings_of_one_text_do_not_go_together() =>
        Assert.Null(EditList.Empty.With([Edit.Replace(Name, "B")])!.With([Edit.Replace(Name, "C")]));

    [Fact]
    public void A_file_of_no_document_is_left_alone()
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        Assert.Same(solution, EditList.Empty.With([Edit.Replace(Name, "B")])!.Apply(solution, TestContext.Current.CancellationToken));
    }

    private static SyntaxToken Name => Tree.GetRoot(TestContext.Current.CancellationToken).DescendantTokens().First(token => token.IsKind(SyntaxKind.IdentifierToken));

    private static string Apply(params Edit[][] repairs)
    {
        var edits = repairs.Aggregate((EditList?)EditList.Empty, (edits, repair) => edits!.With(repair));
        return edits!.Apply(Tree, TestContext.Current.CancellationToken).ToString();
    }
}
