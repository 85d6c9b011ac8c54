using Microsoft.CodeAnalysis.CodeRefactorings;

namespace Stepwright.Verification;

/// <summary>Short forms of <see cref="CSharpCodeRefactoringTest{TRefactoring}"/>.</summary>
public static class CSharpCodeRefactoringVerifier<TRefactoring> where TRefactoring : CodeRefactoringProvider, new()
{
    /// <summary>The first action offered at <c>$$</c> or <c>[|selection|]</c> makes <paramref name="fixedSource"/>.</summary>
    public static Task VerifyRefactoringAsync(string source, string fixedSource) =>
        new CSharpCodeRefactoringTest<TRefactoring> { TestCode = source, FixedCode = fixedSource }.RunAsync();

    /// <summary>Nothing is offered at <c>$$</c> or <c>[|selection|]</c>.</summary>
    public static Task VerifyNoRefactoringAsync(string source) =>
        new CSharpCodeRefactoringTest<TRefactoring> { TestCode = source }.RunAsync();
}
