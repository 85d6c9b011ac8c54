using Stepwright.Contract;

namespace Stepwright;

/// <summary>What a preview is to tell, and what asynchronous steps answer in it, which it does not call.</summary>
public sealed class PreviewOptions
{
    private readonly Dictionary<(Type Command, string Step), PreviewAnswer> _answers = [];

    /// <summary>Whether the preview tells which commands wait for which (<see cref="BatchPreview.Conflicts"/>), which takes about as long as the outcomes; it does by default.</summary>
    public bool TellsConflicts { get; init; } = true;

    /// <summary>Answers in the place of an asynchronous step that has no value.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="step">The <c>nameof</c> of the step.</param>
    /// <param name="answer">What the step answers to a command, as it was added to the batch.</param>
    /// <returns>These options.</returns>
    public PreviewOptions Answer<TCommand>(string step, Func<TCommand, StepResult> answer)
        where TCommand : struct => Add(step, answer);

    /// <summary>Answers in the place of an asynchronous step that has a value.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <typeparam name="TResult">The value.</typeparam>
    /// <param name="step">The <c>nameof</c> of the step.</param>
    /// <param name="answer">What the step answers to a command, as it was added to the batch.</param>
    /// <returns>These options.</returns>
    public PreviewOptions Answer<TCommand, TResult>(string step, Func<TCommand, StepResult<TResult>> answer)
        where TCommand : struct => Add(step, answer);

    /// <summary>What is answered in the place of a step; <c>null</c> where nothing is.</summary>
    internal PreviewAnswer? Find(Type command, string step) => _answers.GetValueOrDefault((command, step));

    private PreviewOptions Add<TCommand, TOutcome>(string step, Func<TCommand, TOutcome> answer)
        where TCommand : struct
        where TOutcome : struct, IStepOutcome<TOutcome>
    {
        ArgumentException.ThrowIfNullOrEmpty(step);
        ArgumentNullException.ThrowIfNull(answer);
        _answers[(typeof(TCommand), step)] = new PreviewAnswer<TCommand, TOutcome>(answer);
        return this;
    }
}
