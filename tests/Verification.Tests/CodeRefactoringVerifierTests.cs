using Verify = Stepwright.Verification.CSharpCodeRefactoringVerifier<Stepwright.Verification.Tests.SealRefactoring>;

namespace Stepwright.Verification.Tests;

public class CodeRefactoringVerifierTests
{
    [Theory]
    [InlineData("class $$A;")]
    [InlineData("[|class A;|]")]
    public async Task It_is_applied_at_the_position_or_the_selection(string source) => await Verify.VerifyRefactoringAsync(source, "sealed class A;");

    [Fact]
    public async Task It_is_not_offered_where_there_is_nothing_to_do() => await Verify.VerifyNoRefactoringAsync("sealed class $$A;");

    [Fact]
    public async Task Another_text_fails() => await Failure.OfAsync(() => Verify.VerifyRefactoringAsync("class $$A;", "sealed class B;"));

    [Fact]
    public async Task One_that_is_not_offered_fails() => await Failure.OfAsync(() => Verify.VerifyRefactoringAsync("sealed class $$A;", "sealed class A;"));

    [Fact]
    public async Task One_that_is_offered_unexpectedly_fails() => await Failure.OfAsync(() => Verify.VerifyNoRefactoringAsync("class $$A;"));

    [Fact]
    public async Task One_that_breaks_the_code_fails() =>
        Assert.Contains("CS0509", await Failure.OfAsync(() => Verify.VerifyRefactoringAsync("class $$A; class B : A;", "sealed class A; class B : A;")), StringComparison.Ordinal);

    [Fact]
    public async Task A_source_without_position_is_bad_markup() =>
        await Assert.ThrowsAsync<FormatException>(() => Verify.VerifyRefactoringAsync("class A;", "sealed class A;"));
}
