using Stepwright;

namespace Booking;

/// <summary>Another desk that follows the first by its commands and what its steps were answered, without a gateway.</summary>
internal sealed class Replica : IDisposable
{
    private readonly BookingDesk _desk;
    private readonly BookingDeskExecutor _executor;
    private readonly BookingDeskBatch _batch;

    /// <summary>Makes a replica of a desk that has sold nothing yet.</summary>
    public Replica(BookingOptions options)
    {
        _desk = Season.Open(options.Bookings);
        _executor = new BookingDeskExecutor(_desk, new ExecutorOptions { MaxDegreeOfParallelism = options.Workers, Recovery = Recovery.Apply });
        _batch = _executor.CreateBatch();
    }

    /// <summary>The hash of all that it knows.</summary>
    public ulong Hash => _desk.ComputeHash();

    /// <summary>Does what the first desk did.</summary>
    /// <returns>What became of it here.</returns>
    public BatchResult Follow(IEnumerable<IRequest> requests, RecordedEffects effects, ReservationId nextForm)
    {
        _desk.ReservationIds.Restart(nextForm);
        _batch.Clear();
        foreach (var request in requests)
            request.AddTo(_batch);
        return _executor.Replay(_batch, effects);
    }

    public void Dispose() => _executor.Dispose();
}
