namespace Stepwright;

/// <summary>A failure at a row of a table; the key is boxed only where somebody asks for it.</summary>
internal sealed class StepFailureAtRow<TKey>(
    string code, string message, string command, string step, string table, TKey key, Exception? exception)
    : StepFailure(code, message, command, step, table, exception)
    where TKey : notnull
{
    public override object? Key => key;
}
