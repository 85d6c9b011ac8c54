using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.CodeFixes;

/// <summary>Says by <c>[Key]</c> or <c>[From]</c> which of several sources a parameter means.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(NameSourceCodeFix)), Shared]
public sealed class NameSourceCodeFix : RepairCodeFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [RuleIds.SeveralTablesHoldRow, RuleIds.KeyNotBound, RuleIds.KeyAmbiguous, RuleIds.SeveralAccumulators];

    internal override IEnumerable<Repair> Repairs(Diagnosed at)
    {
        if (at.Property(Suggestion.AttributeProperty) is not { } attribute || at.Property(Suggestion.ArgumentsProperty) is not { } choices || at.Node<ParameterSyntax>() is not { } parameter)
            yield break;
        var position = parameter.Modifiers.Count > 0 ? parameter.Modifiers[0].SpanStart : (parameter.Type ?? (SyntaxNode)parameter).SpanStart;
        var name = at.Semantics.AttributeName(position, attribute);
        // The choice that the parameter is named after comes first.
        foreach (var arguments in choices.Split(Suggestion.Separator).OrderByDescending(choice => string.Equals(LastName(choice), parameter.Identifier.ValueText, StringComparison.OrdinalIgnoreCase)))
        {
            yield return Add(arguments) with
            {
                // Where the file cannot name the types of the path.
                Otherwise = Add(string.Join(", ", arguments.Split(',').Select(path => $"\"{LastName(path)}\""))),
            };
        }

        Repair Add(string arguments) => new($"Add [{attribute}({arguments})]", Edit.Insert(at.Tree, position, $"[{name}({arguments})] "));
    }

    /// <summary>The last name of <c>nameof(Order.Customer)</c> or <c>"Customer"</c>.</summary>
    private static string LastName(string path) => path.TrimEnd(')', '"').Split('.', '(', '"').Last().TrimStart('@');
}
