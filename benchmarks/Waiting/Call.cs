namespace Stepwright.Benchmarks.Waiting;

/// <summary>Waits, and then changes a row.</summary>
[Command<Lounge>]
internal readonly partial record struct Call(GuestId Guest)
{
    [Step]
    ValueTask Rest([Service] IRest rest, CancellationToken cancellationToken) => rest.RestAsync(cancellationToken);

    [Step]
    void Leave(ref Guest guest) => guest.Departures++;
}
