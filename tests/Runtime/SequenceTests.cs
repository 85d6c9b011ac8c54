namespace Stepwright.Runtime.Tests;

public sealed class SequenceTests
{
    private readonly StateGate _gate = new();
    private readonly Sequence<byte> _sequence;

    public SequenceTests() => _sequence = new Sequence<byte>("Numbers", 1, static value => checked((byte)(value + 1)), _gate);

    [Fact]
    public void A_sequence_draws_one_after_another_from_where_it_is_started()
    {
        Assert.Equal(1, _sequence.Peek);
        Assert.Equal(1, _sequence.Next());
        Assert.Equal(2, _sequence.Next());
        _sequence.Restart(7);
        Assert.Equal(7, _sequence.Peek);
        Assert.Equal(7, _sequence.Next());
        Assert.Equal(8, _sequence.Peek);
    }

    [Fact]
    public void A_sequence_is_not_used_directly_while_a_batch_runs()
    {
        _gate.Enter();
        var exception = Assert.Throws<InvalidOperationException>(() => _sequence.Peek);
        Assert.StartsWith("Numbers cannot be used directly while a batch runs on its state.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => _sequence.Next());
        Assert.Throws<InvalidOperationException>(() => _sequence.Restart(4));
        _gate.Leave();
        Assert.Equal(1, _sequence.Peek);
    }

    [Fact]
    public void The_greatest_value_is_the_end()
    {
        _sequence.Restart(254);
        Assert.Equal(254, _sequence.Next());
        var exception = Assert.Throws<OverflowException>(() => _sequence.Next());
        Assert.StartsWith("The sequence Numbers is at its end: there is no Byte after 255.", exception.Message, StringComparison.Ordinal);
        Assert.Equal(255, _sequence.Peek);
    }
}
