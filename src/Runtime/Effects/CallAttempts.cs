using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// The attempts at one call of an asynchronous step or a compensation: each with its timeout, the next one after a delay, until one succeeds or the declaration says that it is enough. What comes
/// of them is recorded.
/// </summary>
internal readonly struct CallAttempts<TCall, TOutcome>(
    AsyncRun run, BatchEffects effects, TCall call, AsyncStepInfo step, int item, int command, Compensation? inDoubt, CancellationToken token)
    where TCall : IAsyncCall<TOutcome>
    where TOutcome : struct, IStepOutcome<TOutcome>
{
    /// <summary>Makes them.</summary>
    /// <returns>What came of the last one.</returns>
    public async ValueTask<TOutcome> MakeAsync()
    {
        try
        {
            var (outcome, isInDoubt) = await TryAsync().ConfigureAwait(false);
            effects.Recorded?.Add(command, step.Step, item, isInDoubt, outcome);
            return outcome;
        }
        catch (Exception exception) when (!token.IsCancellationRequested)
        {
            effects.Recorded?.Add(command, step.Step, item, exception);
            throw;
        }
    }

    private async ValueTask<(TOutcome Outcome, bool IsInDoubt)> TryAsync()
    {
        var delay = TimeSpan.FromMilliseconds(step.DelayMilliseconds);
        var isInDoubt = false;
        for (var attempt = 1; ; attempt++)
        {
            var (isOk, isAnswered) = (false, false);
            try
            {
                var outcome = await AttemptAsync().ConfigureAwait(false);
                isOk = outcome.IsOk;
                isAnswered = !outcome.IsOk && outcome.Code != FailureCodes.Timeout;
                if (outcome.IsOk || attempt == step.Attempts || (isAnswered && Array.IndexOf(step.Codes, outcome.Code) < 0))
                    return (outcome, isInDoubt || !isAnswered);
            }
            catch (Exception) when (attempt < step.Attempts && !token.IsCancellationRequested)
            {
                // The next attempt answers for it.
            }
            finally
            {
                if (inDoubt is not null && !isAnswered && !isInDoubt)
                    effects.Add(command, inDoubt, isDoubtful: !isOk);
                else if (inDoubt is not null && isOk)
                    effects.Confirm(inDoubt);
                isInDoubt |= !isAnswered;
            }

            await Task.Delay(delay, effects.Clock, token).ConfigureAwait(false);
            delay *= step.DelayFactor;
        }
    }

    private async ValueTask<TOutcome> AttemptAsync()
    {
        if (step.TimeoutMilliseconds == 0)
            return await call.StartAsync(run, token).ConfigureAwait(false);

        // Not disposed: an attempt that is given up may go on using its token.
        var timeout = new CancellationTokenSource(TimeSpan.FromMilliseconds(step.TimeoutMilliseconds), effects.Clock);
        var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, token);
        var attempt = call.StartAsync(run, either.Token).AsTask();
        try
        {
            return await attempt.WaitAsync(timeout.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !token.IsCancellationRequested)
        {
            return TOutcome.Failed(StepResult.Fail(
                FailureCodes.Timeout,
                $"{step.Command.Steps[step.Step].Name} did not answer within {step.TimeoutMilliseconds} ms, so that nobody knows what it did. Make it safe to repeat, or say [Compensate(…, WhenInDoubt = true)]."));
        }
        finally
        {
            if (attempt.IsCompleted)
            {
                either.Dispose();
                timeout.Dispose();
            }
        }
    }
}
