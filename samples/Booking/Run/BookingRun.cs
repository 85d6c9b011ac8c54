using Stepwright;

namespace Booking;

/// <summary>Batches of requests, and all that is to be told of them.</summary>
internal sealed class BookingRun : IDisposable
{
    private readonly BookingOptions _options;
    private readonly RequestGenerator _generator;
    private readonly BookingDeskExecutor _executor;
    private readonly BookingDeskBatch _batch;
    private readonly Replica _replica;
    private readonly List<IRequest> _requests = [];
    private readonly List<Claim> _claims = [];

    public BookingRun(BookingOptions options, IServiceProvider services)
    {
        _options = options;
        _generator = new RequestGenerator(options.Seed);
        Desk = Season.Open(options.Bookings);
        _executor = new BookingDeskExecutor(Desk, new ExecutorOptions
        {
            MaxDegreeOfParallelism = options.Workers,
            Recovery = Recovery.Apply,
            RecordEffects = true,
            Seed = options.Seed,
            Services = services,
        });
        _batch = _executor.CreateBatch();
        _replica = new Replica(options);
    }

    public BookingDesk Desk { get; }

    public OutcomeCounts Outcomes { get; } = new();

    /// <summary>What is still open with the gateway.</summary>
    public IReadOnlyList<Claim> Claims => _claims;

    /// <summary>How many requests came in.</summary>
    public int Requests { get; private set; }

    /// <summary>How many batches were replayed.</summary>
    public int Replayed { get; private set; }

    /// <summary>The first batch of which a replay gave another state, or other outcomes; <c>null</c> where none did.</summary>
    public int? FirstDifference { get; private set; }

    /// <summary>The hash of the replica.</summary>
    public ulong ReplicaHash => _replica.Hash;

    /// <summary>Whether all requests were dealt with.</summary>
    public bool IsDone => Requests >= _options.Bookings;

    /// <summary>Lets requests come in, as many as a batch takes.</summary>
    public void Fill()
    {
        _requests.Clear();
        _batch.Clear();
        for (; _requests.Count < _options.Batch && !IsDone; Requests++)
        {
            var request = _generator.Next(Desk);
            _requests.Add(request);
            request.AddTo(_batch);
        }
    }

    /// <summary>What would become of the batch if the bank paid everything.</summary>
    public BatchPreview Preview() => _executor.Preview(_batch, new PreviewOptions()
        .Answer<Book>("Charge", static _ => StepResult.Ok)
        .Answer<CancelBooking>("Refund", static _ => StepResult.Ok));

    /// <summary>Executes the batch, and replays it elsewhere.</summary>
    /// <returns>Whether it stands; not, where it was cancelled.</returns>
    public bool Execute(CancellationToken token)
    {
        var nextForm = Desk.ReservationIds.Peek;
        var result = _executor.Execute(_batch, token);
        var forms = _requests.SelectMany(static request => request.Forms).ToList();
        for (var command = 0; command < forms.Count; command++)
        {
            var outcome = result.Outcomes[command];
            Outcomes.Add(outcome);

            // A command may have run, been taken back in vain, and run again: that is settled where it stands.
            if (outcome.Status == CommandStatus.CompensationFailed)
                _claims.AddRange(outcome.CompensationFailures.Select(failure => new Claim(forms[command], failure)));
        }

        if (!result.IsCommitted)
            return false;
        if (result.Effects is { } effects)
            Replay(effects, nextForm, result);
        return true;
    }

    /// <summary>The shows with the fewest free seats.</summary>
    public IReadOnlyList<(ShowId Show, int Free)> FullestShows(int count)
    {
        _batch.Clear();
        var asked = Season.Shows.Select(show => (Show: show, Answer: _batch.Add(new FreeSeats(show)))).ToList();
        var result = _executor.Execute(_batch);
        return [.. asked.Select(query => (query.Show, Free: result.ValueOf(query.Answer))).OrderBy(static show => show.Free).Take(count)];
    }

    public void Dispose()
    {
        _replica.Dispose();
        _executor.Dispose();
    }

    private void Replay(RecordedEffects effects, ReservationId nextForm, in BatchResult result)
    {
        var again = _replica.Follow(_requests, effects, nextForm);
        Replayed++;
        if (_replica.Hash != Desk.ComputeHash() || !Told(again).SequenceEqual(Told(result)))
            FirstDifference ??= Replayed;
    }

    // All that outcomes say, in words.
    private static List<string> Told(in BatchResult result)
    {
        var told = new List<string>();
        foreach (ref readonly var outcome in result.Outcomes)
            told.Add($"{outcome}; {outcome.RecoveredFrom}; {outcome.Suggestion}; {string.Join("; ", outcome.CompensationFailures)}");
        return told;
    }
}
