using System.Runtime.CompilerServices;

namespace Stepwright.Runtime.Tests.Snapshots;

/// <summary>What is saved of an array before it changes is what is read, whoever changes it meanwhile.</summary>
public sealed class CopiedChunksTests
{
    // One is copied in large chunks, the other in small ones.
    private const int Few = 400;
    private const int Many = 5_000;

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void An_element_is_as_it_was_when_its_chunk_was_saved(int length)
    {
        var array = Numbered(length);
        var chunks = new CopiedChunks<Wide>(array, length);
        foreach (var index in new[] { 0, 7, length / 2, length - 1 })
        {
            chunks.Save(index, isShared: false);
            array[index] = new Wide(-1);
        }

        for (var index = 0; index < length; index++)
        {
            chunks.Read(index, out var read);
            Assert.True(read.Is(index));
        }
    }

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void What_is_saved_twice_is_as_at_the_first_time(int length)
    {
        var array = Numbered(length);
        var chunks = new CopiedChunks<Wide>(array, length);
        chunks.Save(5, isShared: false);
        array[5] = new Wide(-1);
        chunks.Save(5, isShared: true);
        chunks.Read(5, out var read);
        Assert.True(read.Is(5));
    }

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void Beginning_anew_is_with_the_array_as_it_is_then(int length)
    {
        var array = Numbered(length);
        var chunks = new CopiedChunks<Wide>(array, length / 2);
        for (var round = 1; round < 5; round++)
        {
            var expected = array.ToArray();
            for (var index = round; index < length; index += 3 + round)
            {
                chunks.Save(index, isShared: false);
                array[index] = new Wide(-round);
            }

            for (var index = 0; index < (round == 1 ? length / 2 : length); index++)
            {
                chunks.Read(index, out var read);
                Assert.True(read.Is(expected[index][0]));
            }

            chunks.Restart(length);
            Assert.False(chunks.Has(round));
            Assert.Empty(chunks.Saved());
        }
    }

    [Fact]
    public void What_lies_behind_the_length_is_not_saved()
    {
        var array = Numbered(Many);
        var chunks = new CopiedChunks<Wide>(array, 100);
        chunks.Save(Many - 1, isShared: false);
        Assert.False(chunks.Has(Many - 1));
        Assert.Empty(chunks.Saved());
        chunks.Save(99, isShared: false);
        Assert.True(chunks.Has(99));
        Assert.False(chunks.Has(Many - 1));
    }

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void What_may_have_changed_is_told_in_order(int length)
    {
        var chunks = new CopiedChunks<Wide>(Numbered(length), length);
        Assert.Empty(chunks.Saved());
        foreach (var index in new[] { length - 1, 0, length / 2 })
            chunks.Save(index, isShared: false);
        var saved = chunks.Saved().ToList();
        Assert.Equal(saved.Distinct().Order(), saved);
        Assert.Superset(new HashSet<int> { 0, length / 2, length - 1 }, saved.ToHashSet());
        Assert.All(saved, index => Assert.True(chunks.Has(index)));
        Assert.All(Enumerable.Range(0, length).Except(saved), index => Assert.False(chunks.Has(index)));
    }

    [Theory]
    [InlineData(Few)]
    [InlineData(Many)]
    public void Threads_that_save_and_change_beside_each_other_do_not_disturb_readers(int length)
    {
        const int Threads = 4;
        var array = Numbered(length);
        var chunks = new CopiedChunks<Wide>(array, length);
        using var started = new Barrier(Threads + 1);
        var left = Threads;
        var wrong = 0;
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() =>
        {
            started.SignalAndWait();

            // Neighbours are changed by different threads, so that they meet in chunks.
            for (var index = number; index < length; index += Threads)
            {
                chunks.Save(index, isShared: true);
                Volatile.WriteBarrier();
                array[index] = new Wide(-1 - index);
            }

            Interlocked.Decrement(ref left);
        })).ToList();
        threads.ForEach(thread => thread.Start());
        started.SignalAndWait(TestContext.Current.CancellationToken);
        do
        {
            for (var index = 0; index < length; index++)
            {
                chunks.Read(index, out var read);
                wrong += read.Is(index) ? 0 : 1;
            }
        }
        while (Volatile.Read(ref left) > 0);

        threads.ForEach(thread => thread.Join());
        Assert.Equal(0, wrong);
        Assert.Equal(Enumerable.Range(0, length), chunks.Saved());
    }

    [Fact]
    public void An_element_that_changes_while_it_is_read_is_as_it_was()
    {
        const int Rounds = 20_000;
        var array = new Wide[1];
        var chunks = new CopiedChunks<Wide>(array, 1);
        var round = 0;
        var changed = 0;
        var changer = new Thread(() =>
        {
            for (var next = 1; next <= Rounds; next++)
            {
                Await(ref round, next);
                chunks.Save(0, isShared: true);
                Volatile.WriteBarrier();
                array[0] = new Wide(-next);
                Volatile.Write(ref changed, next);
            }
        });
        changer.Start();
        var wrong = 0;
        for (var next = 1; next <= Rounds; next++)
        {
            array[0] = new Wide(next);
            chunks = new CopiedChunks<Wide>(array, 1);
            Volatile.Write(ref round, next);

            // Begins anywhere before, in or after the change.
            Thread.SpinWait(next % 32);
            chunks.Read(0, out var read);
            wrong += read.Is(next) ? 0 : 1;
            Await(ref changed, next);
        }

        changer.Join();
        Assert.Equal(0, wrong);
    }

    private static void Await(ref int number, int expected)
    {
        var spin = new SpinWait();
        while (Volatile.Read(ref number) != expected)
            spin.SpinOnce(sleep1Threshold: -1);
    }

    private static Wide[] Numbered(int length) => [.. Enumerable.Range(0, length).Select(number => new Wide(number))];

    /// <summary>Wide enough to be torn where somebody writes it while it is read.</summary>
    [InlineArray(Length)]
    private struct Wide
    {
        private const int Length = 128;

        private long _number;

        public Wide(long number) => ((Span<long>)this).Fill(number);

        public readonly bool Is(long number) => !((ReadOnlySpan<long>)this).ContainsAnyExcept(number);
    }
}
