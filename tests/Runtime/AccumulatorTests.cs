using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

public sealed class AccumulatorTests
{
    private readonly StateGate _gate = new();

    [Fact]
    public void An_accumulator_holds_its_value_and_is_not_used_directly_while_a_batch_runs()
    {
        var accumulator = new Accumulator<long>("Revenue", AccumulatorOperation.Sum, _gate) { Value = 3 };
        Assert.Equal(3, accumulator.Value);
        _gate.Enter();
        var exception = Assert.Throws<InvalidOperationException>(() => accumulator.Value);
        Assert.StartsWith("Revenue cannot be used directly while a batch runs on its state.", exception.Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => accumulator.Value = 4);
        _gate.Leave();
        Assert.Equal(3, accumulator.Value);
    }

    [Theory]
    [InlineData(AccumulatorOperation.Sum, 0, unchecked((sbyte)(100 + 100 - 3)))]
    [InlineData(AccumulatorOperation.Min, sbyte.MaxValue, -3)]
    [InlineData(AccumulatorOperation.Max, sbyte.MinValue, 100)]
    [InlineData(AccumulatorOperation.Or, 0, 100 | 100 | -3)]
    public void An_operation_begins_at_its_identity_and_takes_values_in(AccumulatorOperation operation, sbyte identity, sbyte result)
    {
        var accumulator = new Accumulator<sbyte>("Values", operation, _gate);
        Assert.Equal(identity, accumulator.Value);
        var access = Begin(accumulator);
        Add<sbyte>(access, 100, 100, -3);
        Assert.Equal(result, access.Read());
        Assert.Equal(identity, accumulator.Base);
        access.Settle();
        Assert.Equal(result, accumulator.Value);
        Assert.Empty(accumulator.Running);
    }

    [Fact]
    public void Unsigned_values_are_compared_as_such()
    {
        var accumulator = new Accumulator<ulong>("Highest", AccumulatorOperation.Max, _gate);
        var access = Begin(accumulator);
        Add<ulong>(access, 1, ulong.MaxValue - 1, 2);
        access.Settle();
        Assert.Equal(ulong.MaxValue - 1, accumulator.Value);
    }

    [Theory]
    [InlineData(AccumulatorOperation.Sum)]
    [InlineData(AccumulatorOperation.Min)]
    [InlineData(AccumulatorOperation.Max)]
    [InlineData(AccumulatorOperation.Or)]
    public void Undoing_brings_back_what_was_there_before(AccumulatorOperation operation)
    {
        var accumulator = new Accumulator<int>("Values", operation, _gate) { Value = 6 };
        var access = Begin(accumulator, keep: true);
        Add(access, 9);
        access.Commit();
        var first = access.Read();

        access.BeginGroup();
        Add(access, 17);
        access.Commit();
        Add(access, -50);
        access.CommitStep();
        var kept = access.Read();
        Add(access, -100, 70);
        access.Undo();
        Assert.Equal(kept, access.Read());
        access.UndoGroup();
        access.EndGroup();
        Assert.Equal(first, access.Read());

        access.UndoBatch();
        access.Settle();
        Assert.Equal(6, accumulator.Value);
    }

    [Fact]
    public void A_reader_sees_what_every_worker_of_the_run_added()
    {
        var accumulator = new Accumulator<long>("Revenue", AccumulatorOperation.Sum, _gate) { Value = 1 };
        var (one, other) = (Begin(accumulator), Begin(accumulator));
        one.Join(one, [one, other]);
        other.Join(one, [one, other]);
        other.BeginBatch(keep: false);
        Add(one, 10);
        Add(other, 100, 100);
        Assert.Equal((211, 211), (one.Read(), other.Read()));
        one.Settle();
        other.Settle();
        Assert.Equal(211, accumulator.Value);
    }

    [Fact]
    public void Its_failures_bear_its_name()
    {
        var access = new AccumulatorAccess<long>(new TestAccess(new TestStorage()), new Accumulator<long>("Revenue", AccumulatorOperation.Sum, _gate));
        var failure = access.FailureAt(0, new CommandInfo("PlaceOrder", typeof(int), [new StepInfo("Tally", "Revenue")], []), 0, -1, new FailureReason("code", "message"));
        Assert.Equal(("Revenue", "Revenue", "Revenue"), (access.Name, access.Describe(0), failure.Table));
    }

    private static AccumulatorAccess<T> Begin<T>(Accumulator<T> accumulator, bool keep = false)
        where T : struct, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        var access = new AccumulatorAccess<T>(new TestAccess(new TestStorage()), accumulator);
        access.BeginBatch(keep);
        return access;
    }

    private static void Add<T>(AccumulatorAccess<T> access, params ReadOnlySpan<T> values)
        where T : struct, System.Numerics.IBinaryInteger<T>, System.Numerics.IMinMaxValue<T>
    {
        foreach (var value in values)
            access.Accumulate().Add(value);
    }
}
