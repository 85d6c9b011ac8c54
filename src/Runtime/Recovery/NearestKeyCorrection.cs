using Stepwright.Contract;

namespace Stepwright;

/// <summary>The command with the only existing key that is a typing error away from the missing one.</summary>
internal sealed class NearestKeyCorrection<TCommand, TKey, TRow>(
    in TCommand command, TKey missing, TableAccess<TKey, TRow> rows, Func<TCommand, TKey, TKey, TCommand> replace) : Correction<TCommand>
    where TCommand : struct
    where TKey : notnull
    where TRow : struct
{
    private readonly TCommand _failed = command;

    private protected override void ThrowIfRunning() => rows.ThrowIfRunning();

    private protected override bool TryMake(out TCommand command)
    {
        command = rows.TryFindMistyped(missing, out var meant) ? replace(_failed, missing, meant) : _failed;
        return !EqualityComparer<TCommand>.Default.Equals(command, _failed);
    }
}
