using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Stepwright.Integration.Tests.History;

public sealed class StateDiffTests
{
    [Fact]
    public void A_diff_tells_rows_and_fields()
    {
        using var session = new StudioSession();
        session.Studio.Shapes.Add(new(1), new Shape(new("base"), new(1, 2), "red", 0.5));
        session.Studio.Shapes.Add(new(2), default);
        session.Batch.Add(new Move(new(1), 4, 0));
        session.Batch.Add(new Erase(new(2)));
        session.Batch.Add(new Draw(new(3), new("top"), new(5, 6), null));
        session.Batch.Add(new Zoom(150));

        var diff = session.Executor.Execute(session.Batch).Diff;

        Assert.Equal((6, "Stepwright.Integration.Tests.History.Studio"), (diff.Count, diff.State));
        Assert.Equal(["Shapes", "Layers", "View", "Edits"], diff.Members.Select(member => member.Name));
        var shapes = diff.Members[0].Rows.ToList();
        Assert.Equal(
            [(new ShapeId(2), RowDiffKind.Removed), (new ShapeId(3), RowDiffKind.Added), (new ShapeId(1), RowDiffKind.Changed)],
            shapes.Select(row => ((ShapeId)row.Key!, row.Kind)));
        Assert.Equal([new FieldDiff("At", new Point(1, 2), new Point(5, 2))], shapes[2].Fields);
        Assert.Equal(["Layer", "At", "Color", "Angle"], shapes[1].Fields.Select(field => field.Name));
        Assert.All(shapes[1].Fields, field => Assert.Null(field.Before));
        var view = Assert.Single(diff.Members[2].Rows);
        Assert.Null(view.Key);
        Assert.Equal([new FieldDiff("Zoom", 0, 150)], view.Fields);
        Assert.Equal("Shapes - ShapeId { Value = 2 }; Shapes + ShapeId { Value = 3 }; Shapes ShapeId { Value = 1 }: At Point { X = 1, Y = 2 } -> Point { X = 5, Y = 2 }; Layers + LayerName { Value = top }; View Zoom 0 -> 150; Edits Value 0 -> 3", diff.ToString());
    }

    [Fact]
    public void What_comes_to_nothing_is_not_in_the_diff()
    {
        using var session = new StudioSession();
        session.Draw(1);
        session.Batch.Clear();
        session.Batch.Add(new Move(new(1), 4, 0));
        session.Batch.Add(new Move(new(1), -4, 0));
        session.Batch.Add(new Zoom(1));
        session.Batch.Add(new Zoom(0));

        var diff = session.Executor.Execute(session.Batch).Diff;

        Assert.Equal(["Edits"], diff.Members.Select(member => member.Name));
        session.Batch.Clear();
        var nothing = session.Executor.Execute(session.Batch).Diff;
        Assert.True(nothing.IsEmpty);
        Assert.Equal((0, "nothing changed"), (nothing.Count, nothing.ToString()));
    }

    [Fact]
    public void A_row_that_was_erased_and_drawn_again_is_a_changed_one()
    {
        using var session = new StudioSession();
        session.Draw(1, color: "red");
        session.Batch.Clear();
        session.Batch.Add(new Erase(new(1)));
        session.Batch.Add(new Draw(new(1), new("base"), default, "blue"));

        var shape = Assert.Single(session.Executor.Execute(session.Batch).Diff.Members[0].Rows);

        Assert.Equal([new FieldDiff("Color", "red", "blue")], shape.Fields);
    }

    [Fact]
    public void What_was_undone_is_not_in_the_diff()
    {
        using var session = new StudioSession();
        session.Batch.Add(new Draw(new(1), new("base"), default, "blue"));
        session.Batch.Add(new Zoom(500));
        session.Batch.Add(new Draw(new(1), new("other"), default, "blue"));

        Assert.Equal(["Shapes", "Layers", "Edits"], session.Executor.Execute(session.Batch).Diff.Members.Select(member => member.Name));
    }

