using System.Diagnostics;

namespace Stepwright;

/// <summary>
/// What the asynchronous steps of one run of a batch answered, with the time and the seed of the run: with the commands, all that it takes to run the batch again
/// exactly, without calling a step or a compensation.
/// </summary>
[DebuggerDisplay("{Count} answers")]
public sealed class RecordedEffects
{
    private readonly Dictionary<int, List<RecordedAnswer>> _answers = [];
    private readonly List<(int Command, StepFailure Failure)> _failures = [];

    internal RecordedEffects(DateTimeOffset now, ulong seed)
    {
        Now = now;
        Seed = seed;
    }

    /// <summary>When the batch began.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>How many answers there are.</summary>
    public int Count
    {
        get
        {
            lock (_answers)
                return _answers.Values.Sum(static answers => answers.Count);
        }
    }

    internal ulong Seed { get; }

    /// <summary>The compensations that failed of commands that were undone and ran again.</summary>
    internal IReadOnlyList<(int Command, StepFailure Failure)> Failures => _failures;

    internal void Add<TOutcome>(int command, int step, int item, bool isInDoubt, TOutcome outcome)
        where TOutcome : struct => Add(command, new RecordedAnswer<TOutcome>(step, item, isInDoubt, outcome));

    internal void Add(int command, int step, int item, Exception exception) => Add(command, new RecordedException(step, item, exception));

    /// <summary>Forgets what the commands from one on were answered: they run again.</summary>
    internal void Forget(int start)
    {
        lock (_answers)
        {
            foreach (var command in _answers.Keys.Where(command => command >= start).ToList())
                _answers.Remove(command);
        }
    }

    /// <summary>Keeps compensations that failed of commands that are undone and run again.</summary>
    internal void Keep(IEnumerable<(int Command, StepFailure Failure)> failures) => _failures.AddRange(failures);

    /// <summary>The answers to one command, in the order in which they came.</summary>
    internal IReadOnlyList<RecordedAnswer> AnswersTo(int command)
    {
        lock (_answers)
            return _answers.TryGetValue(command, out var answers) ? answers : [];
    }

    private void Add(int command, RecordedAnswer answer)
    {
        lock (_answers)
        {
            if (!_answers.TryGetValue(command, out var answers))
                _answers.Add(command, answers = []);
            answers.Add(answer);
        }
    }
}
