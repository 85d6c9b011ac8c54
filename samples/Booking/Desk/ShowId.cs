namespace Booking;

/// <summary>A piece on an evening, such as <c>TOSCA-3</c>.</summary>
public readonly record struct ShowId(string Value)
{
    public override string ToString() => Value;
}
