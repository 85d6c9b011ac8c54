namespace Stepwright.Runtime.Tests;

public sealed class CellTests
{
    [Fact]
    public void A_cell_holds_its_row_and_is_not_used_directly_while_a_batch_runs()
    {
        var gate = new StateGate();
        var cell = new Cell<int>("Totals", gate) { Value = 3 };
        Assert.Equal(3, cell.Value);
        gate.Enter();
        var exception = Assert.Throws<InvalidOperationException>(() => cell.Value);
        Assert.StartsWith("Totals cannot be used directly while a batch runs on its state.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => cell.Value = 4);
        gate.Leave();
        Assert.Equal(3, cell.Value);
    }
}
