namespace Stepwright.Runtime.Tests;

/// <summary>Random numbers that are the same everywhere.</summary>
public sealed class StepRandomTests
{
    private readonly StepRandom _random = new();

    public StepRandomTests() => _random.Seed(42);

    [Fact]
    public void The_first_numbers_of_a_seed_never_change()
    {
        Assert.Equal([83, 378, 680, 924, 991, 769, 719, 850], Enumerable.Range(0, 8).Select(_ => _random.Next(1_000)));
        _random.Seed(42);
        Assert.Equal([0.08386297105988216, 0.3789802506626686, 0.6800434110281394], Enumerable.Range(0, 3).Select(_ => _random.NextDouble()));
        _random.Seed(42);
        var bytes = new byte[11];
        _random.NextBytes(bytes);
        Assert.Equal("16c72e0c2e0b78157e3a11", Convert.ToHexStringLower(bytes));
    }

    [Fact]
    public void Numbers_stay_in_their_bounds()
    {
        for (var i = 0; i < 10_000; i++)
        {
            Assert.InRange(_random.Next(), 0, int.MaxValue - 1);
            Assert.InRange(_random.Next(7), 0, 6);
            Assert.InRange(_random.Next(-3, 4), -3, 3);
            Assert.InRange(_random.Next(int.MinValue, int.MaxValue), int.MinValue, int.MaxValue - 1);
            Assert.InRange(_random.NextInt64(), 0, long.MaxValue - 1);
            Assert.InRange(_random.NextInt64(7), 0, 6);
            Assert.InRange(_random.NextInt64(-3, 4), -3, 3);
            Assert.InRange(_random.NextInt64(long.MinValue, long.MaxValue), long.MinValue, long.MaxValue - 1);
            Assert.InRange(_random.NextDouble(), 0, 1 - double.Epsilon);
            Assert.InRange(_random.NextSingle(), 0, 0.99999999f);
        }
    }

    [Fact]
    public void Empty_ranges_give_their_only_number()
    {
        Assert.Equal((0, 0, 5), (_random.Next(0), _random.Next(1), _random.Next(5, 5)));
        Assert.Equal((0L, 0L, 5L), (_random.NextInt64(0), _random.NextInt64(1), _random.NextInt64(5, 5)));
    }

    [Fact]
    public void Ranges_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.Next(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.Next(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.NextInt64(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => _random.NextInt64(2, 1));
        Assert.Throws<ArgumentNullException>(() => _random.NextBytes(null!));
    }

    [Fact]
    public void Numbers_are_spread_evenly()
    {
        const int Draws = 60_000;
        var counts = new int[6];
        for (var i = 0; i < Draws; i++)
            counts[_random.Next(6)]++;

        // Chi-square with 5 degrees of freedom: 20.5 is exceeded by chance once in a thousand seeds, and the seed is fixed.
        var expected = Draws / 6.0;
        Assert.InRange(counts.Sum(count => (count - expected) * (count - expected) / expected), 0, 20.5);
    }

    [Fact]
    public void Large_bounds_are_even_too()
    {
        // Of a bound of 3/4 of all numbers a biased method would draw the lower third twice as often.
        const long Bound = 3L << 61;
        var low = 0;
        for (var i = 0; i < 30_000; i++)
            low += _random.NextInt64(Bound) < Bound / 3 ? 1 : 0;
        Assert.InRange(low, 9_600, 10_400);
    }

    [Fact]
    public void What_the_base_class_offers_draws_from_the_same_stream()
    {
        var first = _random.GetItems([1, 2, 3, 4, 5], 20);
        _random.Seed(42);
        Assert.Equal(first, _random.GetItems([1, 2, 3, 4, 5], 20));
        var cards = Enumerable.Range(0, 52).ToArray();
        _random.Shuffle(cards);
        Assert.Equal(Enumerable.Range(0, 52), cards.Order());
        Assert.NotEqual(Enumerable.Range(0, 52), cards);
    }
}
