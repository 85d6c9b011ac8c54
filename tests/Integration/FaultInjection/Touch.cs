namespace Stepwright.Integration.Tests.FaultInjection;

/// <summary>A command before and after the failing one: it writes a row, creates one, deletes one, and adds.</summary>
[Command<Vault>]
public readonly partial record struct Touch(RowId Written, RowId Made, RowId Removed)
{
    [Step]
    void Write([Key(nameof(Written))] ref Row row, ref Total total, in StepContext context)
    {
        row.Value++;
        total.Value++;
        context.Emit((long)total.Value);
    }

    [Step]
    void Add(Accumulate<long> added, Accumulate<int> highest)
    {
        added.Add(Written.Value + 1);
        highest.Add(Written.Value);
    }

    [Step]
    void Make([Key(nameof(Made))] out Row row) => row = new Row(1, Written);

    [Step]
    void Remove([Key(nameof(Removed)), Delete] in Row row)
    {
    }
}
