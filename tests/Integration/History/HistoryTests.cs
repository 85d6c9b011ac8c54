namespace Stepwright.Integration.Tests.History;

public sealed class HistoryTests
{
    [Fact]
    public void Undo_and_redo_bring_everything_back_in_its_place()
    {
        using var session = new StudioSession(new HistoryOptions());
        var images = Edit(session);

        for (var version = images.Count - 2; version >= 0; version--)
        {
            Assert.True(session.History.Undo());
            Assert.Equal(images[version], session.Image);
            Assert.Equal(version, session.History.Version);
        }

        Assert.False(session.History.CanUndo);
        Assert.False(session.History.Undo());
        for (var version = 1; version < images.Count; version++)
        {
            Assert.True(session.History.Redo());
            Assert.Equal(images[version], session.Image);
        }

        Assert.False(session.History.CanRedo);
        Assert.False(session.History.Redo());
    }

    [Theory]
    [InlineData(HistoryCompression.None)]
    [InlineData(HistoryCompression.BetweenBatches)]
    [InlineData(HistoryCompression.Background)]
    public void Reverting_goes_to_any_version(HistoryCompression compression)
    {
        using var session = new StudioSession(new HistoryOptions { Compression = compression, RawBytes = 1 });
        var images = Edit(session);

        foreach (var version in new[] { 3, 0, 7, 5, 6, 1, images.Count - 1 })
        {
            session.History.RevertTo(version);
            Assert.Equal(images[version], session.Image);
        }
    }

    [Fact]
    public void A_new_batch_takes_the_place_of_undone_ones()
    {
        using var session = new StudioSession(new HistoryOptions());
        session.Draw(1);
        session.Draw(2);
        session.History.Undo();

        session.Draw(3);

        Assert.Equal((2, 2), (session.History.Version, session.History.NewestVersion));
        Assert.Equal([1, 3], session.Studio.Shapes.Keys.Select(key => key.Value));
        session.History.Undo();
        Assert.Equal([1], session.Studio.Shapes.Keys.Select(key => key.Value));
    }

    [Fact]
    public void A_batch_that_changes_nothing_is_no_version_and_leaves_what_was_undone()
    {
        using var session = new StudioSession(new HistoryOptions());
        session.Draw(1);
        session.Draw(2);
        var image = session.Image;
        session.History.Undo();

        Assert.Equal(1, session.Move(9, 1, 1).Failed);
        Assert.Equal(1, session.Zoom(500).Failed);

        Assert.Equal((1, 2), (session.History.Version, session.History.NewestVersion));
        session.History.Redo();
        Assert.Equal(image, session.Image);
    }

