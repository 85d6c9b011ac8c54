namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>Takes money. The same ticket again is the same payment.</summary>
internal interface IBank
{
    ValueTask<StepResult<ChargeId>> PayAsync(long ticket, int amount, CancellationToken cancellationToken);

    ValueTask<StepResult> RefundAsync(long ticket, CancellationToken cancellationToken);
}
