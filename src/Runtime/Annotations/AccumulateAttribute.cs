namespace Stepwright;

/// <summary>Says how an <see cref="Accumulator{T}"/> of a state takes values in, where it is not by their sum.</summary>
/// <param name="operation">How it takes a value in.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AccumulateAttribute(AccumulatorOperation operation) : Attribute
{
    /// <summary>How it takes a value in.</summary>
    public AccumulatorOperation Operation { get; } = operation;
}
