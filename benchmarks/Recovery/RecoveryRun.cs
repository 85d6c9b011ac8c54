using Stepwright.Benchmarks.Recovery.Faults;
using Stepwright.Benchmarks.Recovery.Model;
using Stepwright.Benchmarks.Recovery.Trade;

namespace Stepwright.Benchmarks.Recovery;

/// <summary>Runs a workload in one setting, and compares every batch with the model.</summary>
internal sealed class RecoveryRun : IDisposable
{
    private const int GroupShare = 12;
    private const int GroupLength = 3;

    private readonly RecoverySetting _setting;
    private readonly FaultyWorkload _workload;
    private readonly FaultyServices _services = new();
    private readonly MarketModel _model;
    private readonly Market _market;
    private readonly MarketExecutor _executor;
    private readonly MarketBatch _batch;

    // Gets the diff of each batch, and nothing else.
    private readonly Market _follower;
    private readonly Market? _replayed;
    private readonly MarketExecutor? _replayer;

    public RecoveryRun(RecoverySetting setting, int seed)
    {
        _setting = setting;
        _workload = new FaultyWorkload(seed);
        _model = _workload.Load();
        _market = _model.CreateMarket();
        _follower = _model.CreateMarket();
        var options = new ExecutorOptions
        {
            MaxDegreeOfParallelism = setting.Workers,
            Atomicity = setting.Atomicity,
            Recovery = setting.Recovery,
            RecordEffects = setting.Replays,
            Services = _services,
        };
        _executor = new MarketExecutor(_market, options);
        if (setting.Workers > 1)
            _executor.AlwaysPlans = true;
        _batch = _executor.CreateBatch();
        if (setting.Replays)
        {
            _replayed = _model.CreateMarket();
            _replayer = new MarketExecutor(_replayed, options);
        }
    }

    /// <summary>What became of the commands.</summary>
    public FaultCounts Counts { get; } = new();

    public int CancelledBatches { get; private set; }

    public int ReplayedBatches { get; private set; }

    /// <summary>The keys of the orders in the order of the table.</summary>
    public IEnumerable<OrderId> Orders => _market.Orders.Keys;

    public void Dispose()
    {
        _executor.Dispose();
        _replayer?.Dispose();
    }

    /// <exception cref="DeviationException">A batch did not do what the model did.</exception>
    public void Run()
    {
        for (var number = 0; number < _setting.Batches; number++)
        {
            try
            {
                RunBatch();
            }
            catch (DeviationException exception)
            {
                throw new DeviationException($"{_setting}, batch {number}: {exception.Message}");
            }
        }
    }

    private void RunBatch()
    {
        var requests = _workload.Next(_model, _setting.Commands);
        var units = Group(requests.Length);
        Fill(_batch, requests, units);
        using var cancellation = new CancellationTokenSource();
        if (_setting.Cancels)
        {
            _services.Cancellation = cancellation;
            // Some run to their end before that many calls.
            _services.CancelledCall = _services.Calls + 1 + _workload.Draw(_setting.Commands);
        }

        var result = _executor.Execute(_batch, cancellation.Token);
        try
        {
            Judge(requests, units, result);
        }
        catch (DeviationException exception)
        {
            var commands = requests.Zip(result.Outcomes, static (request, outcome) => $"{Environment.NewLine}    {request.Command} ({request.Fault.Name()}): {outcome}");
            throw new DeviationException($"{exception.Message}{Environment.NewLine}  of{string.Concat(commands)}");
        }

        _model.Forget();
    }

    private void Judge(Request[] requests, List<(int Start, int End)> units, BatchResult result)
    {
        var judge = new BatchJudge(_setting, _model, requests, result, Counts);
        if (result.Outcomes.Count > 0 && result.Outcomes[0].Status == CommandStatus.Cancelled)
        {
            CancelledBatches++;
            judge.JudgeCancelled();
        }
        else
        {
            judge.Judge(units);
        }

        _model.Compare(_market, _services);
        judge.JudgeRows();
        _follower.Apply(result.Diff);
        if (_follower.ComputeHash() != _market.ComputeHash())
            throw new DeviationException("the diff does not lead to the state");
        if (_replayer is not null)
            Replay(requests, units, result);
    }

    private List<(int Start, int End)> Group(int count)
    {
        var units = new List<(int Start, int End)>();
        for (var i = 0; i < count; i = units[^1].End)
            units.Add((i, i + GroupLength <= count && _workload.Draw(GroupShare) == 0 ? i + GroupLength : i + 1));
        return units;
    }

    private void Fill(MarketBatch batch, Request[] requests, List<(int Start, int End)> units)
    {
        batch.Clear();
        foreach (var (start, end) in units)
        {
            using (end - start > 1 ? batch.Group() : default)
            {
                for (var i = start; i < end; i++)
                    Add(batch, requests[i]);
            }
        }
    }

    private void Add(MarketBatch batch, Request request)
    {
        switch (request.Command)
        {
            case PlaceOrder order:
                batch.Add(order);
                break;
            case Sell sale:
                batch.Add(sale);
                break;
            case Ship shipment:
                _services.Expect(shipment.Ticket, request.Service);
                batch.Add(shipment);
                break;
            case Restock restock:
                batch.Add(restock);
                break;
            case Settle settle:
                batch.Add(settle);
                break;
            case CancelOrder cancel:
                batch.Add(cancel);
                break;
        }
    }

    private void Replay(Request[] requests, List<(int Start, int End)> units, BatchResult result)
    {
        var (replayer, replayed, calls) = (_replayer!, _replayed!, _services.Calls);
        var batch = replayer.CreateBatch();
        Fill(batch, requests, units);
        var again = result.Effects is { } effects ? replayer.Replay(batch, effects) : replayer.Execute(batch);
        for (var i = 0; i < requests.Length; i++)
        {
            if (again.Outcomes[i].Status != result.Outcomes[i].Status)
                throw new DeviationException($"command {i}, {requests[i].Command} ({requests[i].Fault.Name()}), was {result.Outcomes[i]}, and replayed is {again.Outcomes[i]}");
        }

        if (_services.Calls != calls)
            throw new DeviationException("the replay called a service");
        if (replayed.ComputeHash() != _market.ComputeHash() || !replayed.Orders.Keys.SequenceEqual(_market.Orders.Keys))
            throw new DeviationException("the replay leads to another state");
        ReplayedBatches++;
    }
}
