namespace Stepwright;

/// <summary>Gives every type of event a small number of its own in this process.</summary>
internal static class EventType
{
    private static int _types;

    public static int Next() => Interlocked.Increment(ref _types) - 1;
}

/// <summary>The number of one type of event.</summary>
internal static class EventType<TEvent>
{
    public static readonly int Id = EventType.Next();
}
