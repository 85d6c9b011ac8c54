namespace Stepwright.Simulation;

/// <summary>An outside that does with each request what that says, and keeps books.</summary>
internal sealed class ScriptedOutside(Later later) : IOutside, IServiceProvider
{
    private readonly Dictionary<Request, int> _held = [];
    private readonly Dictionary<int, int> _charges = [];
    private readonly Dictionary<int, int> _releases = [];

    /// <summary>What is held, by the number of the request.</summary>
    public SortedDictionary<int, int> Held => new(_held.ToDictionary(held => held.Key.Number, held => held.Value));

    /// <summary>The first thing that nobody may ask of it; <c>null</c> where there was none.</summary>
    public string? Wrong { get; private set; }

    public object? GetService(Type serviceType) => serviceType == typeof(IOutside) ? this : null;

    /// <summary>Forgets what earlier batches did.</summary>
    public void BeginBatch()
    {
        _held.Clear();
        _charges.Clear();
        _releases.Clear();
    }

    public async ValueTask<StepResult<int>> ChargeAsync(Request request, int amount, int attempts, CancellationToken token)
    {
        if (!request.IsAtOnce)
            await later.WaitAsync(request.HeedsToken ? token : default).ConfigureAwait(false);
        lock (_held)
            return Charge(request, amount, attempts);
    }

    public async ValueTask<StepResult> ReleaseAsync(Request request, bool isInDoubt)
    {
        if (!request.IsAtOnce)
            await later.WaitAsync(default).ConfigureAwait(false);
        lock (_held)
            return Release(request, isInDoubt);
    }

    public async ValueTask TellAsync(Request request)
    {
        if (!request.IsAtOnce)
            await later.WaitAsync(default).ConfigureAwait(false);
        if (request.Trouble == Trouble.Throws)
            throw new OutsideException(request.Number, attempt: 1);
    }

    private StepResult<int> Charge(Request request, int amount, int attempts)
    {
        var attempt = _charges.GetValueOrDefault(request.Number) + 1;
        _charges[request.Number] = attempt == attempts ? 0 : attempt;
        if (request.Trouble == Trouble.Declined)
        {
            _charges[request.Number] = 0;
            return StepResult.Fail(OutsideCodes.Declined, $"request {request.Number}");
        }

        var isTroubled = attempt <= request.Times;
        if (isTroubled && request.Trouble == Trouble.Busy)
            return StepResult.Fail(OutsideCodes.Busy, $"request {request.Number}, attempt {attempt}");
        if (isTroubled && request.Trouble == Trouble.Throws)
            throw new OutsideException(request.Number, attempt);

        if (!_held.TryAdd(request, amount) && (attempt == 1 || _held[request] != amount))
            Wrong ??= $"request {request.Number} is made of {amount} though {_held[request]} are held";
        if (isTroubled && request.Trouble == Trouble.ThrowsAfter)
            throw new OutsideException(request.Number, attempt);
        _charges[request.Number] = 0;
        return amount + request.Number;
    }

    private StepResult Release(Request request, bool isInDoubt)
    {
        var attempt = _releases.GetValueOrDefault(request.Number) + 1;
        _releases[request.Number] = attempt == OutsideAttempts.Releases ? 0 : attempt;
        if (attempt <= request.FailedReleases)
            return StepResult.Fail(OutsideCodes.Lost, $"request {request.Number}, attempt {attempt}");
        _releases[request.Number] = 0;
        if (!_held.Remove(request) && !isInDoubt)
            Wrong ??= $"request {request.Number} is taken back though nothing is held";
        if (_held.Keys.Any(held => held.Command == request.Command && held.Number > request.Number && !held.IsLost))
            Wrong ??= $"request {request.Number} is taken back before one that was made later";
        return StepResult.Ok;
    }
}
