namespace Stepwright.Benchmarks.Waiting;

/// <summary>Takes one chair, though it may ask for more: then it is corrected.</summary>
[Command<Lounge>]
internal readonly partial record struct Sit(GuestId Guest, int Chairs)
{
    [Check]
    StepResult IsOne() => Chairs == 1 ? StepResult.Ok : StepResult.Fail("too-many", "One chair for each.").Allow(nameof(Chairs), 1);

    [Step]
    void Take(ref Guest guest) => guest.Arrivals += Chairs;
}
