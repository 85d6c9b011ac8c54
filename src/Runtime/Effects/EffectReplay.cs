using Stepwright.Contract;

namespace Stepwright;

/// <summary>Answers as was recorded.</summary>
internal sealed class EffectReplay(RecordedEffects recorded) : EffectAnswers
{
    private readonly Dictionary<int, int> _places = [];

    public override IReadOnlyList<(int Command, StepFailure Failure)> Failures => recorded.Failures;

    public override ValueTask<TOutcome> Answer<TCall, TOutcome>(int command, AsyncStepInfo step, int item, in TCall call, out bool isInDoubt, out bool isOk)
    {
        var next = Next(command);
        isInDoubt = next is { IsInDoubt: true };
        isOk = next is RecordedAnswer<TOutcome> { Outcome.IsOk: true };
        return next switch
        {
            RecordedAnswer<TOutcome> answer when answer.Step == step.Step && answer.Item == item => new ValueTask<TOutcome>(answer.Outcome),
            RecordedException thrown when thrown.Step == step.Step && thrown.Item == item => ValueTask.FromException<TOutcome>(thrown.Exception),
            _ => ValueTask.FromException<TOutcome>(new InvalidOperationException(
                $"Nothing is recorded that {step.Command.Name}.{step.Command.Steps[step.Step].Name} answered here: the batch, the state or the code differs from what was recorded.")),
        };
    }

    public override void Forget(int start)
    {
        lock (_places)
        {
            foreach (var command in _places.Keys.Where(command => command >= start).ToList())
                _places.Remove(command);
        }
    }

    private RecordedAnswer? Next(int command)
    {
        lock (_places)
        {
            var place = _places.GetValueOrDefault(command);
            _places[command] = place + 1;
            var answers = recorded.AnswersTo(command);
            return place < answers.Count ? answers[place] : null;
        }
    }
}
