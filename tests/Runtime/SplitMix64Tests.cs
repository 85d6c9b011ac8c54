namespace Stepwright.Runtime.Tests;

/// <summary>The published vectors of the generator.</summary>
public sealed class SplitMix64Tests
{
    [Fact]
    public void The_stream_of_seed_0() => AssertStream(
        0, 0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC, 0x1B39896A51A8749B);

    [Fact]
    public void The_stream_of_seed_1234567() => AssertStream(
        1_234_567, 6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431, 16_408_922_859_458_223_821);

    [Fact]
    public void Derived_seeds_differ_by_seed_and_number()
    {
        var derived = new HashSet<ulong>();
        for (ulong seed = 0; seed < 100; seed++)
        {
            for (ulong number = 0; number < 100; number++)
                derived.Add(SplitMix64.Derive(seed, number));
        }

        Assert.Equal(10_000, derived.Count);
        Assert.Equal(SplitMix64.Derive(1, 2), SplitMix64.Derive(1, 2));
    }

    private static void AssertStream(ulong seed, params ulong[] expected)
    {
        var stream = new SplitMix64(seed);
        foreach (var number in expected)
            Assert.Equal(number, stream.Next());
    }
}
