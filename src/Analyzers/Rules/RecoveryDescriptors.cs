using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>SW6xxx: how commands recover from failure, and reach outside of the state.</summary>
internal static class RecoveryDescriptors
{
    private const string Category = "Stepwright.Recovery";

    public static readonly DiagnosticDescriptor FallbackDeclaration = new(
        RuleIds.FallbackDeclaration, "Fallback declared wrongly", "The fallback {0} {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.FallbackDeclaration}.md");

    public static readonly DiagnosticDescriptor RecoverDeclaration = new(
        RuleIds.RecoverDeclaration, "Recovery declared wrongly", "The recovery {0} {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.RecoverDeclaration}.md");

    public static readonly DiagnosticDescriptor CompensationDeclaration = new(
        RuleIds.CompensationDeclaration, "Compensation declared wrongly", "The compensation {0} {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.CompensationDeclaration}.md");

    public static readonly DiagnosticDescriptor RetryDeclaration = new(
        RuleIds.RetryDeclaration, "[Retry] that cannot be", "[Retry] of {0} is wrong: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.RetryDeclaration}.md");

    public static readonly DiagnosticDescriptor LastingEffect = new(
        RuleIds.LastingEffect, "Outside effect without compensation",
        "{0} does something outside of the state that nothing takes back when the command is undone: add [Compensate(nameof({0}))], or say that it only reads by a name such as Get…",
        Category, DiagnosticSeverity.Info, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.LastingEffect}.md");

    public static readonly DiagnosticDescriptor RecoversNothing = new(
        RuleIds.RecoversNothing, "Recovery can change nothing", "{0} returns {1} and nothing else, so that it corrects nothing: return the command with what was wrong changed, or remove it",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.RecoversNothing}.md");

    public static readonly DiagnosticDescriptor FallbackNeedsTheSame = new(
        RuleIds.FallbackNeedsTheSame, "Fallback needs what just failed", "{0} fails wherever {1} has failed: both need {2}; take other rows, or take these as [Optional] in or [Upsert] ref",
        Category, DiagnosticSeverity.Warning, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.FallbackNeedsTheSame}.md");

    public static readonly DiagnosticDescriptor AsyncOnly = new(
        RuleIds.AsyncOnly, "Service or timeout that cannot be", "{0} is wrong: {1}",
        Category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: $"{Descriptors.Pages}{RuleIds.AsyncOnly}.md");

    /// <summary>What the parsers report, and the generator skips.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Parsed { get; } =
    [
        FallbackDeclaration, RecoverDeclaration, CompensationDeclaration, RetryDeclaration, AsyncOnly,
    ];

    /// <summary>What is asked of the steps of a sound command.</summary>
    public static ImmutableArray<DiagnosticDescriptor> OfSteps { get; } = [LastingEffect, RecoversNothing, FallbackNeedsTheSame];

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        FallbackDeclaration, RecoverDeclaration, CompensationDeclaration, RetryDeclaration, LastingEffect, RecoversNothing, FallbackNeedsTheSame, AsyncOnly,
    ];
}
