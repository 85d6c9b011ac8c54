namespace Stepwright.Integration.Tests.Corrected;

public readonly record struct Word(string Text);

public readonly record struct Number(long Value);

public readonly record struct Place(string Town, int House);

public readonly record struct Kind(DayOfWeek Day);

public record struct Entry(int Pages);

/// <summary>A state with keys of every sort.</summary>
[State]
public sealed partial class Library
{
    public partial Table<Word, Entry> Words { get; }

    public partial Table<string, Entry> Texts { get; }

    public partial Table<Number, Entry> Numbers { get; }

    public partial Sequence<Number> NextNumbers { get; }

    public partial Table<DateOnly, Entry> Days { get; }

    public partial Table<double, Entry> Weights { get; }

    public partial Table<Place, Entry> Places { get; }

    public partial Table<Kind, Entry> Kinds { get; }
}