    [Fact]
    public void A_diff_is_read_as_it_was_written()
    {
        using var session = new StudioSession();
        var diffs = new[] { session.Draw(1).Diff, session.Move(1, 1, 0).Diff, session.Zoom(7).Diff, session.Erase(1).Diff };
        foreach (var diff in diffs)
        {
            var read = StateDiff.Read(Bytes(diff));
            Assert.Equal(diff, read);
            Assert.Equal(diff.GetHashCode(), read.GetHashCode());
            Assert.Equal(diff.ToString(), read.ToString());
            Assert.Equal(Bytes(diff), Bytes(read));
        }

        Assert.NotEqual(diffs[0], diffs[1]);
        Assert.False(diffs[0].Equals(null));
    }

    [Fact]
    public void Bytes_that_are_no_diff_are_refused()
    {
        using var session = new StudioSession();
        var bytes = Bytes(session.Draw(1).Diff);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => StateDiff.Read(bytes.AsSpan(0, length)));
        Assert.Throws<InvalidDataException>(() => StateDiff.Read([.. bytes, 0]));
        Assert.Throws<InvalidDataException>(() => StateDiff.Read([9, .. bytes[1..]]));
        Assert.Contains("of which there was none", Assert.Throws<InvalidDataException>(() => StateDiff.Read([1, 1, 1, (byte)'X', .. new byte[9]])).Message, StringComparison.Ordinal);
        for (var place = 0; place < bytes.Length; place++)
        {
            foreach (var flipped in new byte[] { 1, 0x80, 0xFF })
            {
                byte[] hostile = [.. bytes];
                hostile[place] ^= flipped;
                if (Record.Exception(() => StateDiff.Read(hostile)) is { } exception)
                    Assert.IsType<InvalidDataException>(exception);
            }
        }
    }

    [Fact]
    public void A_follower_is_kept_up_by_diffs_alone()
    {
        using var session = new StudioSession();
        var follower = new Studio();
        foreach (var diff in Edits(session))
        {
            follower.Apply(StateDiff.Read(Bytes(diff)));
            Assert.Equal(session.Studio.ComputeHash(), follower.ComputeHash());
        }

        Assert.Equal(session.Studio.Shapes, follower.Shapes);
    }

    [Fact]
    public void Inverses_lead_back()
    {
        using var session = new StudioSession();
        var follower = new Studio();
        var hashes = new Stack<ulong>([follower.ComputeHash()]);
        var diffs = Edits(session).ToList();
        foreach (var diff in diffs)
        {
            follower.Apply(diff);
            hashes.Push(follower.ComputeHash());
        }

        foreach (var diff in Enumerable.Reverse(diffs))
        {
            Assert.Equal(hashes.Pop(), follower.ComputeHash());
            follower.Apply(diff.Invert());
        }

        Assert.Equal(hashes.Pop(), follower.ComputeHash());
    }

    [Fact]
    public void Composed_diffs_do_what_they_do_one_after_another()
    {
        using var session = new StudioSession();
        var diffs = Edits(session).ToList();
        var all = diffs.Aggregate((first, next) => first.Compose(next));
        var follower = new Studio();
        follower.Apply(all);

        Assert.Equal(session.Studio.ComputeHash(), follower.ComputeHash());
        Assert.True(all.Compose(all.Invert()).IsEmpty);
        Assert.Equal(all, StateDiff.Read(Bytes(all)));
    }

    [Fact]
    public void Diffs_of_read_fields_are_composed_field_by_field()
    {
        using var session = new StudioSession();
        session.Draw(1, 1, 1);
        var moved = StateDiff.Read(Bytes(session.Move(1, 2, 2).Diff));
        session.Studio.Shapes[new(1)] = session.Studio.Shapes[new(1)] with { Color = "green" };
        session.Batch.Clear();
        session.Batch.Add(new Erase(new(1)));
        session.Batch.Add(new Draw(new(1), new("base"), new(3, 3), "blue"));
        var painted = StateDiff.Read(Bytes(session.Executor.Execute(session.Batch).Diff));

        var shape = Assert.Single(moved.Compose(painted).Members.Single(member => member.Name == "Shapes").Rows);

        Assert.Equal([new FieldDiff("At", new Point(1, 1), new Point(3, 3)), new FieldDiff("Color", "green", "blue")], shape.Fields);
    }

    [Fact]
    public void Diffs_that_do_not_follow_each_other_are_not_composed()
    {
        using var session = new StudioSession();
        var drawn = session.Draw(1).Diff;
        var moved = session.Move(1, 2, 2).Diff;
        var again = session.Move(1, 2, 2).Diff;
        var erased = session.Erase(1).Diff;

        Assert.Contains("ShapeId { Value = 1 }", Assert.Throws<StateDiffMismatchException>(() => drawn.Compose(drawn)).Message, StringComparison.Ordinal);
        Assert.Throws<StateDiffMismatchException>(() => drawn.Compose(again));
        Assert.Throws<StateDiffMismatchException>(() => erased.Compose(moved));
        using var other = new SafeExecutor(new Safe());
        var batch = other.CreateBatch();
        batch.Add(new Keep(1, 1));
        Assert.Throws<ArgumentException>(() => drawn.Compose(other.Execute(batch).Diff));
    }

    [Fact]
    public void A_diff_that_does_not_fit_changes_nothing_and_says_where()
    {
        using var session = new StudioSession();
        var drawn = session.Draw(1).Diff;
        var moved = session.Move(1, 2, 2).Diff;
        var zoomed = session.Zoom(3).Diff;
        var studio = new Studio();
        var hash = studio.ComputeHash();

        var missing = Assert.Throws<StateDiffMismatchException>(() => studio.Apply(moved));
        Assert.Equal(("Shapes", new ShapeId(1)), (missing.Member, missing.Key));
        Assert.Contains("is not there", missing.Message, StringComparison.Ordinal);
        Assert.Equal(hash, studio.ComputeHash());

        studio.Apply(drawn);
        Assert.Contains("is there already", Assert.Throws<StateDiffMismatchException>(() => studio.Apply(drawn)).Message, StringComparison.Ordinal);
        studio.Shapes[new(1)] = studio.Shapes[new(1)] with { At = new Point(9, 9) };
        Assert.Contains("At is Point { X = 9, Y = 9 }, not Point { X = 0, Y = 0 }", Assert.Throws<StateDiffMismatchException>(() => studio.Apply(moved)).Message, StringComparison.Ordinal);
        studio.View.Value = new View(8, default);
        var cell = Assert.Throws<StateDiffMismatchException>(() => studio.Apply(zoomed));
        Assert.Equal(("View", null), (cell.Member, cell.Key));
        Assert.Contains("Zoom is 8, not 0", cell.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Safe().Apply(zoomed));
    }

    [Fact]
    public void A_diff_leaves_other_fields_of_a_row_as_they_are()
    {
        using var session = new StudioSession();
        session.Draw(1);
        var moved = session.Move(1, 2, 2).Diff;
        var studio = new Studio();
        studio.Shapes.Add(new(1), new Shape(new("elsewhere"), new(0, 0), "black", 1));

        studio.Apply(SkipEdits(moved));

        Assert.Equal(new Shape(new("elsewhere"), new(2, 2), "black", 1), studio.Shapes[new(1)]);

        static StateDiff SkipEdits(StateDiff diff)
        {
            var studio = new Studio();
            studio.Edits.Value = 0;
            using var session = new StudioSession();
            session.Studio.Edits.Value = 1;
            session.Studio.Shapes.Add(new(1), default);
            using var before = session.Studio.Snapshot();
            session.Studio.Shapes[new(1)] = new Shape(default, new(2, 2), null, 0);
            using var after = session.Studio.Snapshot();
            return before.DiffTo(after);
        }
    }

    [Fact]
    public void A_diff_is_told_in_time_or_not_at_all()
    {
        using var session = new StudioSession();
        var first = session.Draw(1);
        var told = first.Diff;
        session.Studio.Shapes.Remove(new(1));
        Assert.Same(told, first.Diff);

        session.Draw(1);
        var second = session.Move(1, 1, 1);
        session.Studio.Shapes.Remove(new(1));
        Assert.Contains("Take result.Diff before", Assert.Throws<InvalidOperationException>(() => second.Diff).Message, StringComparison.Ordinal);

        using var without = new StudioSession(keepsDiffs: false);
        Assert.Contains("KeepsDiffs", Assert.Throws<InvalidOperationException>(() => without.Draw(1).Diff).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_adds_removes_and_replaces_by_field()
    {
        using var session = new StudioSession();
        session.Draw(1);
        session.Studio.Layers.Add(new("a/b~c"), default);
        session.Batch.Clear();
        session.Batch.Add(new Erase(new(1)));
        session.Batch.Add(new Draw(new(2), new("a/b~c"), new(1, 2), null));
        session.Batch.Add(new Zoom(3));
        var diff = session.Executor.Execute(session.Batch).Diff;

        Assert.Equal(
            """
            [{"op":"remove","path":"/shapes/1"},{"op":"add","path":"/shapes/2","value":{"layer":"a/b~c","at":{"x":1,"y":2},"colour":null,"angle":0}},{"op":"replace","path":"/layers/a~1b~0c/shapes","value":1},{"op":"replace","path":"/layers/a~1b~0c/isVisible","value":true},{"op":"replace","path":"/view/zoom","value":3},{"op":"replace","path":"/edits","value":3}]
            """,
            Patch(diff, withTests: false));
    }

    [Fact]
    public void A_patch_is_silent_of_what_json_ignores()
    {
        using var session = new StudioSession();
        session.Batch.Add(new SetHome(3));
        var diff = session.Executor.Execute(session.Batch).Diff;

        Assert.Equal("Home", Assert.Single(diff.Members).Name);
        Assert.Equal("[]", Patch(diff, withTests: true));
    }

    [Fact]
    public void A_patch_can_test_what_was_there()
    {
        using var session = new StudioSession();
        session.Draw(1, 1, 1);

        Assert.Equal(
            """
            [{"op":"test","path":"/shapes/1/at","value":{"x":1,"y":1}},{"op":"replace","path":"/shapes/1/at","value":{"x":2,"y":1}},{"op":"test","path":"/edits","value":1},{"op":"replace","path":"/edits","value":2}]
            """,
            Patch(session.Move(1, 1, 0).Diff, withTests: true));
        Assert.StartsWith("""[{"op":"test","path":"/shapes/1","value":{""", Patch(session.Erase(1).Diff, withTests: true), StringComparison.Ordinal);
    }

    [Fact]
    public void A_patch_is_indented_as_its_writer_says()
    {
        using var session = new StudioSession();
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
            session.Zoom(3).Diff.WriteJsonPatch(writer);

        Assert.Equal("[\n  {\n    \"op\": \"replace\",\n    \"path\": \"/view/zoom\",\n    \"value\": 3\n  }\n]", Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Long_diffs_are_told_in_part()
    {
        using var session = new StudioSession();
        for (var id = 0; id < 1_000; id++)
            session.Batch.Add(new Draw(new(id), new("base"), default, null));

        var text = session.Executor.Execute(session.Batch).Diff.ToString();

        Assert.InRange(text.Length, 500, 1_100);
        Assert.EndsWith("... (1002 in all)", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Snapshots_tell_their_diff()
    {
        using var session = new StudioSession(new HistoryOptions());
        session.Draw(1);
        session.Draw(2);
        using var before = session.Studio.Snapshot();
        session.Erase(1);
        session.Draw(3);
        session.Move(2, 1, 1);
        using var after = session.Studio.Snapshot();
        var diff = session.History.DiffSince(2);

        Assert.Equal(diff, before.DiffTo(after));
        Assert.Equal(diff.Invert(), after.DiffTo(before));
        Assert.True(before.DiffTo(before).IsEmpty);
        session.History.RevertTo(0);
        using var nothing = session.Studio.Snapshot();
        Assert.Equal(3, nothing.DiffTo(before).Members.Sum(member => member.Name is "Shapes" or "Layers" ? member.Count : 0));
        Assert.Throws<ArgumentException>(() => before.DiffTo(new Studio().Snapshot()));
        after.Dispose();
        Assert.Throws<ObjectDisposedException>(() => before.DiffTo(after));
    }

    [Fact]
    public void A_diff_is_written_as_its_patch_by_whoever_writes_it()
    {
        using var session = new StudioSession();
        var diff = session.Zoom(3).Diff;

        Assert.Equal(Patch(diff, withTests: false), JsonSerializer.Serialize(diff));
        Assert.Equal(Patch(diff, withTests: false), JsonSerializer.Serialize(diff, StudioJson.StateDiff));
        Assert.Contains("StateDiff.Read", Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("[]", StudioJson.StateDiff)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_of_the_state_are_written_and_read()
    {
        using var session = new StudioSession();
        session.Draw(7);
        var moved = Assert.Single(session.Move(7, 1, 2).Events<Moved>());
        var output = new ArrayBufferWriter<byte>();

        StudioJson.Write(output, moved);

        Assert.Equal("""{"id":7,"by":{"x":1,"y":2}}""", Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.Equal(Encoding.UTF8.GetString(output.WrittenSpan), JsonSerializer.Serialize(moved, StudioJson.Moved));
        StudioJson.Read(output.WrittenSpan, out Moved read);
        Assert.Equal(moved, read);
    }

    [Fact]
    public void A_snapshot_is_written_as_the_state_was()
    {
        using var session = new StudioSession();
        session.Draw(1, 2, 3);
        session.Draw(2, color: "\"");
        session.Zoom(7);
        using var snapshot = session.Studio.Snapshot();
        var (then, now) = (new ArrayBufferWriter<byte>(), new ArrayBufferWriter<byte>());
        StudioJson.Write(then, session.Studio);
        session.Erase(1);
        session.Zoom(9);

        StudioJson.Write(now, snapshot);

        Assert.Equal(Encoding.UTF8.GetString(then.WrittenSpan), Encoding.UTF8.GetString(now.WrittenSpan));
        StudioJson.Read(now.WrittenSpan, out Studio read);
        Assert.Equal(snapshot.Shapes, read.Shapes);
        snapshot.Dispose();
        Assert.Throws<ObjectDisposedException>(() => StudioJson.Write(now, snapshot));
    }

    [Fact]
    public void A_hash_is_the_same_for_the_same_content_in_any_order()
    {
        var (one, other) = (new Studio(), new Studio());
        for (var id = 0; id < 10; id++)
        {
            one.Shapes.Add(new(id), new Shape(new("base"), new(id, 0), $"{id}", id));
            other.Shapes.Add(new(9 - id), new Shape(new("base"), new(9 - id, 0), $"{9 - id}", 9 - id));
        }

        Assert.Equal(one.ComputeHash(), other.ComputeHash());
        Assert.NotEqual(new Studio().ComputeHash(), one.ComputeHash());
        other.Shapes[new(3)] = other.Shapes[new(3)] with { Angle = -0.0 };
        Assert.NotEqual(one.ComputeHash(), other.ComputeHash());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Diffs_are_the_same_bytes_however_many_workers(int workers)
    {
        using var serial = new StudioSession(new HistoryOptions());
        using var parallel = new StudioSession(new HistoryOptions(), workers);
        parallel.Executor.AlwaysPlans = true;
        foreach (var session in new[] { serial, parallel })
        {
            for (var id = 0; id < 500; id++)
            {
                session.Batch.Add(new Draw(new(id), new($"{id % 7}"), new(id, id), $"{id}"));
                if (id % 3 == 0)
                    session.Batch.Add(new Erase(new(id / 2)));
                session.Batch.Add(new Move(new(id - 1), 1, 1));
            }
        }

        var expected = serial.Executor.Execute(serial.Batch).Diff;
        Assert.Equal(Bytes(expected), Bytes(parallel.Executor.Execute(parallel.Batch).Diff));
        parallel.History.Undo();
        serial.History.Undo();
        Assert.Equal(serial.Image, parallel.Image);
        parallel.History.Redo();
        serial.History.Redo();
        Assert.Equal(serial.Image, parallel.Image);
    }

    private static byte[] Bytes(StateDiff diff)
    {
        var output = new ArrayBufferWriter<byte>();
        diff.WriteTo(output);
        return output.WrittenSpan.ToArray();
    }

    private static string Patch(StateDiff diff, bool withTests)
    {
        var output = new ArrayBufferWriter<byte>();
        diff.WriteJsonPatch(output, withTests);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static IEnumerable<StateDiff> Edits(StudioSession session)
    {
        yield return session.Draw(1, 10, 20).Diff;
        yield return session.Draw(2, layer: "top").Diff;
        yield return session.Move(1, 3, -4).Diff;
        yield return session.Draw(3, color: null).Diff;
        yield return session.Erase(1).Diff;
        yield return session.Zoom(200).Diff;
        yield return session.Draw(1, 7, 7, layer: "new").Diff;
    }
}
