using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The tables, cells and accumulators of a state as symbols, for binding the parameters of steps to them.</summary>
internal sealed record StateShape(INamedTypeSymbol Symbol, ImmutableArray<StateMemberShape> Members, bool IsValid)
{
    /// <summary>The tables and cells.</summary>
    public IEnumerable<StateMemberShape> Rows => Members.Where(member => !member.IsAccumulator);

    /// <summary>The accumulators of values of that type.</summary>
    public IEnumerable<StateMemberShape> AccumulatorsOf(ITypeSymbol value) => Members.Where(member => member.IsAccumulator && member.Row.Fits(value));

    /// <summary>The attribute that says which of several members is meant.</summary>
    public Suggestion Choice(IEnumerable<StateMemberShape> members) =>
        new("From", members.Select(member => $"nameof({Symbol.Name}.{member.Name})").ToEquatableArray());
}

/// <summary>A table, a cell or an accumulator; only a table has a key, and the row of an accumulator is its value.</summary>
internal sealed record StateMemberShape(IPropertySymbol Property, ITypeSymbol? Key, ITypeSymbol Row, ImmutableArray<InvariantModel> Invariants, bool HasInvariants)
{
    public string Name => Property.Name;

    public bool IsTable => Key is not null;

    public bool IsAccumulator => Accumulators.IsAccumulator(Property.Type);
}
