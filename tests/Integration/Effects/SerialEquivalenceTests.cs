using System.Buffers;
using System.Text.Json;

namespace Stepwright.Integration.Tests.Effects;

/// <summary>
/// Batches of commands that wait, fail, are corrected, draw numbers and are undone in groups give, on any number of workers, what they give one after another: in the state to
/// the byte, in every outcome, event and diff, and outside of it.
/// </summary>
public sealed class SerialEquivalenceTests
{
    // Where refunds are lost, nothing may have commands run again that stood already: what is lost then, serial commands never did.
    [Theory]
    [InlineData(1, Atomicity.Command, Recovery.Suggest, true)]
    [InlineData(3, Atomicity.Command, Recovery.Suggest, true)]
    [InlineData(2, Atomicity.Command, Recovery.Suggest, false)]
    [InlineData(3, Atomicity.Command, Recovery.Apply, false)]
    [InlineData(1, Atomicity.Command, Recovery.Apply, false)]
    [InlineData(2, Atomicity.Batch, Recovery.Suggest, false)]
    [InlineData(4, Atomicity.Batch, Recovery.Apply, false)]
    public void Waiting_changes_nothing(int workers, Atomicity atomicity, Recovery recovery, bool losesRefunds)
    {
        for (var seed = 0; seed < 60; seed++)
            Run(seed, workers, atomicity, recovery, losesRefunds);
    }

    private static void Run(int seed, int workers, Atomicity atomicity, Recovery recovery, bool losesRefunds)
    {
        var of = $"seed {seed}, {workers} workers, {atomicity}, {recovery}";
        var (left, right) = (new HallSession(seed, workers, atomicity, recovery, losesRefunds, waits: true), new HallSession(seed, 1, atomicity, recovery, losesRefunds, waits: false));
        if (workers > 1)
            left.Executor.AlwaysPlans = true;
        right.Executor.NeverPlans = true;
        var random = new Random(seed);
        for (var round = 0; round < 4; round++)
        {
            var here = $"{of}, round {round}";
            var state = random.Next();
            AnyBatch.Fill(left.Batch, new Random(state), round, draws: !losesRefunds);
            AnyBatch.Fill(right.Batch, new Random(state), round, draws: !losesRefunds);
            var (planned, serial) = (left.Executor.Execute(left.Batch), right.Executor.Execute(right.Batch));
            Assert.True(planned.IsCommitted == serial.IsCommitted, here);
            for (var i = 0; i < serial.Outcomes.Count; i++)
                Assert.True(Text(planned.Outcomes[i]) == Text(serial.Outcomes[i]), $"{here}, command {i}: {Text(planned.Outcomes[i])} instead of {Text(serial.Outcomes[i])}");
            Assert.True(planned.Events<Booked>().SequenceEqual(serial.Events<Booked>()), here);
            Assert.True(left.Hall.ComputeHash() == right.Hall.ComputeHash(), $"{here}:\n{JsonSerializer.Serialize(left.Hall, HallJson.Hall)}\ninstead of\n{JsonSerializer.Serialize(right.Hall, HallJson.Hall)}");
            Assert.True(left.Hall.Tickets.SequenceEqual(right.Hall.Tickets), here);
            Assert.True(left.Hall.Bookings.SequenceEqual(right.Hall.Bookings), here);
            Assert.True(Bytes(planned.Diff).SequenceEqual(Bytes(serial.Diff)), here);
            if (seed % 2 == 0)
                UndoAndDoAgain(left, right, here);
            Assert.True(left.Gateway.Held.OrderBy(static held => held.Key, StringComparer.Ordinal).SequenceEqual(right.Gateway.Held.OrderBy(static held => held.Key, StringComparer.Ordinal)), here);
            left.Batch.Clear();
            right.Batch.Clear();
        }

        left.Executor.Dispose();
        right.Executor.Dispose();
    }

    // All batches so far: what undoes one that was planned in parts is in the order of its commands.
    private static void UndoAndDoAgain(HallSession left, HallSession right, string here)
    {
        var after = left.Hall.ComputeHash();
        var (planned, serial) = (left.Executor.History, right.Executor.History);
        while (planned.CanUndo)
        {
            planned.Undo();
            serial.Undo();
            Assert.True(left.Hall.ComputeHash() == right.Hall.ComputeHash(), $"{here}, undone to version {planned.Version}");
        }

        while (planned.CanRedo)
        {
            planned.Redo();
            serial.Redo();
            Assert.True(left.Hall.ComputeHash() == right.Hall.ComputeHash(), $"{here}, done again to version {planned.Version}");
        }

        Assert.True(left.Hall.ComputeHash() == after, here);
    }

    private static string Text(in CommandOutcome outcome) =>
        $"{outcome} → {outcome.Suggestion} after {outcome.RecoveredFrom}, {string.Join("; ", outcome.CompensationFailures)}";

    private static byte[] Bytes(StateDiff diff)
    {
        var buffer = new ArrayBufferWriter<byte>();
        diff.WriteTo(buffer);
        return buffer.WrittenSpan.ToArray();
    }
}
