namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>Carries parcels. The same ticket again is the same parcel.</summary>
internal interface ICourier
{
    ValueTask<StepResult<ParcelId>> SendAsync(long ticket, CancellationToken cancellationToken);

    ValueTask RecallAsync(long ticket, CancellationToken cancellationToken);
}
