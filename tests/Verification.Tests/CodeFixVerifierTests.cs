using Verify = Stepwright.Verification.CSharpCodeFixVerifier<
    Stepwright.Verification.Tests.LowerCaseTypeAnalyzer,
    Stepwright.Verification.Tests.UpperCaseFix>;

namespace Stepwright.Verification.Tests;

public class CodeFixVerifierTests
{
    [Fact]
    public async Task Every_diagnostic_is_fixed() => await Verify.VerifyCodeFixAsync("class [|a|]; class [|b|];", "class A; class B;");

    [Fact]
    public async Task Expected_diagnostics_may_stand_beside_the_source() =>
        await Verify.VerifyCodeFixAsync("class {|#0:a|};", Verify.Diagnostic().WithLocation(0).WithArguments("a"), "class A;");

    [Fact]
    public async Task Files_and_projects_are_fixed_together() =>
        await new CSharpCodeFixTest<LowerCaseTypeAnalyzer, UpperCaseFix>
        {
            TestState =
            {
                Sources = { "class [|a|];", "class [|b|]; class [|c|];", "class D;" },
                AdditionalProjects = { ["Library"] = { Sources = { "class [|e|];" } }, ["Other"] = { Sources = { "class F;" } } },
            },
            FixedState =
            {
                Sources = { "class A;", "class B; class C;", "class D;" },
                AdditionalProjects = { ["Library"] = { Sources = { "class E;" } } },
            },
        }.RunAsync();

    [Fact]
    public async Task Another_text_fails_with_the_lines_that_differ()
    {
        var message = await Failure.OfAsync(() => Verify.VerifyCodeFixAsync("class [|a|];\nclass [|b|];", "class A;\nclass Bb;"));

        Assert.Contains("The fix made something else of 'Test0.cs'", message, StringComparison.Ordinal);
        Assert.Contains("  class A;\n- class Bb;\n+ class B;\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_is_not_offered_leaves_the_marked_source() =>
        await CSharpCodeFixVerifier<FieldAnalyzer, UpperCaseFix>.VerifyCodeFixAsync("class A { int {|TEST2:a|}; }", "class A { int {|TEST2:a|}; }");

    [Fact]
    public async Task A_diagnostic_that_is_left_must_be_marked() =>
        await Failure.OfAsync(() => CSharpCodeFixVerifier<FieldAnalyzer, UpperCaseFix>.VerifyCodeFixAsync("class A { int {|TEST2:a|}; }", "class A { int a; }"));

    [Theory]
    [InlineData(0, null, "class _a;")]
    [InlineData(1, null, "class Ta;")]
    [InlineData(null, "prefix", "class Ta;")]
    public async Task An_action_is_chosen_by_index_or_key(int? index, string? key, string fixedSource) =>
        await new CSharpCodeFixTest<LowerCaseTypeAnalyzer, ChoiceFix>
        {
            TestCode = "class [|a|];",
            FixedCode = fixedSource,
            CodeActionIndex = index,
            CodeActionEquivalenceKey = key,
        }.RunAsync();

    [Fact]
    public async Task A_fix_that_breaks_the_code_fails()
    {
        var message = await Failure.OfAsync(() => CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, BreakingFix>.VerifyCodeFixAsync("class [|a|];", "class B: Missing;"));

        Assert.Contains("The fix breaks the code:\n  CS0246", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_breaks_broken_code_further_fails()
    {
        var test = new CSharpCodeFixTest<LowerCaseTypeAnalyzer, BreakingFix>
        {
            TestCode = "class [|a|]; class C : Nowhere;",
            FixedCode = "class B: Missing; class C : Nowhere;",
            CompilerDiagnostics = CompilerDiagnostics.None,
        };

        Assert.Contains("'Missing'", await Failure.OfAsync(test.RunAsync), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fix_that_does_not_end_fails() =>
        Assert.Contains("is still offered", await FixFailure<EndlessFix>(), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_without_equivalence_key_fails() =>
        Assert.Contains("has no equivalence key", await FixFailure<FixWithoutKey>(), StringComparison.Ordinal);

    [Fact]
    public async Task A_fix_without_FixAll_fails() =>
        Assert.Contains("FixWithoutFixAll has no FixAll provider", await FixFailure<FixWithoutFixAll>(), StringComparison.Ordinal);

    [Fact]
    public async Task FixAll_that_makes_something_else_fails() =>
        Assert.Contains("FixAll in the document made something else of 'Test0.cs'", await FixFailure<FixAllDiffersFix>(), StringComparison.Ordinal);

    [Fact]
    public async Task FixAll_that_fails_in_the_solution_only_fails() =>
        Assert.Contains("FixAll in the solution left Test0.cs(1,7,1,8): TEST1", await FixFailure<FixAllForgetsSolutionFix>(), StringComparison.Ordinal);

    [Fact]
    public async Task FixAll_that_lacks_a_scope_fails() =>
        Assert.Contains("does not support the scope Project", await FixFailure<FixAllOfDocumentsFix>(), StringComparison.Ordinal);

    [Fact]
    public async Task FixAll_may_have_an_expected_text_of_its_own() =>
        await new CSharpCodeFixTest<LowerCaseTypeAnalyzer, FixAllDiffersFix>
        {
            TestCode = "class [|a|]; class [|b|];",
            FixedCode = "class A; class B;",
            BatchFixedState = { Sources = { "class Alla; class Allb;" } },
        }.RunAsync();

    [Fact]
    public async Task FixAll_that_leaves_a_diagnostic_fails() =>
        Assert.Contains("FixAll in the document left Test0.cs(1,16,1,17): TEST1", await FixFailure<FixAllForgetsFix>(), StringComparison.Ordinal);

    [Fact]
    public async Task Generators_run_in_the_workspace() =>
        await new CSharpCodeFixTest<LowerCaseTypeAnalyzer, UpperCaseFix>
        {
            TestCode = "[Named] partial class [|a|] { public static partial string Name { get; } }",
            FixedCode = "[Named] partial class A { public static partial string Name { get; } }",
            Generators = { new NamedGenerator() },
        }.RunAsync();

    private static Task<string> FixFailure<TCodeFix>() where TCodeFix : TypeNameFix, new() => Failure.OfAsync(() =>
        CSharpCodeFixVerifier<LowerCaseTypeAnalyzer, TCodeFix>.VerifyCodeFixAsync("class [|a|]; class [|b|];", "class A; class B;"));
}
