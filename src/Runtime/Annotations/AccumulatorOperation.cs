namespace Stepwright;

/// <summary>How an <see cref="Accumulator{T}"/> takes a value in. Each is commutative and associative, so that order does not show.</summary>
public enum AccumulatorOperation
{
    /// <summary>Adds it; a sum beyond the type's range wraps around. Begins at zero.</summary>
    Sum,

    /// <summary>Keeps the least. Begins at the greatest value of the type.</summary>
    Min,

    /// <summary>Keeps the greatest. Begins at the least value of the type.</summary>
    Max,

    /// <summary>Sets its bits. Begins at zero.</summary>
    Or,
}
