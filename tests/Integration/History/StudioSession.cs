namespace Stepwright.Integration.Tests.History;

/// <summary>A studio with an executor; each command is a batch.</summary>
internal sealed class StudioSession : IDisposable
{
    public StudioSession(HistoryOptions? history = null, int workers = 1, bool keepsDiffs = true)
    {
        Executor = new StudioExecutor(Studio, new ExecutorOptions { MaxDegreeOfParallelism = workers, History = history, KeepsDiffs = keepsDiffs, Seed = 1 });
        Batch = Executor.CreateBatch();
    }

    public Studio Studio { get; } = new();

    public StudioExecutor Executor { get; }

    public StudioBatch Batch { get; }

    public Stepwright.History History => Executor.History;

    /// <summary>Everything in the studio, in its order.</summary>
    public string Image =>
        $"{string.Join(", ", Studio.Shapes)}; {string.Join(", ", Studio.Layers)}; {Studio.View.Value}; {Studio.Edits.Value}";

    public BatchResult Draw(int id, int x = 0, int y = 0, string layer = "base", string? color = "red")
    {
        Batch.Clear();
        Batch.Add(new Draw(new(id), new(layer), new(x, y), color));
        return Executor.Execute(Batch);
    }

    public BatchResult Move(int id, int x, int y)
    {
        Batch.Clear();
        Batch.Add(new Move(new(id), x, y));
        return Executor.Execute(Batch);
    }

    public BatchResult Erase(int id)
    {
        Batch.Clear();
        Batch.Add(new Erase(new(id)));
        return Executor.Execute(Batch);
    }

    public BatchResult Zoom(int to)
    {
        Batch.Clear();
        Batch.Add(new Zoom(to));
        return Executor.Execute(Batch);
    }

    public void Dispose() => Executor.Dispose();
}
