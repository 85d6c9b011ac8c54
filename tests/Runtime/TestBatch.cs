using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>A batch as the generator writes one: commands that are numbers, with texts as results.</summary>
internal sealed class TestBatch : Batch
{
    private readonly Lane<int> _plain;
    private readonly ResultLane<int, string> _withResult;

    public TestBatch()
    {
        _plain = AddLane<Lane<int>>();
        _withResult = AddLane<ResultLane<int, string>>();
    }

    public CommandRef Add(int command) => Append(0, _plain, command);

    public CommandRef<string> AddWithResult(int command) => Append(1, _withResult, command);

    /// <summary>Runs nothing; the results are the commands as text.</summary>
    public BatchResult Run(params CommandOutcome[] outcomes)
    {
        BeginRun();
        for (var i = 0; i < _withResult.Count; i++)
            _withResult.Result(i) = $"{_withResult[i]}";
        outcomes.CopyTo(Outcomes, 0);
        EndRun(committed: Count, failed: 0, isCommitted: true);
        return new BatchResult(this);
    }
}
