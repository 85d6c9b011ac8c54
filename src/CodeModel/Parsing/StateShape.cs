using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The tables, cells, accumulators and sequences of a state as symbols, for binding the parameters of steps to them.</summary>
internal sealed record StateShape(INamedTypeSymbol Symbol, ImmutableArray<StateMemberShape> Members, bool IsValid)
{
    /// <summary>The tables and cells.</summary>
    public IEnumerable<StateMemberShape> Rows => Members.Where(member => member.HoldsRows);

    /// <summary>The accumulators of values of that type.</summary>
    public IEnumerable<StateMemberShape> AccumulatorsOf(ITypeSymbol value) => Members.Where(member => member.Kind == StateMemberKind.Accumulator && member.Row.Fits(value));

    /// <summary>The sequences of values of that type.</summary>
    public IEnumerable<StateMemberShape> SequencesOf(ITypeSymbol value) => Members.Where(member => member.Kind == StateMemberKind.Sequence && member.Row.Fits(value));

    /// <summary>The attribute that says which of several members is meant.</summary>
    public Suggestion Choice(IEnumerable<StateMemberShape> members) =>
        new("From", members.Select(member => $"nameof({Symbol.Name}.{member.Name})").ToEquatableArray());
}

/// <summary>A table, a cell, an accumulator or a sequence; only a table has a key, and the row of an accumulator or a sequence is its value.</summary>
internal sealed record StateMemberShape(IPropertySymbol Property, ITypeSymbol? Key, ITypeSymbol Row, ImmutableArray<InvariantModel> Invariants, bool HasInvariants)
{
    public string Name => Property.Name;

    public bool IsTable => Key is not null;

    public bool HoldsRows => Kind is StateMemberKind.Table or StateMemberKind.Cell;

    public StateMemberKind Kind =>
        IsTable ? StateMemberKind.Table
        : Accumulators.IsAccumulator(Property.Type) ? StateMemberKind.Accumulator
        : SequenceDeclarations.IsSequence(Property.Type) ? StateMemberKind.Sequence
        : StateMemberKind.Cell;
}
