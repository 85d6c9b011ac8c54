using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Reports rows, keys and commands whose copy is no snapshot or a dear one, and sums whose rounding depends on their order.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SnapshotAnalyzer : TypeAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => SnapshotDescriptors.All;

    private protected override void AnalyzeType(SymbolAnalysisContext context, INamedTypeSymbol type, StepwrightCompilation stepwright)
    {
        var data = stepwright.Data(context.CancellationToken);
        if (Mutability.IsLookedAtWhereDeclared(type, data))
            AnalyzeData(context, data.Of(type)!, data);
        if (type.Find("CommandAttribute") is not null)
            AnalyzeSums(context, type);
        if (type.Find("StateAttribute") is null)
            return;
        foreach (var (property, key, row) in DataTypes.Held(type))
        {
            if (row is INamedTypeSymbol { TypeKind: TypeKind.Class } rowClass)
                ReportClass(context, property, rowClass);
            else
                AnalyzeHeld(context, property, row, DataRole.Row, data);
            if (key is not null)
                AnalyzeHeld(context, property, key, DataRole.Key, data);
        }
    }

    /// <summary>A type where it is declared: each member on its own.</summary>
    private static void AnalyzeData(SymbolAnalysisContext context, DataType type, DataTypes data)
    {
        foreach (var field in TypeParts.Fields(type.Symbol))
        {
            var member = TypeParts.Declared(field);
            if (Mutability.Of(field.Type, data) is { } mutable && PlaceOf(member) is { } place)
                Report(context, place, type.Role, $"{TypeParts.NameOf(field)} of {type.Text}", mutable, field.Type);
        }

        if (type is { Role: DataRole.Row, IsWhole: true } && PlaceOf(type.Symbol) is { } name)
            ReportSize(context, name, type.Symbol);
    }

    /// <summary>A type that is declared elsewhere, at the table or cell that holds it.</summary>
    private static void AnalyzeHeld(SymbolAnalysisContext context, IPropertySymbol property, ITypeSymbol type, DataRole role, DataTypes data)
    {
        if (Mutability.IsLookedAtWhereDeclared(type, data) || PlaceOf(property) is not { } place)
            return;
        if (Mutability.Of(type, data) is { } mutable)
            Report(context, place, role, $"The {role.ToString().ToLowerInvariant()} of {property.Name}", mutable, null);
        if (role == DataRole.Row)
            ReportSize(context, place, type);
    }

    private static void Report(SymbolAnalysisContext context, Location place, DataRole role, string what, MutablePart mutable, ITypeSymbol? memberType)
    {
        var isSequence = memberType is IArrayTypeSymbol { Rank: 1 } || memberType.IsType("System.Collections.Generic", "List");
        var properties = isSequence ? ImmutableDictionary<string, string?>.Empty.Add(MutablePart.Replacement, "ImmutableArray") : null;
        context.ReportDiagnostic(Diagnostic.Create(
            role == DataRole.Command ? SnapshotDescriptors.MutableCommand : SnapshotDescriptors.MutableRow, place, properties, what, mutable.Text, mutable.Advice));
    }

    private static void ReportSize(SymbolAnalysisContext context, Location place, ITypeSymbol row)
    {
        var size = StructSize.Of(row);
        if (size > StructSize.LargestCopy)
            context.ReportDiagnostic(Diagnostic.Create(SnapshotDescriptors.LargeRow, place, row.ToText(), size));
    }

    private static void ReportClass(SymbolAnalysisContext context, IPropertySymbol property, INamedTypeSymbol row)
    {
        if (property.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(context.CancellationToken)).OfType<PropertyDeclarationSyntax>().FirstOrDefault() is not { } declaration)
            return;
        var generic = declaration.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault();
        var place = (generic?.TypeArgumentList.Arguments.LastOrDefault() ?? declaration.Type).GetLocation();
        var declared = SymbolEqualityComparer.Default.Equals(row.ContainingAssembly, context.Compilation.Assembly) ? PlaceOf(row) : null;
        context.ReportDiagnostic(Diagnostic.Create(SnapshotDescriptors.RowNotStruct, place, declared is null ? null : [declared], row.ToText(), declared is null ? "hold it in a record struct" : "declare it as a record struct"));
    }

    private static void AnalyzeSums(SymbolAnalysisContext context, INamedTypeSymbol command)
    {
        foreach (var step in StepBody.Of(command, context.Compilation, context.CancellationToken))
        {
            if (!step.Method.IsStep() || !FloatingPointSums.ArePossible(step.Method) || step.Body is not { } body)
                continue;
            foreach (var sum in FloatingPointSums.In(body))
                context.ReportDiagnostic(Diagnostic.Create(SnapshotDescriptors.FloatingPointSum, sum.Place.GetLocation(), step.Method.Name, sum.Target, sum.Type.ToText()));
        }
    }
}
