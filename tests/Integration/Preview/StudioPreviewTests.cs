using System.Text.Json;
using Stepwright.Integration.Tests.History;

namespace Stepwright.Integration.Tests.Preview;

/// <summary>What a preview tells is what executing gives; and nothing is otherwise because of it.</summary>
public sealed class StudioPreviewTests
{
    [Theory]
    [InlineData(false, true, 1, Atomicity.Command)]
    [InlineData(true, true, 1, Atomicity.Command)]
    [InlineData(false, true, 3, Atomicity.Command)]
    [InlineData(true, true, 3, Atomicity.Batch)]
    [InlineData(true, false, 1, Atomicity.Batch)]
    [InlineData(false, false, 3, Atomicity.Command)]
    public void A_state_that_is_previewed_and_one_that_is_not_stay_equal(bool history, bool keepsDiffs, int workers, Atomicity atomicity)
    {
        for (var seed = 0; seed < 12; seed++)
        {
            using var previewed = new Session(history, keepsDiffs, workers, atomicity);
            using var plain = new Session(history, keepsDiffs, workers, atomicity);
            var random = new Random(seed);
            for (var round = 0; round < 25; round++)
            {
                if (history && random.Next(4) == 0)
                {
                    var version = random.NextInt64(plain.Executor.History.OldestVersion, plain.Executor.History.NewestVersion + 1);
                    plain.Executor.History.RevertTo(version);
                    previewed.Executor.History.RevertTo(version);
                }

                var commands = random.Next();
                plain.Fill(commands);
                previewed.Fill(commands);
                var image = previewed.Image;
                var preview = previewed.Executor.Preview(previewed.Batch, new PreviewOptions { TellsConflicts = random.Next(2) == 0 });
                Assert.Equal(image, previewed.Image);
                if (random.Next(3) == 0)
                    previewed.Executor.Preview(previewed.Batch);
                if (history)
                    Assert.Equal(HistoryOf(plain), HistoryOf(previewed));

                var expected = plain.Execute();
                var actual = previewed.Execute();
                Assert.Equal(expected.Outcomes.Select(Told), actual.Outcomes.Select(Told));
                Assert.Equal(expected.Outcomes.Select(Told), preview.Outcomes.Select(Told));
                Assert.Equal((expected.Committed, expected.Failed, expected.IsCommitted), (preview.Committed, preview.Failed, preview.IsCommitted));
                Assert.Equal(expected.Events<Moved>().ToArray(), preview.Events<Moved>());
                Assert.Equal(expected.Events<Moved>().ToArray(), actual.Events<Moved>());
                Assert.Equal(plain.Image, previewed.Image);
                Assert.Equal(plain.Studio.ComputeHash(), previewed.Studio.ComputeHash());
                Assert.Equal(JsonSerializer.Serialize(plain.Studio, StudioJson.Studio), JsonSerializer.Serialize(previewed.Studio, StudioJson.Studio));
                if (keepsDiffs || history)
                {
                    Assert.Equal(expected.Diff, preview.Diff);
                    if (random.Next(2) == 0)
                        Assert.Equal(expected.Diff, actual.Diff);
                    else
                        Assert.Equal(expected.Diff, DiffAfterAnotherPreview(previewed, actual));
                }
            }
        }
    }

    [Fact]
    public void Values_and_commands_are_found_by_reference()
    {
        using var session = new Session(history: false, keepsDiffs: true, workers: 1, Atomicity.Command);
        var drawn = session.Batch.Add(new Draw(new(1), new("base"), default, "red"));
        var again = session.Batch.Add(new Draw(new(1), new("base"), default, "red"));
        var preview = session.Executor.Preview(session.Batch);
        Assert.Equal(CommandStatus.Committed, preview[drawn].Status);
        Assert.Equal("row-exists", preview[again].Failure!.Code);
        Assert.StartsWith("1 committed, 1 failed; ", preview.ToString(), StringComparison.Ordinal);
        Assert.Empty(preview.Events<Moved>());
        session.Batch.Clear();
        Assert.Equal(CommandStatus.Committed, preview[drawn].Status);
        Assert.Throws<ArgumentException>(() => preview[session.Batch.Add(new Zoom(1))]);
        Assert.Equal(0, session.Executor.Preview(session.Executor.CreateBatch()).Conflicts.Width);
    }

    [Fact]
    public void Commands_wait_for_each_other_at_cells_too()
    {
        using var session = new Session(history: false, keepsDiffs: true, workers: 1, Atomicity.Command);
        session.Batch.Add(new Zoom(1));
        session.Batch.Add(new Draw(new(1), new("base"), default, "red"));
        session.Batch.Add(new Zoom(2));
        var conflicts = session.Executor.Preview(session.Batch).Conflicts;
        Assert.Equal([new CommandWait(0, "View", null)], conflicts.WaitsFor(2));
        Assert.Equal("#0 over View", conflicts.WaitsFor(2)[0].ToString());
        Assert.Equal([0, 2], conflicts.CriticalPath);
        Assert.Equal("View: 1", Assert.Single(conflicts.HotRows).ToString());
    }

