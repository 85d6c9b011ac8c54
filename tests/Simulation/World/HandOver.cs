namespace Stepwright.Simulation;

/// <summary>
/// The points in steps and keys where another worker may go on: played by a schedule on the thread that runs the batch, disturbed
/// on the runtime's own threads, passed by otherwise.
/// </summary>
public static class HandOver
{
    [ThreadStatic]
    private static Action? _played;

    private static Action? _disturbed;

    /// <summary>What happens at the points that this thread reaches.</summary>
    internal static Action? Played
    {
        get => _played;
        set => _played = value;
    }

    /// <summary>What happens at the points that any thread reaches, unless it plays.</summary>
    internal static Action? Disturbed
    {
        get => Volatile.Read(ref _disturbed);
        set => Volatile.Write(ref _disturbed, value);
    }

    public static void Reach() => (_played ?? Volatile.Read(ref _disturbed))?.Invoke();
}
