#pragma warning disable SW4002 // A command tells the test when it runs.

namespace Stepwright.Integration.Tests.Snapshots;

public readonly record struct BoxId(int Value);

/// <summary>Wide enough to be torn where somebody writes it while it is read: all members are equal but the owner.</summary>
public record struct Box(long Coins, long Same, long Again, string? Owner);

public record struct Ledger(long Moves);

[State]
public sealed partial class Vault
{
    public partial Table<BoxId, Box> Boxes { get; }

    public partial Cell<Ledger> Ledger { get; }

    public partial Accumulator<long> Moved { get; }

    /// <summary>A vault whose boxes 0, 1, 2, … hold the same coins.</summary>
    public static Vault WithBoxes(int count, long coins)
    {
        var vault = new Vault();
        for (var i = 0; i < count; i++)
            vault.Boxes.Add(new(i), new Box(coins, coins, coins, $"{coins}"));
        return vault;
    }
}

/// <summary>Moves coins, which leaves their sum as it was.</summary>
[Command<Vault>]
public readonly partial record struct Move(BoxId From, BoxId To, long Coins)
{
    [Step(AllowSameRow = true)]
    void Carry([Key(nameof(From))] ref Box from, [Key(nameof(To))] ref Box to)
    {
        from = Holding(from.Coins - Coins);
        to = Holding(to.Coins + Coins);
    }

    [Step]
    void Count(Accumulate<long> moved) => moved.Add(Coins);

    static Box Holding(long coins) => new(coins, coins, coins, $"{coins}");
}

/// <summary>Moves all coins of a box into another one, and the box away.</summary>
[Command<Vault>]
[Distinct(nameof(From), nameof(To))]
public readonly partial record struct Empty(BoxId From, BoxId To)
{
    [Step]
    void Pour([Key(nameof(From)), Delete] in Box from, [Key(nameof(To))] ref Box to)
    {
        var coins = from.Coins + to.Coins;
        to = new Box(coins, coins, coins, $"{coins}");
    }
}

/// <summary>Puts an empty box there.</summary>
[Command<Vault>]
public readonly partial record struct Place(BoxId Box)
{
    [Step]
    void Put(out Box box) => box = new Box(0, 0, 0, "0");
}

/// <summary>Writes the cell and a row, after which the test may do something.</summary>
[Command<Vault>]
public readonly partial record struct Note(BoxId Box, Action? During)
{
    [Step]
    void Write(ref Ledger ledger, ref Box box)
    {
        ledger.Moves++;
        box = default;
        During?.Invoke();
    }
}

[Executor<Vault>]
public sealed partial class VaultExecutor;
