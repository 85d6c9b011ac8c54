namespace Stepwright.Benchmarks.Waiting;

/// <summary>Changes a row before it waits, and after.</summary>
[Command<Lounge>]
internal readonly partial record struct Visit(GuestId Guest)
{
    [Step]
    void Arrive(ref Guest guest) => guest.Arrivals++;

    [Step]
    ValueTask Rest([Service] IRest rest, CancellationToken cancellationToken) => rest.RestAsync(cancellationToken);

    [Step]
    void Leave(ref Guest guest) => guest.Departures++;
}
