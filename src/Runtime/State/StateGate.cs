using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Stepwright;

/// <summary>Tells the tables and cells of one state whether a batch runs on it, and lets one batch in at a time.</summary>
internal sealed class StateGate
{
    private int _running;

    /// <summary>Counts what changed the state: batches, and changes made directly.</summary>
    public long Changes { get; set; }

    public void Enter()
    {
        if (Interlocked.CompareExchange(ref _running, 1, 0) != 0)
        {
            throw new InvalidOperationException(
                "A batch is already running on this state. Await it first, or queue the commands in one batch.");
        }
    }

    public void Leave() => Volatile.Write(ref _running, 0);

    /// <summary>Begins a change that is made directly.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void BeginChange(string member)
    {
        ThrowIfRunning(member);
        Changes++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void ThrowIfRunning(string member)
    {
        if (_running != 0)
            ThrowRunning(member);
    }

    [DoesNotReturn]
    private static void ThrowRunning(string member) => throw new InvalidOperationException(
        $"{member} cannot be used directly while a batch runs on its state. Read or change it in a step of a command, read it by the pipeline's ReadAsync, or wait for the batch to end.");
}
