using Microsoft.CodeAnalysis;
using Verify = Stepwright.Verification.CSharpAnalyzerVerifier<Stepwright.Verification.Tests.LowerCaseTypeAnalyzer>;

namespace Stepwright.Verification.Tests;

public class AnalyzerVerifierTests
{
    [Fact]
    public async Task Marked_diagnostics_are_found() => await Verify.VerifyAnalyzerAsync("class [|a|]; class B; class {|TEST1:c|};");

    [Fact]
    public async Task A_source_without_markup_has_no_diagnostic() => await Verify.VerifyAnalyzerAsync("class A;");

    [Fact]
    public async Task A_location_key_carries_arguments() =>
        await Verify.VerifyAnalyzerAsync("class {|#0:a|}; class {|#1:b|};", Verify.Diagnostic().WithLocation(1).WithArguments("b"), Verify.Diagnostic(LowerCaseTypeAnalyzer.Id).WithLocation(0).WithMessage("'a' begins in lower case"));

    [Fact]
    public async Task Lines_and_columns_are_counted_from_one()
    {
        await Verify.VerifyAnalyzerAsync("\n class abc;", Verify.Diagnostic().WithSpan(2, 8, 2, 11));
        await Verify.VerifyAnalyzerAsync("\n class abc;", Verify.Diagnostic().WithLocation(2, 8));
    }

    [Fact]
    public async Task A_missing_diagnostic_fails()
    {
        var message = await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class [|A|];"));

        Assert.Contains("Missing:\n  Test0.cs(1,7,1,8): TEST1\nNot expected:\n  (none)\n", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_diagnostic_too_many_fails()
    {
        var message = await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class [|a|]; class b;"));

        Assert.Contains("Missing:\n  (none)\nNot expected:\n  Test0.cs(1,16,1,17): TEST1: 'b' begins in lower case\n", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class [|ab|]c;")]
    [InlineData("[|class abc;|]")]
    public async Task A_wrong_span_fails(string source) => await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync(source));

    [Fact]
    public async Task A_wrong_id_message_argument_or_severity_fails()
    {
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class {|TEST2:a|};"));
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class {|#0:a|};", Verify.Diagnostic().WithLocation(0).WithMessage("?")));
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class {|#0:a|};", Verify.Diagnostic().WithLocation(0).WithArguments("b")));
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class {|#0:a|};", Verify.Diagnostic().WithLocation(0).WithSeverity(DiagnosticSeverity.Error)));
    }

    [Fact]
    public async Task An_exception_of_the_analyzer_fails()
    {
        var message = await Failure.OfAsync(() => CSharpAnalyzerVerifier<ThrowingAnalyzer>.VerifyAnalyzerAsync("class A;"));

        Assert.Contains("AD0001", message, StringComparison.Ordinal);
        Assert.Contains("No idea.", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_the_compiler_fails_unless_it_is_marked()
    {
        Assert.Contains("CS0246", await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync("class A : Missing;")), StringComparison.Ordinal);
        await Verify.VerifyAnalyzerAsync("class A : {|CS0246:Missing|};");
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer> { TestCode = "class [|a|] : Missing;", CompilerDiagnostics = CompilerDiagnostics.None }.RunAsync();
    }

    [Fact]
    public async Task A_warning_of_the_compiler_counts_where_it_is_asked_for_or_marked()
    {
        const string Source = "class A { string Text { get; } = null; }";

        await Verify.VerifyAnalyzerAsync(Source);
        await Failure.OfAsync(() => new CSharpAnalyzerTest<LowerCaseTypeAnalyzer> { TestCode = Source, CompilerDiagnostics = CompilerDiagnostics.Warnings }.RunAsync());
        await Verify.VerifyAnalyzerAsync("class A { string Text { get; } = {|CS8625:null|}; }");
    }

    [Fact]
    public async Task An_anonymous_span_needs_an_analyzer_of_one_rule()
    {
        await CSharpAnalyzerVerifier<FieldAnalyzer>.VerifyAnalyzerAsync("class A { int {|TEST2:a|}; }");
        await Assert.ThrowsAsync<InvalidOperationException>(() => CSharpAnalyzerVerifier<FieldAnalyzer>.VerifyAnalyzerAsync("class A { int [|a|]; }"));
    }

    [Fact]
    public async Task A_rule_that_is_off_by_default_is_on_in_its_test() =>
        await CSharpAnalyzerVerifier<FieldAnalyzer>.VerifyAnalyzerAsync("class A { public int {|TEST2:{|TEST3:a|}|}; }");

    [Fact]
    public async Task A_suppressed_diagnostic_is_none() => await Verify.VerifyAnalyzerAsync("#pragma warning disable TEST1\nclass a;");

    [Fact]
    public async Task Several_files_and_projects_are_analyzed()
    {
        var test = new CSharpAnalyzerTest<LowerCaseTypeAnalyzer>
        {
            TestState =
            {
                Sources = { "class [|a|] : c;", ("Other.cs", "class [|b|];") },
                AdditionalProjects = { ["Library"] = { Sources = { "public class {|#0:c|};" } } },
            },
        };
        test.TestState.ExpectedDiagnostics.Add(Verify.Diagnostic().WithLocation(0).WithArguments("c"));

        await test.RunAsync();

        test.TestState.Sources.Add("class d;");
        Assert.Contains("Not expected:\n  Test2.cs(1,7,1,8): TEST1", await Failure.OfAsync(test.RunAsync), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Generators_write_the_other_half_of_partial_members()
    {
        const string Source = "[Named] partial class [|a|] { public static partial string Name { get; } }";

        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer> { TestCode = Source, Generators = { new NamedGenerator() } }.RunAsync();
        await Failure.OfAsync(() => Verify.VerifyAnalyzerAsync(Source));
    }

    [Fact]
    public async Task A_generator_that_throws_fails_though_the_source_may_be_broken()
    {
        var test = new CSharpAnalyzerTest<LowerCaseTypeAnalyzer>
        {
            TestCode = "class A",
            Generators = { new ThrowingGenerator() },
            CompilerDiagnostics = CompilerDiagnostics.None,
        };

        Assert.Contains("ThrowingGenerator threw", await Failure.OfAsync(test.RunAsync), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_assembly_can_be_a_metadata_image()
    {
        var library = SourceAssembly.Compile("Library", "[Named] public partial class c { public static partial string Name { get; } }", new NamedGenerator());

        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer>
        {
            TestState = { Sources = { "class [|a|] : c { string Base => Name; }" }, AdditionalReferences = { library } },
        }.RunAsync();
    }

    [Fact]
    public void An_assembly_that_does_not_compile_fails() =>
        Assert.Contains("Library/Test0.cs(1,11,1,18): CS0246", Failure.Of(() => SourceAssembly.Compile("Library", "class A : Missing;")), StringComparison.Ordinal);

    [Fact]
    public async Task A_program_has_top_level_statements() =>
        await new CSharpAnalyzerTest<LowerCaseTypeAnalyzer>
        {
            TestState = { Sources = { "System.Console.WriteLine(); class [|a|];" }, OutputKind = OutputKind.ConsoleApplication },
        }.RunAsync();

    [Fact]
    public async Task A_location_key_that_no_source_has_is_an_error() =>
        await Assert.ThrowsAsync<FormatException>(() => Verify.VerifyAnalyzerAsync("class a;", Verify.Diagnostic().WithLocation(0)));
}
