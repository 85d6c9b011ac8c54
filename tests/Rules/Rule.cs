using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Stepwright.Analyzers;
using Stepwright.CodeFixes;

namespace Stepwright.Rules;

/// <summary>What the analyzers and the fixes say of a rule.</summary>
internal sealed record Rule(string Id, string Title, string Category, string Severity, string HelpLink, bool IsEnabled, bool HasFix)
{
    /// <summary>Every rule, in the order of the ids.</summary>
    public static IReadOnlyList<Rule> All { get; } = Read();

    /// <summary>The severity as pages write it.</summary>
    public string SeverityInText => Severity.ToLowerInvariant();

    private static List<Rule> Read()
    {
        var fixable = typeof(MakePartialCodeFix).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(CodeFixProvider)))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Descriptors.All.Select(descriptor => new Rule(
                descriptor.Id, $"{descriptor.Title}", descriptor.Category, $"{descriptor.DefaultSeverity}",
                descriptor.HelpLinkUri, descriptor.IsEnabledByDefault, fixable.Contains(descriptor.Id))),
        ];
    }
}
