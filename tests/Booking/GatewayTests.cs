using global::Booking;

namespace Stepwright.Booking.Tests;

public sealed class GatewayTests
{
    private static readonly Guid Key = new("5a3c1f60-6f3e-4f0a-9b57-2a3f5d6c7e81");

    private readonly GatewayBooks _books = new(new Faults(seed: 1, rate: 0));

    [Fact]
    public void A_key_is_charged_once()
    {
        _books.Charge(Key, 1, reservation: 5, amount: 100);
        _books.Charge(Key, 2, reservation: 5, amount: 100);

        Assert.True(_books.Payments[Key].IsHeld);
        Assert.Equal(100, _books.Payments[Key].Amount);
        Assert.Equal(1, _books.Retries);
    }

    [Fact]
    public void A_request_that_was_given_up_comes_too_late()
    {
        _books.Charge(Key, 1, reservation: 5, amount: 100);
        _books.Return(Key, 3, isRefund: false);

        Assert.Null(_books.Charge(Key, 2, reservation: 5, amount: 100));
        Assert.False(_books.Payments[Key].IsHeld);
        Assert.Equal(1, _books.Releases);
    }

    [Fact]
    public void What_was_given_back_is_charged_anew()
    {
        _books.Charge(Key, 1, reservation: 5, amount: 100);
        _books.Return(Key, 2, isRefund: true);
        _books.Return(Key, 3, isRefund: true);

        _books.Charge(Key, 4, reservation: 5, amount: 100);

        Assert.True(_books.Payments[Key].IsHeld);
        Assert.Equal(1, _books.Refunds);
    }

    [Fact]
    public void Faults_are_a_matter_of_seed_key_and_attempt()
    {
        var verdicts = Verdicts(seed: 1);

        Assert.Equal(verdicts, Verdicts(seed: 1));
        Assert.NotEqual(verdicts, Verdicts(seed: 2));
        Assert.InRange(verdicts.Count(static verdict => verdict != Verdict.Served), 200, 400);

        static List<Verdict> Verdicts(int seed)
        {
            var faults = new Faults(seed, rate: 0.3);
            return [.. Enumerable.Range(0, 1000).Select(attempt => faults.OfCharge(Key, attempt))];
        }
    }
}
