namespace Stepwright;

/// <summary>Has a parameter of a step drawn from a sequence of the state: <c>[Next(nameof(Shop.OrderIds))] OrderId id</c>.</summary>
/// <param name="sequence">The name of the state's sequence.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class NextAttribute(string sequence) : Attribute
{
    /// <summary>The name of the state's sequence.</summary>
    public string Sequence { get; } = sequence;
}
