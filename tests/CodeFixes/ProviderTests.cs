using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>What holds for every fix and refactoring of the package.</summary>
public class ProviderTests
{
    private static readonly FixAllScope[] Scopes = [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    private static IEnumerable<Type> Types => typeof(MakePartialCodeFix).Assembly.GetExportedTypes().Where(type => !type.IsAbstract);

    private static IEnumerable<CodeFixProvider> Fixes => Types.Where(type => type.IsSubclassOf(typeof(CodeFixProvider))).Select(type => (CodeFixProvider)Activator.CreateInstance(type)!);

    [Fact]
    public void Every_fix_is_exported_under_its_name_and_shared() => Assert.All(
        Types.Where(type => type.IsSubclassOf(typeof(CodeFixProvider))),
        type =>
        {
            var export = Assert.Single(type.GetCustomAttributes(typeof(ExportCodeFixProviderAttribute), false).Cast<ExportCodeFixProviderAttribute>());
            Assert.Equal((type.Name, LanguageNames.CSharp), (export.Name, Assert.Single(export.Languages)));
            Assert.NotEmpty(type.GetCustomAttributes(typeof(System.Composition.SharedAttribute), false));
        });

    [Fact]
    public void Every_refactoring_is_exported_under_its_name_and_shared() => Assert.All(
        Types.Where(type => type.IsSubclassOf(typeof(CodeRefactoringProvider))),
        type =>
        {
            var export = Assert.Single(type.GetCustomAttributes(typeof(ExportCodeRefactoringProviderAttribute), false).Cast<ExportCodeRefactoringProviderAttribute>());
            Assert.Equal((type.Name, LanguageNames.CSharp), (export.Name, Assert.Single(export.Languages)));
            Assert.NotEmpty(type.GetCustomAttributes(typeof(System.Composition.SharedAttribute), false));
        });

    [Fact]
    public void Every_fix_fixes_all_in_document_project_and_solution() => Assert.All(
        Fixes, fix => Assert.All(Scopes, scope => Assert.Contains(scope, fix.GetFixAllProvider()!.GetSupportedFixAllScopes())));

    [Fact]
    public void No_two_fixes_mend_one_rule()
    {
        var ids = Fixes.SelectMany(fix => fix.FixableDiagnosticIds).ToList();
        Assert.Equal(ids.Distinct(), ids);
        Assert.All(ids, id => Assert.True(id.StartsWith("CS", StringComparison.Ordinal) || Descriptors.All.Any(rule => rule.Id == id), id));
    }

    [Fact]
    public void They_know_no_generator() => Assert.DoesNotContain(
        typeof(MakePartialCodeFix).Assembly.GetReferencedAssemblies(), reference => reference.Name == "Stepwright.Generators");
}
