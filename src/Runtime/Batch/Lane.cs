using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>The commands of one kind in a batch, in the order of adding.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class Lane<TCommand> : Lane
    where TCommand : struct
{
    private TCommand[] _commands = [];

    /// <summary>A command by its place in the lane.</summary>
    /// <param name="index">The place.</param>
    public ref readonly TCommand this[int index]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ref _commands[index];
    }

    internal int Add(in TCommand command)
    {
        if (Count == _commands.Length)
            Array.Resize(ref _commands, Math.Max(8, 2 * _commands.Length));
        _commands[Count] = command;
        return Count++;
    }

    internal override void Clear() => Truncate(0);

    internal override void Truncate(int count)
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TCommand>())
            Array.Clear(_commands, count, Count - count);
        Count = count;
    }
}

/// <summary>The commands of one kind in a batch.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Lane
{
    private protected Lane()
    {
    }

    internal int Count { get; private protected set; }

    internal abstract void Clear();

    /// <summary>Keeps the first commands only.</summary>
    internal abstract void Truncate(int count);

    /// <summary>A copy of the results; <c>null</c> where the commands have none.</summary>
    internal virtual Array? CopyResults() => null;

    /// <summary>Makes room for the results of the commands added so far.</summary>
    internal virtual void BeginRun()
    {
    }
}
