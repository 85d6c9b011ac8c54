using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The tables and cells of a state as symbols, for binding the parameters of steps to them.</summary>
internal sealed record StateShape(INamedTypeSymbol Symbol, ImmutableArray<StateMemberShape> Members, bool IsValid);

/// <summary>A table or a cell; a cell has no key.</summary>
internal sealed record StateMemberShape(IPropertySymbol Property, ITypeSymbol? Key, ITypeSymbol Row, ImmutableArray<InvariantModel> Invariants, bool HasInvariants)
{
    public string Name => Property.Name;

    public bool IsTable => Key is not null;
}
