namespace Stepwright.Integration.Tests.Snapshots;

/// <summary>A snapshot of a state stays as it was while batches run on the state.</summary>
public sealed class SnapshotTests : IDisposable
{
    private static readonly Box Ten = new(10, 10, 10, "10");

    private readonly Vault _vault = Vault.WithBoxes(4, 10);
    private readonly VaultExecutor _executor;
    private readonly VaultBatch _batch;

    public SnapshotTests()
    {
        _executor = new VaultExecutor(_vault, new ExecutorOptions { MaxDegreeOfParallelism = 1 });
        _batch = _executor.CreateBatch();
    }

    public void Dispose() => _executor.Dispose();

    [Fact]
    public void Tables_cells_and_accumulators_stay_as_they_were()
    {
        _vault.Ledger.Value = new Ledger(7);
        _vault.Moved.Value = 5;
        using var snapshot = _vault.Snapshot();
        _batch.Add(new Move(new(0), new(1), 3));
        _batch.Add(new Empty(new(2), new(3)));
        _batch.Add(new Place(new(9)));
        _batch.Add(new Note(new(0), null));
        Assert.Equal(4, _executor.Execute(_batch).Committed);

        Assert.Equal((new Ledger(8), 8L), (_vault.Ledger.Value, _vault.Moved.Value));
        Assert.Equal((new Ledger(7), 5L), (snapshot.Ledger, snapshot.Moved));
        Assert.Equal([0, 1, 2, 3], snapshot.Boxes.Keys.Select(key => key.Value));
        Assert.All(snapshot.Boxes, row => Assert.Equal(Ten, row.Value));
        Assert.False(snapshot.Boxes.ContainsKey(new(9)));
    }

    [Fact]
    public void Each_snapshot_is_of_its_own_time()
    {
        var snapshots = new List<VaultSnapshot>();
        for (var i = 0; i < 5; i++)
        {
            snapshots.Add(_vault.Snapshot());
            _batch.Clear();
            _batch.Add(new Move(new(0), new(1), 1));
            _executor.Execute(_batch);
        }

        Assert.Equal([10, 9, 8, 7, 6], snapshots.Select(snapshot => snapshot.Boxes[new(0)].Coins));
        snapshots[1].Dispose();
        snapshots[4].Dispose();
        _executor.Execute(_batch);
        Assert.Equal([10, 8, 7], new[] { snapshots[0], snapshots[2], snapshots[3] }.Select(snapshot => snapshot.Boxes[new(0)].Coins));
        Assert.Throws<ObjectDisposedException>(() => snapshots[1].Boxes[new(0)]);
        Assert.Throws<ObjectDisposedException>(() => snapshots[1].Ledger);
        Assert.Throws<ObjectDisposedException>(() => snapshots[1].Moved);
    }

    [Fact]
    public void A_batch_that_is_undone_leaves_the_snapshot_as_the_state()
    {
        using var executor = new VaultExecutor(_vault, new ExecutorOptions { Atomicity = Atomicity.Batch });
        using var snapshot = _vault.Snapshot();
        var batch = executor.CreateBatch();
        batch.Add(new Move(new(0), new(1), 3));
        batch.Add(new Empty(new(2), new(3)));
        batch.Add(new Place(new(9)));
        batch.Add(new Place(new(0)));
        Assert.False(executor.Execute(batch).IsCommitted);
        Assert.Equal(_vault.Boxes, snapshot.Boxes);
    }

    [Fact]
    public void A_snapshot_can_be_read_in_the_midst_of_a_batch()
    {
        using var snapshot = _vault.Snapshot();
        var seen = new List<Box>();
        _batch.Add(new Note(new(0), () => seen.AddRange(snapshot.Boxes.Select(row => row.Value))));
        Assert.Equal(1, _executor.Execute(_batch).Committed);
        Assert.Equal([Ten, Ten, Ten, Ten], seen);
        Assert.Equal(default, _vault.Boxes[new(0)]);
    }

    [Fact]
    public void None_can_be_taken_while_a_batch_runs()
    {
        Exception? thrown = null;
        _batch.Add(new Note(new(0), () => thrown = Record.Exception(() => _vault.Snapshot())));
        Assert.Equal(1, _executor.Execute(_batch).Committed);
        Assert.IsType<InvalidOperationException>(thrown);
    }

    [Fact]
    public async Task A_pipeline_takes_one_between_its_batches()
    {
        await using var pipeline = _executor.CreatePipeline();
        using var snapshot = await pipeline.ReadAsync(vault => vault.Snapshot(), TestContext.Current.CancellationToken);
        await pipeline.SubmitAsync(new Move(new(0), new(1), 3), TestContext.Current.CancellationToken);
        Assert.Equal(Ten, snapshot.Boxes[new(0)]);
        Assert.Equal(7, await pipeline.ReadAsync(vault => vault.Boxes[new(0)].Coins, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Batches_allocate_nothing_when_all_snapshots_are_gone_or_their_rows_copied()
    {
        _batch.Add(new Note(new(0), null));
        var gone = _vault.Snapshot();
        _executor.Execute(_batch);
        gone.Dispose();
        _executor.Execute(_batch);
        Assert.Equal(0, BytesOfBatch());
        using var snapshot = _vault.Snapshot();
        _executor.Execute(_batch);
        Assert.Equal(0, BytesOfBatch());
        Assert.Equal(new Ledger(3), snapshot.Ledger);
    }

    private long BytesOfBatch()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        _executor.Execute(_batch);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
