using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Reports rows, keys, commands and events that cannot be written as JSON, or not so that they can be told apart.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class JsonAnalyzer : TypeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => JsonDescriptors.All;

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        var data = stepwright.Data(context.CancellationToken);
        if (data.Of(type) is { } known && !JsonAttributes.IsWrittenItsOwnWay(type))
            AnalyzeData(context, known);
        if (type.Find("StateAttribute") is not null)
            AnalyzeHeld(context, type, data);
        if (type.Find("CommandAttribute") is { } command)
        {
            AnalyzeCommandName(context, type, command, stepwright);
            foreach (var step in StepBody.Of(type, context.Compilation, context.CancellationToken).Where(step => step.Mentions("Emit")))
                AnalyzeEvents(context, step);
        }
    }

    /// <summary>A type where it is declared: each member on its own.</summary>
    private static void AnalyzeData(SymbolAnalysisContext context, DataType type)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (type is { Role: DataRole.Command, IsWhole: true })
            names.Add(JsonMember.CommandName, "the name of the command");
        foreach (var member in JsonMember.Of(type.Symbol))
        {
            if (PlaceOf(member.Symbol) is not { } place)
                continue;
            if (!member.HasConverter && Unwritable.Of(member.Type) is { } obstacle)
                context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.NotWritableAsJson, place, $"{member.Symbol.Name} of {type.Text}", obstacle));
            if (!names.TryGetValue(member.JsonName, out var other))
                names.Add(member.JsonName, member.Symbol.Name);
            // Of two with one name the compiler tells.
            else if (other != member.Symbol.Name)
                context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.JsonNameClash, place, other, member.Symbol.Name, type.Text, member.JsonName, "name one of them with [JsonPropertyName]"));
        }
    }

    /// <summary>Rows and keys that are declared elsewhere, at the table or cell that holds them.</summary>
    private static void AnalyzeHeld(SymbolAnalysisContext context, INamedTypeSymbol state, DataTypes data)
    {
        foreach (var (property, key, row) in DataTypes.Held(state))
        {
            if (PlaceOf(property) is not { } place)
                continue;
            if (data.Of(row) is null && ObstacleIn(row) is { } inRow)
                context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.NotWritableAsJson, place, $"{inRow.Member}the row of {property.Name}", inRow.Obstacle));
            if (key is not null && data.Of(key) is null && ObstacleIn(key) is { } inKey)
                context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.NotWritableAsJson, place, $"{inKey.Member}the key of {property.Name}", inKey.Obstacle));
        }
    }

    /// <summary>Two commands of a state that JSON could not tell apart; the one that comes first by its full name keeps it.</summary>
    private static void AnalyzeCommandName(SymbolAnalysisContext context, INamedTypeSymbol command, AttributeData attribute, StepwrightCompilation stepwright)
    {
        if (attribute.AttributeClass?.TypeArguments is not [INamedTypeSymbol state] || PlaceOf(command) is not { } place)
            return;
        var first = stepwright.Types(context.CancellationToken).First(type =>
            type.Name == command.Name && SymbolEqualityComparer.Default.Equals(type.Find("CommandAttribute")?.AttributeClass, attribute.AttributeClass));
        if (!SymbolEqualityComparer.Default.Equals(first, command))
            context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.JsonNameClash, place, first.ToDisplayString(), command.ToDisplayString(), $"the state {state.Name}", command.Name, "name one of them otherwise"));
    }

    /// <summary>Events, where a step emits them.</summary>
    private static void AnalyzeEvents(SymbolAnalysisContext context, StepBody step)
    {
        foreach (var call in step.Operations.OfType<IInvocationOperation>())
        {
            if (call.TargetMethod is { Name: "Emit", TypeArguments: [var item] } emit && emit.ContainingType.IsRuntimeType("StepContext") && ObstacleIn(item) is { } found)
                context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.NotWritableAsJson, call.Syntax.GetLocation(), $"{found.Member}the event {item.ToText()}", found.Obstacle));
        }
    }

    /// <summary>The first member of a type that cannot be written, or what keeps the type itself from it.</summary>
    private static (string Member, string Obstacle)? ObstacleIn(ITypeSymbol type)
    {
        if (JsonAttributes.IsWrittenItsOwnWay(type))
            return null;
        if (Unwritable.Of(type) is { } itself)
            return ("", itself);
        if (type.IsOfFramework())
            return null;
        return TypeParts.WithBaseClasses(type).SelectMany(JsonMember.Of)
            .Where(member => !member.HasConverter)
            .Select(member => Unwritable.Of(member.Type) is { } obstacle ? ($"{member.Symbol.Name} of ", obstacle) : ((string, string)?)null)
            .FirstOrDefault(found => found is not null);
    }
}
