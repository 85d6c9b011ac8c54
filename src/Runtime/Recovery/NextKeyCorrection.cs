using Stepwright.Contract;

namespace Stepwright;

/// <summary>The command with the next number of a sequence in the place of a key that exists already.</summary>
internal sealed class NextKeyCorrection<TCommand, TKey, TRow>(
    in TCommand command, TableAccess<TKey, TRow> rows, SequenceAccess<TKey> sequence, Func<TCommand, TKey, TCommand> replace) : Correction<TCommand>
    where TCommand : struct
    where TKey : struct
    where TRow : struct
{
    private readonly TCommand _failed = command;

    // Whichever worker the command failed on: its correction runs on the planner's way, which undoes it.
    private readonly SequenceAccess<TKey> _sequence = sequence.Lead;
    private int _draws;

    /// <summary>Draws the number, so that nobody else gets it.</summary>
    internal override void BeginRun()
    {
        for (var i = 0; i < _draws; i++)
            _sequence.Draw();
    }

    internal override void EndRun() => _sequence.Commit();

    private protected override void ThrowIfRunning() => rows.ThrowIfRunning();

    private protected override bool TryMake(out TCommand command)
    {
        command = _failed;
        try
        {
            var next = _sequence.Peek;
            for (_draws = 1; rows.Has(next); _draws++)
                next = _sequence.After(next);
            command = replace(_failed, next);
        }
        catch (OverflowException)
        {
            // The sequence is at its end: there is no next key.
            return false;
        }

        return !EqualityComparer<TCommand>.Default.Equals(command, _failed);
    }
}
