using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>SW5xxx: what cannot be written as JSON, or not unambiguously.</summary>
internal static class JsonDescriptors
{
    private const string Category = "Stepwright.Json";

    public static readonly DiagnosticDescriptor NotWritableAsJson = new(
        RuleIds.NotWritableAsJson, "Type cannot be written as JSON", "{0} cannot be written as JSON: it is {1}; leave it out with [JsonIgnore], or name a [JsonConverter]",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NotWritableAsJson}.md");

    public static readonly DiagnosticDescriptor JsonNameClash = new(
        RuleIds.JsonNameClash, "Two members have one JSON name", "{0} and {1} of {2} are both \"{3}\" in JSON: {4}",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.JsonNameClash}.md");

    public static readonly DiagnosticDescriptor FormerNameTaken = new(
        RuleIds.FormerNameTaken, "Former name is that of another member", "\"{0}\", a former name of {1} of {2}, {3}: it can be read as one of them only, so take the [FormerName] away",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.FormerNameTaken}.md");

    public static readonly DiagnosticDescriptor NoGeneratedJson = new(
        RuleIds.NoGeneratedJson, "Type has no generated JSON", "{0} has no generated JSON: {1} {2}; name a [JsonConverter], or add a resolver that knows it to the options",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.NoGeneratedJson}.md");

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        NotWritableAsJson, JsonNameClash, FormerNameTaken, NoGeneratedJson,
    ];
}
