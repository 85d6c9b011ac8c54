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
        {
            AnalyzeHeld(context, type, data);
            AnalyzeNames(context, StateMembersOf(type), $"the state {type.Name}", new Dictionary<string, string>(StringComparer.Ordinal));
        }

        if (type.Find("CommandAttribute") is { } command)
        {
            AnalyzeCommandName(context, type, command, stepwright);
            AnalyzeFormerCommandNames(context, type, command, stepwright);
            foreach (var step in StepBody.Of(type, context.Compilation, context.CancellationToken).Where(step => step.Mentions("Emit")))
                AnalyzeEvents(context, step);
        }
    }

    /// <summary>A type where it is declared: each member on its own.</summary>
    private static void AnalyzeData(SymbolAnalysisContext context, DataType type)
    {
        foreach (var member in JsonMember.Of(type.Symbol))
        {
            if (PlaceOf(member.Symbol) is not { } place)
                continue;
            if (member.HasConverter || Unwritable.Of(member.Type) is not { } obstacle)
                AnalyzeGenerated(context, place, $"{member.Symbol.Name} of {type.Text}", member.Type, member.Symbol.FindJson("JsonConverterAttribute"), type.Symbol);
            else
                context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.NotWritableAsJson, place, $"{member.Symbol.Name} of {type.Text}", obstacle));
        }

        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        if (type is { Role: DataRole.Command, IsWhole: true })
            names.Add(JsonMember.CommandName, "the name of the command");
        AnalyzeNames(context, JsonMember.Of(type.Symbol).Select(member => (member.Symbol, member.JsonName)), type.Text, names);
    }

    /// <summary>Reports a value of a type that nothing is generated for.</summary>
    private static void AnalyzeGenerated(SymbolAnalysisContext context, Location place, string subject, ITypeSymbol type, AttributeData? converter, INamedTypeSymbol within)
    {
        if (DataParser.LeftToOthers(type, converter, context.Compilation, within, context.CancellationToken) is { } left)
            context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.NoGeneratedJson, place, subject, left.Type, left.Obstacle));
    }

    /// <summary>Members that JSON could not tell apart, by the names that they have or by those that they had.</summary>
    /// <param name="context">Where to report.</param>
    /// <param name="members">The members and their names.</param>
    /// <param name="whole">How messages call what has them.</param>
    /// <param name="names">The names that are taken, and what takes them.</param>
    private static void AnalyzeNames(
        SymbolAnalysisContext context, IEnumerable<(ISymbol Symbol, string JsonName)> members, string whole, Dictionary<string, string> names)
    {
        var named = members.Where(member => PlaceOf(member.Symbol) is not null).ToList();
        foreach (var (symbol, jsonName) in named)
        {
            if (!names.TryGetValue(jsonName, out var other))
                names.Add(jsonName, symbol.Name);
            // Of two with one name the compiler tells.
            else if (other != symbol.Name)
                context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.JsonNameClash, PlaceOf(symbol), other, symbol.Name, whole, jsonName, "name one of them with [JsonPropertyName]"));
        }

        var formerNames = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (symbol, formerName) in named.SelectMany(member => member.Symbol.FormerNames().Select(formerName => (member.Symbol, formerName))))
        {
            if (names.TryGetValue(formerName, out var other) && other != symbol.Name)
                ReportFormerName(context, symbol, formerName, whole, $"is {NameOf(other)} now");
            else if (!formerNames.TryGetValue(formerName, out other))
                formerNames.Add(formerName, symbol.Name);
            else if (other != symbol.Name)
                ReportFormerName(context, symbol, formerName, whole, $"is one of {other} too");
        }

        static string NameOf(string owner) => owner.StartsWith("the ", StringComparison.Ordinal) ? owner : $"that of {owner}";
    }

    private static void ReportFormerName(SymbolAnalysisContext context, ISymbol symbol, string formerName, string whole, string meaning)
    {
        if (PlaceOf(symbol) is { } place)
            context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.FormerNameTaken, place, formerName, symbol.Name, whole, meaning));
    }

    /// <summary>The tables, cells, accumulators and sequences of a state that stand in its JSON.</summary>
    private static IEnumerable<(ISymbol Symbol, string JsonName)> StateMembersOf(INamedTypeSymbol state) =>
        from property in state.GetMembers().OfType<IPropertySymbol>()
        where property.Type.IsRuntimeType("Table", 2) || property.Type.IsRuntimeType("Cell", 1) || property.Type.IsRuntimeType("Accumulator", 1) || property.Type.IsRuntimeType("Sequence", 1)
        where !property.IsAlwaysIgnored()
        select ((ISymbol)property, property.JsonName());

    /// <summary>Rows and keys that are declared elsewhere or not written member by member, at the table or cell that holds them.</summary>
    private static void AnalyzeHeld(SymbolAnalysisContext context, INamedTypeSymbol state, DataTypes data)
    {
        foreach (var (property, key, row) in DataTypes.Held(state))
        {
            if (PlaceOf(property) is not { } place)
                continue;
            AnalyzeHeld(context, state, data, row, place, $"the row of {property.Name}");
            if (key is not null)
                AnalyzeHeld(context, state, data, key, place, $"the key of {property.Name}");
        }
    }

    private static void AnalyzeHeld(SymbolAnalysisContext context, INamedTypeSymbol state, DataTypes data, ITypeSymbol type, Location place, string subject)
    {
        // Members of types that are declared here are looked at there.
        if (ObstacleIn(type) is not { } found)
            AnalyzeGenerated(context, place, subject, type, null, state);
        else if (data.Of(type) is null)
            context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.NotWritableAsJson, place, $"{found.Member}{subject}", found.Obstacle));
    }

    /// <summary>Two commands of a state that JSON could not tell apart; the one that comes first by its full name keeps it.</summary>
    private static void AnalyzeCommandName(SymbolAnalysisContext context, INamedTypeSymbol command, AttributeData attribute, StepwrightCompilation stepwright)
    {
        if (attribute.AttributeClass?.TypeArguments is not [INamedTypeSymbol state] || PlaceOf(command) is not { } place)
            return;
        var first = CommandsOf(attribute, stepwright, context.CancellationToken).First(type => type.Name == command.Name);
        if (!SymbolEqualityComparer.Default.Equals(first, command))
            context.ReportDiagnostic(Diagnostic.Create(JsonDescriptors.JsonNameClash, place, first.ToDisplayString(), command.ToDisplayString(), $"the state {state.Name}", command.Name, "name one of them otherwise"));
    }

    /// <summary>Former names of a command that are those of another one of its state; of two with one former name the one that comes first by its full name keeps it.</summary>
    private static void AnalyzeFormerCommandNames(SymbolAnalysisContext context, INamedTypeSymbol command, AttributeData attribute, StepwrightCompilation stepwright)
    {
        var formerNames = command.FormerNames();
        if (formerNames.Count == 0 || attribute.AttributeClass?.TypeArguments is not [INamedTypeSymbol state])
            return;
        var commands = CommandsOf(attribute, stepwright, context.CancellationToken).ToList();
        foreach (var formerName in formerNames.Where(formerName => formerName != command.Name))
        {
            if (commands.Exists(other => other.Name == formerName))
                ReportFormerName(context, command, formerName, $"the state {state.Name}", "is that of another command now");
            else if (commands.First(other => other.FormerNames().Contains(formerName)) is var first && !SymbolEqualityComparer.Default.Equals(first, command))
                ReportFormerName(context, command, formerName, $"the state {state.Name}", $"is one of {first.ToDisplayString()} too");
        }
    }

    /// <summary>The commands of a state, by full name.</summary>
    private static IEnumerable<INamedTypeSymbol> CommandsOf(AttributeData attribute, StepwrightCompilation stepwright, CancellationToken token) =>
        stepwright.Types(token).Where(type => SymbolEqualityComparer.Default.Equals(type.Find("CommandAttribute")?.AttributeClass, attribute.AttributeClass));

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
