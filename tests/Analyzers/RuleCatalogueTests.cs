using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers.Tests;

/// <summary>Ids, descriptors, release files, pages and index agree.</summary>
public class RuleCatalogueTests
{
    private static readonly string[] Sections = ["## Cause", "## Example", "## Fix", "## When to suppress"];

    public static TheoryData<string> Ids => [.. Descriptors.All.Select(descriptor => descriptor.Id)];

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        var ids = Descriptors.All.Select(descriptor => descriptor.Id).ToList();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Every_id_has_a_descriptor() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        Descriptors.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_descriptor_is_of_one_analyzer() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id),
        AllAnalyzers.Create().Where(analyzer => analyzer is not DiagnosticSuppressor).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_descriptor_has_a_row_in_a_release_file() => Assert.Equal(
        Descriptors.All.Select(descriptor => (descriptor.Id, descriptor.Category, $"{descriptor.DefaultSeverity}", $"{descriptor.Title}")),
        RulePages.ReleaseRows("AnalyzerReleases.Shipped.md").Concat(RulePages.ReleaseRows("AnalyzerReleases.Unshipped.md")).OrderBy(row => row.Id, StringComparer.Ordinal));

    [Fact]
    public void Every_page_is_of_a_rule() => Assert.Equal(Descriptors.All.Select(descriptor => descriptor.Id), RulePages.Ids);

    [Fact]
    public void The_index_lists_every_rule_with_its_title() => Assert.Equal(
        Descriptors.All.Select(descriptor => $"| [{descriptor.Id}]({descriptor.Id}.md) | {descriptor.Title} | {Severity(descriptor)} |"),
        RulePages.Index.Split('\n').Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_its_title_its_severity_and_every_section(string id)
    {
        var descriptor = Descriptors.All.Single(descriptor => descriptor.Id == id);
        var lines = RulePages.Page(id).Split('\n');
        Assert.Equal($"# {id}: {descriptor.Title}", lines[0]);
        Assert.Contains($"{descriptor.Category}, {Severity(descriptor)}", lines);
        Assert.Equal(Sections, lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.All(Sections, section => Assert.NotEqual("", lines[Array.IndexOf(lines, section) + 1]));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_descriptor_leads_to_its_page_and_is_on_by_default(string id)
    {
        var descriptor = Descriptors.All.Single(descriptor => descriptor.Id == id);
        Assert.EndsWith($"/docs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal);
        Assert.True(descriptor.IsEnabledByDefault);
    }

    [Fact]
    public void Analyzers_keep_no_state()
    {
        Assert.All(
            AllAnalyzers.Create().Select(analyzer => analyzer.GetType()).SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)),
            field => Assert.True(field.IsStatic && field.IsInitOnly, $"{field.DeclaringType!.Name}.{field.Name} can change."));
    }

    [Fact]
    public void Analyzers_need_no_more_than_the_compiler() => Assert.DoesNotContain(
        typeof(DeclarationAnalyzer).Assembly.GetReferencedAssemblies().Concat(typeof(RuleIds).Assembly.GetReferencedAssemblies()),
        reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal) || reference.Name == "Stepwright.Generators");

    private static string Severity(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity.ToString().ToLowerInvariant();
}