    [Fact]
    public void The_latest_result_of_the_batch_is_no_longer_good()
    {
        using var session = new Session(history: false, keepsDiffs: true, workers: 1, Atomicity.Command);
        session.Batch.Add(new Zoom(1));
        var result = session.Execute();
        session.Executor.Preview(session.Batch);
        Assert.Throws<InvalidOperationException>(() => result.Committed);
    }

    [Fact]
    public void A_cancelled_preview_tells_a_cancelled_batch()
    {
        using var session = new Session(history: false, keepsDiffs: true, workers: 1, Atomicity.Command);
        session.Batch.Add(new Zoom(1));
        var preview = session.Executor.Preview(session.Batch, cancellationToken: new CancellationToken(canceled: true));
        Assert.Equal(CommandStatus.Cancelled, Assert.Single(preview.Outcomes).Status);
        Assert.False(preview.IsCommitted);
        Assert.Equal(0, preview.Unknown);
        Assert.True(preview.Diff.IsEmpty);
    }

    [Fact]
    public void What_cannot_be_executed_cannot_be_previewed()
    {
        using var session = new Session(history: false, keepsDiffs: true, workers: 1, Atomicity.Command);
        Assert.Throws<ArgumentNullException>(() => session.Executor.Preview(null!));
        using (session.Batch.Group())
        {
            session.Batch.Add(new Zoom(1));
            Assert.Throws<InvalidOperationException>(() => session.Executor.Preview(session.Batch));
        }

        Assert.Equal(1, session.Executor.Preview(session.Batch).Committed);
        session.Executor.Dispose();
        Assert.Throws<ObjectDisposedException>(() => session.Executor.Preview(session.Batch));
    }

    private static string Told(CommandOutcome outcome) => $"{outcome} {outcome.Suggestion}";

    private static (long, long, long, bool, bool) HistoryOf(Session session)
    {
        var history = session.Executor.History;
        return (history.Version, history.OldestVersion, history.NewestVersion, history.CanUndo, history.CanRedo);
    }

    // The diff of a result is told from the log, behind which a preview of another batch works.
    private static StateDiff DiffAfterAnotherPreview(Session session, BatchResult result)
    {
        var other = session.Executor.CreateBatch();
        other.Add(new Draw(new(3), new("other"), default, "blue"));
        other.Add(new Erase(new(2)));
        other.Add(new Zoom(7));
        session.Executor.Preview(other);
        return result.Diff;
    }

    private sealed class Session : IDisposable
    {
        public Session(bool history, bool keepsDiffs, int workers, Atomicity atomicity)
        {
            Executor = new StudioExecutor(
                Studio,
                new ExecutorOptions
                {
                    MaxDegreeOfParallelism = workers,
                    History = history ? new HistoryOptions { RawBytes = 4000 } : null,
                    KeepsDiffs = keepsDiffs,
                    Atomicity = atomicity,
                    Seed = 1,
                });
            if (workers > 1)
                Executor.AlwaysPlans = true;
            Batch = Executor.CreateBatch();
        }

        public Studio Studio { get; } = new();

        public StudioExecutor Executor { get; }

        public StudioBatch Batch { get; }

        public string Image => $"{string.Join(", ", Studio.Shapes)}; {string.Join(", ", Studio.Layers)}; {Studio.View.Value}; {Studio.Edits.Value}";

        public BatchResult Execute() => Executor.Execute(Batch);

        public void Fill(int seed)
        {
            Batch.Clear();
            var random = new Random(seed);
            for (var count = random.Next(1, 30); count > 0; count--)
            {
                if (random.Next(5) == 0)
                {
                    using (Batch.Group())
                    {
                        for (var inGroup = random.Next(3); inGroup >= 0; inGroup--)
                            AddOne(random);
                    }
                }
                else
                {
                    AddOne(random);
                }
            }
        }

        public void Dispose() => Executor.Dispose();

        private void AddOne(Random random)
        {
            var id = new ShapeId(random.Next(12));
            switch (random.Next(5))
            {
                case 0 or 1:
                    Batch.Add(new Draw(id, new($"layer {random.Next(3)}"), new(random.Next(9), 0), "red"));
                    break;
                case 2:
                    Batch.Add(new Erase(id));
                    break;
                case 3:
                    Batch.Add(new Move(id, random.Next(3), 1));
                    break;
                default:
                    Batch.Add(new Zoom(random.Next(500)));
                    break;
            }
        }
    }
}
