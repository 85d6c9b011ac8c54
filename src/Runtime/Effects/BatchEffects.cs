using Stepwright.Contract;

namespace Stepwright;

/// <summary>What the asynchronous steps of one run of a batch share, and what they did outside of the state, which may have to be taken back.</summary>
internal sealed class BatchEffects(IServiceProvider? services, TimeProvider clock, CancellationToken token)
{
    private readonly List<Effect> _effects = [];
    private readonly List<(int Command, StepFailure Failure)> _failures = [];
    private int _doubtful;
    private int _failuresBeforeRewind;

    public TimeProvider Clock => clock;

    public CancellationToken Token => token;

    /// <summary>What answers in the place of the steps; <c>null</c> where they are called.</summary>
    public EffectAnswers? Answers { get; init; }

    /// <summary>What is kept of what the steps answer; <c>null</c> for nothing.</summary>
    public RecordedEffects? Recorded { get; init; }

    /// <summary>The compensations that failed, in the order in which they did, by their command.</summary>
    public IEnumerable<(int Command, StepFailure Failure)> Failures => [.. Answers?.Failures ?? [], .. _failures];

    public T Service<T>()
        where T : class
    {
        if (services is null)
            throw new InvalidOperationException($"A step asks for the service {typeof(T)}, and the executor has none. Make it with new ExecutorOptions {{ Services = provider }}.");
        return (T?)services.GetService(typeof(T))
            ?? throw new InvalidOperationException($"The executor's services have no {typeof(T)}. Register it where ExecutorOptions.Services is built.");
    }

    /// <summary>Notes an effect.</summary>
    /// <param name="command">The command.</param>
    /// <param name="compensation">What takes it back.</param>
    /// <param name="isDoubtful">Whether the call has failed so far, and may have had the effect all the same.</param>
    public void Add(int command, Compensation compensation, bool isDoubtful = false)
    {
        lock (_effects)
        {
            _effects.Add(new Effect(command, compensation, isDoubtful));
            _doubtful += isDoubtful ? 1 : 0;
        }
    }

    /// <summary>Notes that the call succeeded after all whose effect was doubtful.</summary>
    public void Confirm(Compensation compensation)
    {
        lock (_effects)
        {
            var place = _effects.FindLastIndex(effect => effect.Compensation == compensation);
            _effects[place] = _effects[place] with { IsDoubtful = false };
            _doubtful--;
        }
    }

    public void AddFailure(int command, StepFailure failure)
    {
        lock (_effects)
            _failures.Add((command, failure));
    }

    /// <summary>Takes back the effects of some commands, newest first, and waits for that.</summary>
    /// <param name="start">The first command.</param>
    /// <param name="end">The command behind the last.</param>
    public void Compensate(int start, int end) => Compensate(Take(start, end));

    /// <summary>Takes back some effects, and waits for that.</summary>
    public void Compensate(List<Effect>? effects)
    {
        if (effects is { Count: > 0 })
            new AsyncRun(this, serial: null).CompensateAsync(effects).GetAwaiter().GetResult();
    }

    /// <summary>Takes back what the commands from one on did, and forgets what they were answered: they are undone and run again.</summary>
    /// <param name="start">The first command.</param>
    /// <param name="isCorrected">Whether that one goes on where it failed, with what it was answered so far.</param>
    public void Rewind(int start, bool isCorrected)
    {
        if (isCorrected)
            Compensate(start, ++start);
        if (Answers is null)
            Compensate(start, int.MaxValue);
        else
            Take(start, int.MaxValue);
        Answers?.Forget(start);
        Recorded?.Forget(start);

        // A replay has them from the record, however much of it ran before it was undone.
        Recorded?.Keep(_failures.Skip(_failuresBeforeRewind).Where(failure => failure.Command >= start));
        if (Answers is not null)
            _failures.RemoveAll(failure => failure.Command >= start);
        _failuresBeforeRewind = _failures.Count;
    }

    /// <summary>Hands over the effects of some commands: those of the last command first, each command's newest first.</summary>
    /// <param name="start">The first command.</param>
    /// <param name="end">The command behind the last.</param>
    public List<Effect> Take(int start, int end) => Take(effect => effect.Command >= start && effect.Command < end);

    /// <summary>Hands over the effects that one command may have had by calls that failed, newest first; <c>null</c> for none.</summary>
    public List<Effect>? TakeDoubtful(int command) => Volatile.Read(ref _doubtful) == 0 ? null : Take(effect => effect.IsDoubtful && effect.Command == command);

    private List<Effect> Take(Predicate<Effect> isTaken)
    {
        lock (_effects)
        {
            List<Effect> taken = [.. _effects.FindAll(isTaken).AsEnumerable().Reverse().OrderByDescending(static effect => effect.Command)];
            if (taken.Count > 0)
                _effects.RemoveAll(isTaken);
            _doubtful -= taken.Count(static effect => effect.IsDoubtful);
            return taken;
        }
    }
}
