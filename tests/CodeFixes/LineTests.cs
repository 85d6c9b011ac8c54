using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.CodeFixes.Tests;

/// <summary>What fixes and refactorings insert looks like the lines around it.</summary>
public class LineTests
{
    [Theory]
    [InlineData("class A;\r\nclass B;\r\n", "\r\n")]
    [InlineData("class A;\nclass B;\r\n", "\n")]
    [InlineData("class A;", "\n")]
    public void Lines_end_as_the_first_of_the_file(string source, string lineBreak) =>
        Assert.Equal(lineBreak, CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).LineBreak(TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("class A;", 2, "")]
    [InlineData("class A\n{\n    int _b;\n}", 16, "    ")]
    [InlineData("class A\n{\n\tint _b;\n}", 12, "\t")]
    public void Lines_begin_as_that_of_the_position(string source, int position, string indentation) =>
        Assert.Equal(indentation, CSharpSyntaxTree.ParseText(source, cancellationToken: TestContext.Current.CancellationToken).Indentation(position, TestContext.Current.CancellationToken));
}
