namespace Stepwright.Benchmarks.Editor;

/// <summary>A class of the synthetic solution that steps call: arithmetic and loops.</summary>
internal static class SyntheticService
{
    public static SyntheticFile Write(int service, Random random)
    {
        var (rate, limit, rounds) = (random.Next(2, 40), random.Next(1_000, 9_000), random.Next(2, 6));
        var text = $$"""
            using System;

            namespace Synthetic.Services;

            /// <summary>Fees and roundings.</summary>
            public static class Service{{service}}
            {
                private const long Limit = {{limit}};

                /// <summary>The fee of an amount at a level.</summary>
                public static long Fee(long amount, int level)
                {
                    var fee = amount * {{rate}} / 1000;
                    for (var round = 0; round < {{rounds}} && round < level; round++)
                    {
                        fee += Share(amount, round);
                        if (fee > Limit)
                            return Limit;
                    }

                    return fee < 0 ? 0 : fee;
                }

                /// <summary>The amount in whole parts.</summary>
                public static long Rounded(long amount, int part)
                {
                    if (part <= 0)
                        throw new ArgumentOutOfRangeException(nameof(part));
                    var rest = amount % part;
                    return rest * 2 < part ? amount - rest : amount - rest + part;
                }

                private static long Share(long amount, int round) => round switch
                {
                    0 => amount / 100,
                    1 => amount / 250,
                    _ => Math.Min(amount / 1000, Limit / {{rate}}),
                };
            }

            """;
        return new SyntheticFile($"Services/Service{service}.cs", text);
    }
}
