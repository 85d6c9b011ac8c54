namespace Stepwright.Integration.Tests.Effects;

/// <summary>Recorded batches of commands that wait, fail, are corrected and leave behind what cannot be taken back come out the same without a gateway, planned and serially.</summary>
public sealed class ReplayEquivalenceTests
{
    [Theory]
    [InlineData(1, Recovery.Apply)]
    [InlineData(3, Recovery.Apply)]
    [InlineData(3, Recovery.Suggest)]
    public void A_replay_gives_what_was_recorded(int workers, Recovery recovery)
    {
        for (var seed = 0; seed < 60; seed++)
        {
            using var recorded = new HallSession(seed, workers, Atomicity.Command, recovery, losesRefunds: true, waits: true, records: true);
            using var planned = new HallSession(seed, 4, Atomicity.Command, recovery, losesRefunds: true, waits: false);
            using var serial = new HallSession(seed, 1, Atomicity.Command, recovery, losesRefunds: true, waits: false);
            planned.Executor.AlwaysPlans = true;
            serial.Executor.NeverPlans = true;
            for (var round = 0; round < 4; round++)
            {
                foreach (var session in (HallSession[])[recorded, planned, serial])
                    AnyBatch.Fill(session.Batch, new Random((seed * 4) + round), round, draws: true);
                var result = recorded.Executor.Execute(recorded.Batch, TestContext.Current.CancellationToken);
                foreach (var replica in (HallSession[])[planned, serial])
                {
                    var here = $"seed {seed}, round {round}, {workers} workers, {recovery}, {(replica == planned ? "planned" : "serial")}";
                    var replayed = replica.Executor.Replay(replica.Batch, result.Effects!, TestContext.Current.CancellationToken);
                    for (var i = 0; i < result.Outcomes.Length; i++)
                        Assert.True(Text(replayed.Outcomes[i]) == Text(result.Outcomes[i]), $"{here}, command {i}: {Text(replayed.Outcomes[i])} instead of {Text(result.Outcomes[i])}");
                    Assert.True(replica.Hall.ComputeHash() == recorded.Hall.ComputeHash(), here);
                    replica.Batch.Clear();
                }

                recorded.Batch.Clear();
            }

            Assert.Empty(planned.Gateway.Calls);
            Assert.Empty(serial.Gateway.Calls);
        }
    }

    private static string Text(in CommandOutcome outcome) =>
        $"{outcome} → {outcome.Suggestion} after {outcome.RecoveredFrom}, {string.Join("; ", outcome.CompensationFailures)}";
}
