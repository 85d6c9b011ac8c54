using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Contexts;

/// <summary>Time, chance, identity and events, the same in every run.</summary>
public sealed class ContextTests
{
    [Fact]
    public void Now_is_the_time_at_which_the_batch_began()
    {
        var clock = new SteppingClock();
        var session = new BankSession(new ExecutorOptions { TimeProvider = clock });
        var first = session.Batch.Add(new DrawAll(false));
        var second = session.Batch.Add(new DrawAll(true));
        var result = session.Run();
        Assert.Equal(SteppingClock.Begin, result.ValueOf(first).Now);
        Assert.Equal(SteppingClock.Begin, result.ValueOf(second).Now);
        Assert.Equal(SteppingClock.Begin.AddHours(1), session.Run().ValueOf(second).Now);
    }

    [Fact]
    public void The_same_seed_draws_the_same()
    {
        Assert.Equal(Draw(42), Draw(42));
        Assert.NotEqual(Draw(42), Draw(43));
    }

    [Fact]
    public void Every_command_and_batch_draws_otherwise()
    {
        var drawn = Draw(42);
        Assert.Equal(drawn.Count, drawn.Select(one => one.Second).Distinct().Count());
        Assert.Equal(2 * drawn.Count, drawn.SelectMany(one => new[] { one.FirstGuid, one.SecondGuid }).Distinct().Count());
        Assert.Equal([0, 1, 2, 0, 1, 2], drawn.Select(one => one.Index));
    }

    [Fact]
    public void Guids_come_from_a_stream_of_their_own()
    {
        var session = new BankSession(new ExecutorOptions { Seed = 7 });
        var reference = session.Batch.Add(new DrawAll(false));
        var before = session.Run().ValueOf(reference);
        var other = new BankSession(new ExecutorOptions { Seed = 7 });
        var otherReference = other.Batch.Add(new DrawAll(true));
        var after = other.Run().ValueOf(otherReference);
        Assert.Equal(before with { Now = default }, after with { Now = default });
    }

    [Fact]
    public void Guids_are_of_version_4()
    {
        foreach (var guid in Draw(1).SelectMany(one => new[] { one.FirstGuid, one.SecondGuid }))
        {
            Assert.Equal(4, guid.Version);
            Assert.InRange(guid.Variant, 8, 11);
        }
    }

    [Fact]
    public void A_seed_that_was_drawn_can_be_used_again()
    {
        var session = new BankSession();
        var reference = session.Batch.Add(new DrawAll(false));
        var first = session.Run().ValueOf(reference);
        var again = new BankSession(new ExecutorOptions { Seed = session.Executor.Seed });
        var againReference = again.Batch.Add(new DrawAll(false));
        Assert.Equal(first.Second, again.Run().ValueOf(againReference).Second);
        Assert.NotEqual(session.Executor.Seed, new BankSession().Executor.Seed);
    }

    [Fact]
    public void Events_of_committed_commands_are_listed_by_type_in_batch_order()
    {
        var session = new BankSession();
        session.Batch.Add(new Say("a", false));
        session.Batch.Add(new Say("b", true));
        using (session.Batch.Group())
        {
            session.Batch.Add(new Say("c", false));
            session.Batch.Add(new Say("d", true));
        }

        using (session.Batch.Group())
            session.Batch.Add(new Say("e", false));
        session.Batch.Add(new Say("f", false));
        var result = session.Run();
        Assert.Equal(
            [new Said(0, "a"), new Said(0, "a!"), new Said(4, "e"), new Said(4, "e!"), new Said(5, "f"), new Said(5, "f!")],
            result.Events<Said>());
        Assert.Equal(["a", "a?", "e", "e?", "f", "f?"], result.Events<string>());
        Assert.Empty(result.Events<decimal>());
    }

    [Fact]
    public void An_undone_batch_has_no_events()
    {
        var session = new BankSession(new ExecutorOptions { Atomicity = Atomicity.Batch });
        session.Batch.Add(new Say("a", false));
        session.Batch.Add(new Say("b", true));
        var result = session.Run();
        Assert.Empty(result.Events<Said>());
        Assert.Empty(result.Events<string>());
    }

    [Fact]
    public void A_run_has_the_events_of_that_run_only()
    {
        var session = new BankSession();
        session.Batch.Add(new Say("a", false));
        session.Run();
        Assert.Equal(["a", "a?"], session.Run().Events<string>());
        session.Batch.Clear();
        session.Batch.Add(new Say("b", false));
        Assert.Equal(["b", "b?"], session.Run().Events<string>());
    }

    private static List<Drawn> Draw(long seed)
    {
        var session = new BankSession(new ExecutorOptions { Seed = seed, TimeProvider = new SteppingClock() });
        var references = Enumerable.Range(0, 3).Select(_ => session.Batch.Add(new DrawAll(false))).ToList();
        var drawn = new List<Drawn>();
        for (var i = 0; i < 2; i++)
        {
            var result = session.Run();
            drawn.AddRange(references.Select(reference => result.ValueOf(reference)));
        }

        return drawn;
    }

    /// <summary>An hour later whenever it is asked.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        public static readonly DateTimeOffset Begin = new(2010, 12, 1, 8, 26, 0, TimeSpan.Zero);

        private int _hours;

        public override DateTimeOffset GetUtcNow() => Begin.AddHours(_hours++);
    }
}
