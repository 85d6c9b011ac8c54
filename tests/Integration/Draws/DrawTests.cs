using System.Text;
using System.Text.Json;

namespace Stepwright.Integration.Tests.Draws;

/// <summary>Steps draw from sequences in batch order, and failed commands give their numbers back.</summary>
public sealed class DrawTests : IDisposable
{
    private readonly Office _office = new();
    private readonly OfficeExecutor _executor;
    private readonly OfficeBatch _batch;

    public DrawTests()
    {
        _executor = new OfficeExecutor(_office, new ExecutorOptions { MaxDegreeOfParallelism = 1 });
        _batch = _executor.CreateBatch();
    }

    public void Dispose() => _executor.Dispose();

    [Fact]
    public void A_sequence_begins_with_one_and_draws_each_value_once()
    {
        Assert.Equal(new ParcelId(1), _office.ParcelIds.Peek);
        Assert.Equal(new ParcelId(1), _office.ParcelIds.Next());
        Assert.Equal(new ParcelId(2), _office.ParcelIds.Next());
        Assert.Equal(new ParcelId(3), _office.ParcelIds.Peek);
        Assert.Equal(1L, _office.Tickets.Next());
        Assert.Equal((short)1, _office.Stamps.Next().Number);
        Assert.Equal((short)2, _office.Stamps.Peek.Number);
        Assert.Equal((UInt128)1, _office.Batches.Next().Number);
        Assert.Equal((UInt128)2, _office.Batches.Peek.Number);
    }

    [Fact]
    public void A_number_that_a_fallback_draws_is_used_up_where_it_is_not_needed()
    {
        _batch.Add(new Leave(1));
        _batch.Add(new Leave(6));
        _batch.Add(new Leave(8));
        _batch.Add(new Leave(7));

        Assert.Equal(3, _executor.Execute(_batch).Committed);
        Assert.Equal([2, 3], _office.Parcels.Select(static parcel => parcel.Key.Value));
        Assert.Equal(new ParcelId(4), _office.ParcelIds.Peek);
    }

    [Fact]
    public void A_restarted_sequence_goes_on_from_there()
    {
        _office.ParcelIds.Restart(new(1_000));
        var sent = _batch.Add(new Send(5));
        Assert.Equal(new ParcelId(1_000), _executor.Execute(_batch).ValueOf(sent));
        Assert.Equal(new ParcelId(1_001), _office.ParcelIds.Peek);
    }

    [Fact]
    public void Steps_that_name_one_draw_share_it()
    {
        var first = _batch.Add(new Send(5));
        var second = _batch.Add(new Send(7));
        var result = _executor.Execute(_batch);
        Assert.Equal((new ParcelId(1), new ParcelId(2)), (result.ValueOf(first), result.ValueOf(second)));
        Assert.Equal([new Parcel(5, 1, true), new Parcel(7, 2, true)], _office.Parcels.Select(pair => pair.Value));
        Assert.Equal((new ParcelId(3), 3L), (_office.ParcelIds.Peek, _office.Tickets.Peek));
    }

    [Fact]
    public void A_step_for_each_element_draws_for_each()
    {
        _batch.Add(new SendAll([5, 6, 7]));
        _batch.Add(new SendAll([]));
        _batch.Add(new SendAll([8]));
        Assert.Equal(3, _executor.Execute(_batch).Committed);
        Assert.Equal([(1, 5), (2, 6), (3, 7), (4, 8)], _office.Parcels.Select(pair => (pair.Key.Value, pair.Value.Weight)));
        Assert.Equal(new ParcelId(5), _office.ParcelIds.Peek);
    }

    [Fact]
    public void Parameters_of_a_step_draw_in_their_order()
    {
        _batch.Add(new SendPair(5));
        Assert.Equal(1, _executor.Execute(_batch).Committed);
        Assert.Equal((1L, 2L), (_office.Parcels[new(1)].Ticket, _office.Parcels[new(2)].Ticket));
    }

    [Fact]
    public void A_failed_command_gives_its_numbers_back()
    {
        var first = _batch.Add(new Send(5));
        _batch.Add(new Send(-1));
        _batch.Add(new SendAll([1, 2, -3]));
        var last = _batch.Add(new Send(7));
        var result = _executor.Execute(_batch);
        Assert.Equal((2, 2), (result.Committed, result.Failed));
        Assert.Equal((new ParcelId(1), new ParcelId(2)), (result.ValueOf(first), result.ValueOf(last)));
        Assert.Equal((new ParcelId(3), 3L), (_office.ParcelIds.Peek, _office.Tickets.Peek));
    }

