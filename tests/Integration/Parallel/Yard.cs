#pragma warning disable SW4002 // A command tells the test when it runs.

namespace Stepwright.Integration.Tests.Parallel;

/// <summary>A key that cannot be looked up where its number is negative.</summary>
public readonly struct SpotId(int value) : IEquatable<SpotId>
{
    public int Value { get; } = value;

    public static bool operator ==(SpotId left, SpotId right) => left.Equals(right);

    public static bool operator !=(SpotId left, SpotId right) => !left.Equals(right);

    public bool Equals(SpotId other) => Value == other.Value;

    public override bool Equals(object? obj) => obj is SpotId other && Equals(other);

    public override int GetHashCode() => Value >= 0 ? Value : throw new InvalidOperationException($"There is no spot {Value}.");

    public override string ToString() => $"{Value}";
}

public readonly record struct SignId(SpotId Spot);

public record struct Spot(int Visits);

public record struct Sign(int Number);

[State]
public sealed partial class Yard
{
    public partial Table<SpotId, Spot> Spots { get; }

    /// <summary>Nothing writes these.</summary>
    public partial Table<SignId, Sign> Signs { get; }
}

/// <summary>Writes a row, in the midst of which the test may do something.</summary>
[Command<Yard>]
public readonly partial record struct Visit(SpotId Spot, Action? During)
{
    [Step]
    void Come(ref Spot spot)
    {
        spot.Visits++;
        During?.Invoke();
    }
}

[Command<Yard>(Result = nameof(Visits))]
public readonly partial record struct Look(SpotId Spot)
{
    [Step]
    int Visits(in Spot spot) => spot.Visits;
}

/// <summary>A key of a table that nothing writes, and one of a table that something may write.</summary>
[Command<Yard>(Result = nameof(Number))]
public readonly partial record struct Read(SignId Sign, SpotId Spot)
{
    [Step]
    int Number(in Sign sign) => sign.Number;

    [Step]
    void Come(ref Spot spot) => spot.Visits++;
}

[Executor<Yard>]
public sealed partial class YardExecutor;
