namespace TpcC;

/// <summary>The random numbers of clause 2.1.6, some of which are drawn more often than others.</summary>
internal sealed class NonUniformRandom
{
    private const int LastNameA = 255;
    private const int CustomerA = 1_023;
    private const int ItemA = 8_191;

    private readonly Random _random;
    private readonly Scale _scale;
    private readonly int _customerC;
    private readonly int _itemC;

    private NonUniformRandom(Random random, Scale scale, int lastNameC)
    {
        _random = random;
        _scale = scale;
        LastNameConstant = lastNameC;
        _customerC = random.Next(CustomerA + 1);
        _itemC = random.Next(ItemA + 1);
    }

    /// <summary>What the last names are drawn with.</summary>
    public int LastNameConstant { get; }

    /// <summary>For the population.</summary>
    public static NonUniformRandom ForLoad(Random random, Scale scale, int seed) => new(random, scale, LoadConstant(seed));

    /// <summary>For the transactions: the constant of last names differs from that of the population as clause 2.1.6.1 wants it.</summary>
    public static NonUniformRandom ForRun(Random random, Scale scale, int seed)
    {
        var load = LoadConstant(seed);
        int run;
        do
            run = random.Next(LastNameA + 1);
        while (Math.Abs(run - load) is < 65 or > 119 or 96 or 112);
        return new NonUniformRandom(random, scale, run);
    }

    /// <summary>The number of a last name.</summary>
    public int LastName() => Draw(LastNameA, LastNameConstant, 0, _scale.LastNames - 1);

    /// <summary>The number of a customer.</summary>
    public int Customer() => Draw(CustomerA, _customerC, 1, _scale.Customers);

    /// <summary>An item.</summary>
    public ItemId Item() => new(Draw(ItemA, _itemC, 1, _scale.Items));

    private static int LoadConstant(int seed) => new Random(seed).Next(LastNameA + 1);

    private int Draw(int a, int c, int x, int y) => (((_random.Next(a + 1) | _random.Next(x, y + 1)) + c) % (y - x + 1)) + x;
}
