using System.Diagnostics;

namespace TpcC;

/// <summary>
/// Runs the same requests through all contenders in one process: in rounds, one contender right after the other, another one first
/// in each round. Drawing the requests is not timed.
/// </summary>
internal sealed class Comparison : IDisposable
{
    private const int BatchesInARound = 4;
    private const int WarmUpRounds = 3;

    private readonly TpcCOptions _options;
    private readonly RequestGenerator _generator;
    private readonly List<Sample>[] _samples;

    public Comparison(TpcCOptions options)
    {
        _options = options;
        _generator = new RequestGenerator(options.Scale, options.Seed);
        var rows = Population.Create(options.Scale, options.Seed);
        // A little less than half of the transactions enter orders, as many payments.
        var capacity = options.Transactions / 2;
        HandWritten = new HandWrittenContender(rows, capacity);
        Contenders =
        [
            HandWritten,
            new StepwrightContender(rows, workers: 1, capacity),
            new StepwrightContender(rows, workers: 2, capacity),
            new StripedLockContender(rows, capacity, threads: 2),
        ];
        _samples = [.. Contenders.Select(_ => new List<Sample>())];
    }

    /// <summary>The one that the others are measured against.</summary>
    public Contender HandWritten { get; }

    public IReadOnlyList<Contender> Contenders { get; }

    /// <summary>The transactions that each contender carried out, those of the warm-up among them.</summary>
    public int Transactions { get; private set; }

    /// <summary>The measured rounds of a contender.</summary>
    public IReadOnlyList<Sample> SamplesOf(Contender contender) => _samples[Contenders.ToList().IndexOf(contender)];

    /// <summary>Runs until the transactions or the time asked for are reached.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void Run(IProgress<double> progress, CancellationToken token)
    {
        var start = Stopwatch.GetTimestamp();
        for (var round = 0; ; round++)
        {
            var done = _options.Seconds is { } seconds ? Stopwatch.GetElapsedTime(start).TotalSeconds / seconds : (double)Transactions / _options.Transactions;
            progress.Report(Math.Min(done, 1));
            if (done >= 1 && _samples[0].Count > 0)
                return;
            Run(round, token);
        }
    }

    public void Dispose()
    {
        foreach (var contender in Contenders.OfType<IDisposable>())
            contender.Dispose();
    }

    private void Run(int round, CancellationToken token)
    {
        var requests = new RequestList[BatchesInARound];
        for (var i = 0; i < requests.Length; i++)
        {
            requests[i] = _generator.Next(_options.Batch);
            if (!_options.KeepsArrivalOrder)
                requests[i].PutReadersFirst();
        }

        var transactions = requests.Sum(list => list.Order.Count);
        for (var i = 0; i < Contenders.Count; i++)
        {
            token.ThrowIfCancellationRequested();
            var place = (round + i) % Contenders.Count;
            var contender = Contenders[place];
            var newOrders = contender.NewOrders;
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var processors = Environment.CpuUsage.TotalTime;
            var time = contender.Run(requests);
            processors = Environment.CpuUsage.TotalTime - processors;
            bytes = GC.GetTotalAllocatedBytes(precise: true) - bytes;
            if (round >= WarmUpRounds)
                _samples[place].Add(new Sample(time, processors, contender.NewOrders - newOrders, transactions, bytes));
        }

        Transactions += transactions;
    }
}
