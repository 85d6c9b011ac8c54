using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>The commands of one kind in a batch, and beside each its result.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <typeparam name="TResult">The value of the command's <c>Result</c> step.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ResultLane<TCommand, TResult> : Lane<TCommand>, IResults<TResult>
    where TCommand : struct
{
    private TResult[] _results = [];

    /// <summary>The place of a command's result.</summary>
    /// <param name="index">The command's place in the lane.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TResult Result(int index) => ref _results[index];

    TResult IResults<TResult>.At(int index) => _results[index];

    internal override void BeginRun()
    {
        if (_results.Length < Count)
            Array.Resize(ref _results, Math.Max(Count, 2 * _results.Length));
    }

    internal override Array CopyResults() => _results.AsSpan(0, Count).ToArray();

    internal override void Clear()
    {
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TResult>())
            Array.Clear(_results);
        base.Clear();
    }
}
