namespace Stepwright;

/// <summary>What a member of a state is.</summary>
public enum StateMemberKind
{
    /// <summary>A <see cref="Table{TKey, TRow}"/>.</summary>
    Table,

    /// <summary>A <see cref="Cell{TRow}"/>.</summary>
    Cell,

    /// <summary>An <see cref="Accumulator{T}"/>.</summary>
    Accumulator,

    /// <summary>A <see cref="Sequence{T}"/>.</summary>
    Sequence,
}
