using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers.Tests;

/// <summary>Ids, descriptors and analyzers agree; tests/Rules sees to pages, index and release files.</summary>
public class RuleCatalogueTests
{
    [Fact]
    public void Every_id_has_a_descriptor() => Assert.Equal(
        typeof(RuleIds).GetFields().Select(field => (string)field.GetRawConstantValue()!).Order(StringComparer.Ordinal),
        Descriptors.All.Select(descriptor => descriptor.Id));

    [Fact]
    public void Every_descriptor_is_of_one_analyzer() => Assert.Equal(
        Descriptors.All.Select(descriptor => descriptor.Id),
        AllAnalyzers.Create().Where(analyzer => analyzer is not DiagnosticSuppressor).SelectMany(analyzer => analyzer.SupportedDiagnostics).Select(descriptor => descriptor.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Analyzers_keep_no_state()
    {
        Assert.All(
            AllAnalyzers.Create().Select(analyzer => analyzer.GetType()).SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)),
            field => Assert.True(field.IsLiteral || (field.IsStatic && field.IsInitOnly), $"{field.DeclaringType!.Name}.{field.Name} can change."));
    }

    [Fact]
    public void Analyzers_need_no_more_than_the_compiler() => Assert.DoesNotContain(
        typeof(DeclarationAnalyzer).Assembly.GetReferencedAssemblies().Concat(typeof(RuleIds).Assembly.GetReferencedAssemblies()),
        reference => reference.Name!.Contains("Workspaces", StringComparison.Ordinal) || reference.Name == "Stepwright.Generators");
}