    [Fact]
    public void Marks_name_versions()
    {
        using var session = new StudioSession(new HistoryOptions());
        session.Draw(1);
        session.History.Mark("drawn");
        session.Draw(2);
        session.Zoom(3);
        session.History.Mark("zoomed");

        session.History.RevertTo("drawn");

        Assert.Equal(1, session.History.Version);
        Assert.Equal(3, session.History.Marks["zoomed"]);
        session.Draw(4);
        Assert.Equal(["drawn"], session.History.Marks.Keys);
        Assert.Contains("'zoomed'", Assert.Throws<ArgumentException>(() => session.History.RevertTo("zoomed")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_diff_since_a_version_is_what_the_batches_in_between_make()
    {
        using var session = new StudioSession(new HistoryOptions { RawBytes = 1, Compression = HistoryCompression.BetweenBatches });
        var first = session.Draw(1).Diff;
        var second = session.Move(1, 2, 3).Diff;
        var third = session.Erase(1).Diff;

        Assert.True(session.History.DiffSince(3).IsEmpty);
        Assert.Equal(third, session.History.DiffSince(2));
        Assert.Equal(second.Compose(third), session.History.DiffSince(1));
        Assert.Equal(first.Compose(second).Compose(third), session.History.DiffSince(0));
        Assert.Equal(["Layers", "Edits"], session.History.DiffSince(0).Members.Select(member => member.Name));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.History.DiffSince(4));
        Assert.Throws<ArgumentOutOfRangeException>(() => session.History.DiffSince(-1));
    }

    [Fact]
    public void No_more_batches_are_kept_than_asked_for()
    {
        using var session = new StudioSession(new HistoryOptions { MaxBatches = 2, RawBytes = 1 });
        for (var id = 0; id < 5; id++)
            session.Draw(id);

        Assert.Equal((3, 5), (session.History.OldestVersion, session.History.Version));
        session.History.RevertTo(3);
        Assert.False(session.History.CanUndo);
        Assert.Contains("from version 3 to 5", Assert.Throws<ArgumentOutOfRangeException>(() => session.History.RevertTo(2)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HistoryDrop.Oldest)]
    [InlineData(HistoryDrop.Redo)]
    public void No_more_bytes_are_kept_than_asked_for(HistoryDrop drop)
    {
        using var session = new StudioSession(new HistoryOptions { MaxBytes = 4_000, RawBytes = 200, Compression = HistoryCompression.BetweenBatches, Drop = drop });
        for (var id = 0; id < 500; id++)
        {
            session.Draw(id, id, id * 7919 % 104729, color: $"colour {id * 31 % 977}");
            Assert.InRange(session.History.Bytes, 0, 4_000 + 600);
        }

        Assert.InRange(session.History.OldestVersion, 1, 499);
        session.History.RevertTo(session.History.OldestVersion);
        Assert.Equal(session.History.OldestVersion, session.Studio.Shapes.Count);
    }

    [Fact]
    public void What_changes_the_state_directly_ends_the_history_and_says_so()
    {
        using var session = new StudioSession(new HistoryOptions());
        session.Draw(1);
        session.Studio.Shapes[new(1)] = default;

        Assert.Contains("changed directly", Assert.Throws<InvalidOperationException>(() => session.History.Undo()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => session.History.DiffSince(0));

        session.Draw(2);
        Assert.Equal((2, 3), (session.History.OldestVersion, session.History.Version));
        session.History.Undo();
        Assert.Equal([new ShapeId(1)], session.Studio.Shapes.Keys);

        session.Studio.View.Value = new View(9, default);
        session.History.Clear();
        Assert.Equal((2, 2, 2), (session.History.OldestVersion, session.History.Version, session.History.NewestVersion));
    }

    [Fact]
    public void Another_executor_of_the_state_ends_the_history()
    {
        using var session = new StudioSession(new HistoryOptions());
        session.Draw(1);
        using var other = new StudioExecutor(session.Studio);
        var batch = other.CreateBatch();
        batch.Add(new Move(new(1), 1, 1));
        other.Execute(batch);

        Assert.Throws<InvalidOperationException>(() => session.History.Undo());
    }

    [Fact]
    public void A_diff_that_the_executor_applies_can_be_undone()
    {
        using var source = new StudioSession();
        using var session = new StudioSession(new HistoryOptions());
        session.Executor.Apply(source.Draw(1).Diff);
        session.Executor.Apply(source.Move(1, 5, 5).Diff);
        Assert.Equal(source.Image, session.Image);

        session.History.Undo();
        Assert.Equal(new Point(0, 0), session.Studio.Shapes[new(1)].At);
        session.History.Undo();
        Assert.Empty(session.Studio.Shapes);
        session.History.RevertTo(2);
        Assert.Equal(source.Image, session.Image);
    }

    [Fact]
    public void An_executor_without_history_says_how_to_get_one()
    {
        using var session = new StudioSession();
        Assert.Contains("HistoryOptions", Assert.Throws<InvalidOperationException>(() => session.Executor.History).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_that_cannot_be_encoded_are_kept_as_they_are()
    {
        var safe = new Safe();
        using var executor = new SafeExecutor(safe, new ExecutorOptions { History = new HistoryOptions { RawBytes = 1 } });
        for (var value = 1; value <= 3; value++)
        {
            var batch = executor.CreateBatch();
            batch.Add(new Keep(1, value));
            var diff = executor.Execute(batch).Diff;
            Assert.Equal(1, diff.Count);
            Assert.Contains("Secret in Secrets cannot be encoded", Assert.Throws<NotSupportedException>(() => diff.WriteTo(new System.Buffers.ArrayBufferWriter<byte>())).Message, StringComparison.Ordinal);
        }

        executor.History.Compact();
        for (var value = 2; value >= 1; value--)
        {
            executor.History.Undo();
            Assert.True(safe.Secrets[1].Is(value));
        }

        executor.History.RevertTo(3);
        Assert.True(safe.Secrets[1].Is(3));
        Assert.Throws<NotSupportedException>(() => safe.ComputeHash());
    }

    [Fact]
    public void A_history_is_as_large_as_what_it_holds()
    {
        using var session = new StudioSession(new HistoryOptions());
        for (var id = 0; id < 2_000; id++)
            session.Draw(id, id, id);
        var raw = session.History.Bytes;
        session.History.Compact();

        Assert.InRange(session.History.Bytes, 1, raw / 4);
        session.History.RevertTo(0);
        Assert.Empty(session.Studio.Shapes);
        session.History.RevertTo(2_000);
        Assert.Equal(2_000, session.Studio.Shapes.Count);
    }

    [Theory]
    [InlineData(0L)]
    [InlineData(-1L)]
    public void Limits_are_at_least_one(long limit)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryOptions { MaxBytes = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryOptions { MaxBatches = limit });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryOptions { Drop = (HistoryDrop)9 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new HistoryOptions { Compression = (HistoryCompression)9 });
    }

    /// <summary>Edits of every kind; what there was at each version.</summary>
    private static List<string> Edit(StudioSession session)
    {
        var images = new List<string> { session.Image };
        foreach (var edit in new Action[]
        {
            () => session.Draw(1, 10, 20),
            () => session.Draw(2, layer: "top"),
            () => session.Move(1, 3, -4),
            () => session.Draw(3, color: null),
            () => session.Erase(1),
            () => session.Zoom(200),
            () => session.Draw(4, layer: "new"),
            () => session.Draw(1, 7, 7),
            () => session.Erase(4),
        })
        {
            edit();
            images.Add(session.Image);
        }

        return images;
    }
}
