using Stepwright.Contract;

namespace Stepwright;

/// <summary>A failure at a row of a table; the key is boxed only where somebody asks for it.</summary>
internal sealed class StepFailureAtRow<TKey>(CommandInfo command, int step, int item, string table, TKey key, INearestKeys<TKey> keys, in FailureReason reason)
    : StepFailure(command, step, item, table, reason)
    where TKey : notnull
{
    public override object? Key => key;

    /// <summary>The key.</summary>
    public TKey RowKey => key;

    private protected override StepFailure With(in FailureReason reason) => new StepFailureAtRow<TKey>(Info, StepNumber, Item, Table!, key, keys, reason);

    private protected override IReadOnlyList<object> FindNearestKeys(int count) => keys.NearestTo(key, count);
}