    [Fact]
    public void A_failed_group_gives_its_numbers_back()
    {
        using (_batch.Group())
        {
            _batch.Add(new Send(1));
            _batch.Add(new Send(-1));
        }

        var sent = _batch.Add(new Send(5));
        Assert.Equal(new ParcelId(1), _executor.Execute(_batch).ValueOf(sent));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_failed_batch_gives_its_numbers_back(int workers)
    {
        using var executor = new OfficeExecutor(_office, new ExecutorOptions { Atomicity = Atomicity.Batch, MaxDegreeOfParallelism = workers });
        if (workers > 1)
            executor.AlwaysPlans = true;
        var batch = executor.CreateBatch();
        for (var i = 0; i < 40; i++)
            batch.Add(new Send(i == 35 ? -1 : i));
        Assert.False(executor.Execute(batch).IsCommitted);
        Assert.Equal((new ParcelId(1), 1L, 0), (_office.ParcelIds.Peek, _office.Tickets.Peek, _office.Parcels.Count));
    }

    [Fact]
    public void A_command_that_keeps_a_step_keeps_all_its_numbers()
    {
        _batch.Add(new Queue(Fails: true));
        Assert.Equal(1, _executor.Execute(_batch).Failed);
        Assert.Equal((2L, (short)2, 1), (_office.Tickets.Peek, _office.Stamps.Peek.Number, _office.Desk.Value.Served));
        _office.Tickets.Restart(-5);
        Assert.Equal(1, _executor.Execute(_batch).Failed);
        Assert.Equal((-5L, (short)2), (_office.Tickets.Peek, _office.Stamps.Peek.Number));
    }

    [Fact]
    public void The_last_value_of_a_type_is_the_end()
    {
        _office.FreeLockers.Restart(new(254));
        Assert.Equal(new Locker(254), _office.FreeLockers.Next());
        var thrown = Assert.Throws<OverflowException>(() => _office.FreeLockers.Next());
        Assert.Equal(
            "The sequence FreeLockers is at its end: there is no Locker after Locker { Number = 255 }. Make it of a wider integer, or Restart it where numbers are free.", thrown.Message);
        Assert.Equal(new Locker(255), _office.FreeLockers.Peek);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void A_command_fails_at_the_end_of_its_sequence(int workers)
    {
        using var executor = new OfficeExecutor(_office, new ExecutorOptions { MaxDegreeOfParallelism = workers });
        if (workers > 1)
            executor.AlwaysPlans = true;
        _office.Parcels.Add(new(7), default);
        var batch = executor.CreateBatch();
        _office.FreeLockers.Restart(new(251));
        for (var i = 0; i < 6; i++)
            batch.Add(new Hold(new(7)));
        var result = executor.Execute(batch);
        Assert.Equal((4, 2), (result.Committed, result.Failed));
        Assert.Equal(
            "Failed: Hold.Put at Lockers: The step threw OverflowException: The sequence FreeLockers is at its end: there is no Locker after Locker { Number = 255 }. "
            + "Make it of a wider integer, or Restart it where numbers are free. (exception)",
            result.Outcomes[4].ToString());
        Assert.Equal([251, 252, 253, 254], _office.Lockers.Keys.Select(locker => (int)locker.Number));
        Assert.Equal(new Locker(255), _office.FreeLockers.Peek);
    }

    [Fact]
    public void Json_holds_the_next_value()
    {
        _office.ParcelIds.Restart(new(17));
        _office.Tickets.Restart(long.MaxValue);
        _office.Stamps.Next();
        var json = JsonSerializer.Serialize(_office, OfficeJson.Office);
        Assert.Contains("\"parcelIds\":17,\"tickets\":9223372036854775807,\"freeLockers\":1,\"stamps\":{\"number\":2}", json, StringComparison.Ordinal);
        var read = JsonSerializer.Deserialize(json, OfficeJson.Office)!;
        Assert.Equal((new ParcelId(17), long.MaxValue, (short)2), (read.ParcelIds.Peek, read.Tickets.Peek, read.Stamps.Peek.Number));
        Assert.Equal(_office.ComputeHash(), read.ComputeHash());
        Assert.NotEqual(new Office().ComputeHash(), read.ComputeHash());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize("{\"freeLockers\":256}", OfficeJson.Office));
    }

    [Fact]
    public void A_diff_tells_what_was_drawn_and_another_office_catches_up()
    {
        using var executor = new OfficeExecutor(_office, new ExecutorOptions { KeepsDiffs = true });
        var follower = new Office();
        var batch = executor.CreateBatch();
        batch.Add(new Send(5));
        batch.Add(new SendAll([1, 2]));
        var diff = executor.Execute(batch).Diff;
        var bytes = new System.Buffers.ArrayBufferWriter<byte>();
        diff.WriteTo(bytes);
        follower.Apply(StateDiff.Read(bytes.WrittenSpan));
        Assert.Equal(_office.ComputeHash(), follower.ComputeHash());
        Assert.Equal(new ParcelId(4), follower.ParcelIds.Peek);
        using var patch = new MemoryStream();
        using (var writer = new Utf8JsonWriter(patch))
            diff.WriteJsonPatch(writer);
        Assert.Contains("{\"op\":\"replace\",\"path\":\"/parcelIds\",\"value\":4}", Encoding.UTF8.GetString(patch.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void History_goes_back_and_forth_over_draws(int workers)
    {
        using var executor = new OfficeExecutor(_office, new ExecutorOptions { MaxDegreeOfParallelism = workers, History = new HistoryOptions() });
        if (workers > 1)
            executor.AlwaysPlans = true;
        var batch = executor.CreateBatch();
        List<ulong> hashes = [_office.ComputeHash()];
        for (var round = 0; round < 5; round++)
        {
            for (var i = 0; i < 20; i++)
                batch.Add(new Send(i));
            executor.Execute(batch);
            batch.Clear();
            hashes.Add(_office.ComputeHash());
        }

        Assert.Equal(new ParcelId(101), _office.ParcelIds.Peek);
        for (var round = 4; round >= 0; round--)
        {
            executor.History.Undo();
            Assert.Equal((hashes[round], new ParcelId((20 * round) + 1)), (_office.ComputeHash(), _office.ParcelIds.Peek));
        }

        for (var round = 1; round <= 5; round++)
        {
            executor.History.Redo();
            Assert.Equal(hashes[round], _office.ComputeHash());
        }

        batch.Add(new Send(1));
        executor.Execute(batch);
        Assert.Equal(new ParcelId(102), _office.ParcelIds.Peek);
    }

    [Fact]
    public void A_snapshot_holds_the_next_value_of_its_time()
    {
        _office.ParcelIds.Restart(new(5));
        using var snapshot = _office.Snapshot();
        _batch.Add(new Send(5));
        _executor.Execute(_batch);
        Assert.Equal((new ParcelId(5), new ParcelId(6)), (snapshot.ParcelIds, _office.ParcelIds.Peek));
    }

    [Fact]
    public void Commands_that_draw_do_not_meet_in_the_sequence()
    {
        var conflicts = OfficeExecutor.Conflicts;
        var send = conflicts.Commands.Single(command => command.Name == nameof(Send));
        var pair = conflicts.Commands.Single(command => command.Name == nameof(SendPair));
        Assert.Equal("Send: draws from ParcelIds; writes, creates Parcels[id]; draws from Tickets", send.ToString());
        Assert.Equal(["Parcels"], send.ConflictsWith(pair).Select(conflict => conflict.Member));
    }

    [Fact]
    public void A_number_that_is_taken_is_corrected_to_the_next_free_one()
    {
        _office.Parcels.Add(new(1), default);
        _office.Parcels.Add(new(2), default);
        _batch.Add(new Receive(new(2), 5));
        var outcome = _executor.Execute(_batch).Outcomes[0];
        Assert.Equal(("row-exists", new Receive(new(3), 5)), (outcome.Failure!.Code, outcome.Suggestion));
        Assert.Equal(new ParcelId(1), _office.ParcelIds.Peek);
    }

    [Fact]
    public void A_warm_batch_of_draws_allocates_nothing()
    {
        for (var i = 0; i < 100; i++)
            _batch.Add(new Queue(Fails: false));
        Run();
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((1_001L, 1_001), (_office.Tickets.Peek, (int)_office.Stamps.Peek.Number));

        void Run()
        {
            _office.Tickets.Restart(1);
            _office.Stamps.Restart(new Stamp { Number = 1 });
            for (var i = 0; i < 10; i++)
                _executor.Execute(_batch);
        }
    }
}
