using Stepwright.Contract;

namespace Stepwright;

/// <summary>A failure at a row of a table; the key is boxed only where somebody asks for it.</summary>
internal sealed class StepFailureAtRow<TKey>(
    CommandInfo command, int step, string table, TKey key, string code, string message, Exception? exception)
    : StepFailure(command, step, table, code, message, exception)
    where TKey : notnull
{
    public override object? Key => key;
}
