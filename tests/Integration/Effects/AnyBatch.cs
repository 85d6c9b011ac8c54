namespace Stepwright.Integration.Tests.Effects;

/// <summary>A batch of a seed, the same for every executor.</summary>
internal static class AnyBatch
{
    public static void Fill(HallBatch batch, Random random, int round, bool draws)
    {
        for (var remaining = random.Next(2, 40); remaining > 0;)
        {
            var size = random.Next(6) == 0 ? random.Next(1, 5) : 0;
            if (size == 0)
            {
                Add(batch, random, round, draws);
                remaining--;
                continue;
            }

            using (batch.Group())
            {
                for (; size > 0; size--, remaining--)
                    Add(batch, random, round, draws);
            }
        }
    }

    private static void Add(HallBatch batch, Random random, int round, bool draws)
    {
        var seat = new SeatId(random.Next(1, 11));
        var booking = new BookingId((round * 100) + random.Next(1, 60));
        switch (random.Next(draws ? 11 : 10))
        {
            case 0 or 1 or 2:
                batch.Add(new Book(booking, seat, random.Next(1, 50)));
                break;
            case 3:
                batch.Add(new ChargeAll(seat, [.. Enumerable.Range(0, random.Next(4)).Select(_ => new BookingId(random.Next(1_000, 10_000)))]));
                break;
            case 4:
                batch.Add(new Cancel(booking));
                break;
            case 5:
                batch.Add(new Peek(seat));
                break;
            case 6:
                batch.Add(new Reserve(seat, random.Next(1, 5)));
                break;
            case 7:
                batch.Add(new ChargeInDoubt(seat, Doubtful(random), random.Next(1, 5)));
                break;
            case 8:
                batch.Add(new ChargeOrOwe(seat, Doubtful(random), random.Next(1, 5)));
                break;
            case 9:
                batch.Add(new KeepCharges(seat, [.. Enumerable.Range(0, random.Next(4)).Select(_ => Doubtful(random))], random.Next(1, 9)));
                break;
            default:
                batch.Add(new Issue(seat, random.Next(1, 20)));
                break;
        }
    }

    // So many that none is charged twice: what nobody knows of cannot be told from another charge.
    private static BookingId Doubtful(Random random) => new(random.Next(1_000_000, int.MaxValue));
}
