namespace Stepwright;

// What would become of a batch: it is run, serially, with its log kept behind that of the batch before, and undone.
public abstract partial class Executor<TState>
{
    /// <summary>
    /// Tells what would become of a batch if it were executed now: exact outcomes, diff, events, values and suggestions, and which commands wait for which. State, history, the
    /// latest result's diff and the random numbers of the next batch stay as they are; what the batch's own latest result says is no longer good. Asynchronous steps are not called:
    /// the outcome of their command is <see cref="CommandStatus.Unknown"/> and leaves no trace, unless the options answer.
    /// </summary>
    /// <param name="batch">A batch that <see cref="CreateBatch"/> made.</param>
    /// <param name="options">What to tell, and what asynchronous steps answer; <c>null</c> for the defaults.</param>
    /// <param name="cancellationToken">Cancels the batch, as it would when it is executed.</param>
    /// <exception cref="ArgumentException">The batch is another executor's.</exception>
    /// <exception cref="InvalidOperationException">A batch is running on the state already, or a group of the batch is open.</exception>
    /// <exception cref="ObjectDisposedException">The executor is disposed.</exception>
    public BatchPreview Preview(Batch batch, PreviewOptions? options = null, CancellationToken cancellationToken = default)
    {
        ThrowIfNotRunnable(batch);
        options ??= new PreviewOptions();
        _access.Gate.Enter();
        try
        {
            _history?.BeginPreview();
            var settings = SettingsOf(batch, null, cancellationToken) with { KeepsLog = true };
            if (settings.Effects is not null)
            {
                settings = settings with
                {
                    Effects = new BatchEffects(services: null, Options.TimeProvider, cancellationToken) { Answers = new PreviewAnswers(batch, options) },
                };
            }

            _access.BeginPreview();
            var conflicts = options.TellsConflicts ? ConflictsOf(batch, settings) : null;
            _run.Begin(batch, settings);
            if (settings.Effects is not null)
                RunWithoutContext(null, batch, settings);
            else
                RunAll();
            _run.End();
            try
            {
                foreach (ref readonly var outcome in batch.Outcomes.AsSpan(0, batch.Count))
                    outcome.Detail?.Correction?.Find();
                string[] commands = [.. batch.EntryArray.Take(batch.Count).Select(entry => Describe(entry.Kind).Name)];
                return new BatchPreview(batch, commands, _access.DiffOfBatch(), conflicts);
            }
            finally
            {
                _access.EndPreview();
            }
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    private BatchConflicts ConflictsOf(Batch batch, in RunSettings settings)
    {
        _parallel ??= CreateParallel();
        var waits = new PlannedWaits();
        _parallel.PlanOnly(batch, settings, waits);
        return new BatchConflicts(waits, batch.Count);
    }
}
