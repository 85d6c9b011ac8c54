namespace Stepwright.Integration.Tests.Snapshots;

/// <summary>Readers on other threads see one state, whole, while several workers run batches on it.</summary>
public sealed class ConcurrentReaderTests
{
    private const int Readers = 2;
    private const int Batches = 120;
    private const int Commands = 300;
    private const long Coins = 100;

    // A small table is copied in large chunks, a large one in small ones.
    [Theory]
    [InlineData(64)]
    [InlineData(20_000)]
    public void The_sum_of_a_snapshot_never_changes(int boxes)
    {
        var vault = Vault.WithBoxes(boxes, Coins);
        using var executor = new VaultExecutor(vault, new ExecutorOptions { MaxDegreeOfParallelism = 2 }) { AlwaysPlans = true };
        var batch = executor.CreateBatch();
        var newest = vault.Snapshot();
        var isOver = false;
        var wrong = new string?[Readers];
        var reads = new int[Readers];
        var threads = Enumerable.Range(0, Readers).Select(reader => new Thread(() =>
        {
            // At least once, also where the batches are done before it begins.
            do
            {
                wrong[reader] ??= Read(Volatile.Read(ref newest), boxes * Coins, ref reads[reader]);
            }
            while (!Volatile.Read(ref isOver) || reads[reader] == 0);
        })).ToList();
        threads.ForEach(thread => thread.Start());

        var random = new Random(5);
        var total = 0;
        for (var number = 0; number < Batches; number++)
        {
            Fill(batch, random, boxes);
            total += executor.Execute(batch).Committed;
            if (number % 3 != 0)
                continue;
            var older = newest;
            Volatile.Write(ref newest, vault.Snapshot());
            older.Dispose();
        }

        Volatile.Write(ref isOver, true);
        threads.ForEach(thread => thread.Join());
        Assert.All(wrong, Assert.Null);
        Assert.InRange(total, Batches * Commands / 2, 2 * Batches * Commands);
        Assert.Equal(boxes * Coins, vault.Boxes.Sum(row => row.Value.Coins));
        newest.Dispose();
    }

    private static void Fill(VaultBatch batch, Random random, int boxes)
    {
        batch.Clear();
        for (var i = 0; i < Commands; i++)
        {
            var (from, to) = (new BoxId(random.Next(boxes)), new BoxId(random.Next(boxes)));
            switch (random.Next(10))
            {
                case 0 when from != to:
                    batch.Add(new Empty(from, to));
                    batch.Add(new Place(from));
                    break;
                case 1:
                    batch.Add(new Place(new BoxId(boxes + random.Next(boxes))));
                    break;
                default:
                    batch.Add(new Move(from, to, random.Next(5)));
                    break;
            }
        }
    }

    // What is wrong with it; nothing where it was disposed meanwhile.
    private static string? Read(VaultSnapshot snapshot, long expected, ref int reads)
    {
        try
        {
            var sum = 0L;
            foreach (var (key, box) in snapshot.Boxes)
            {
                if (IsTorn(box))
                    return $"{key} is {box}";
                sum += box.Coins;
                if (key.Value % 7 == 0 && snapshot.Boxes[key] != box)
                    return $"{key} is {box} and {snapshot.Boxes[key]}";
            }

            if (sum != expected)
                return $"the sum is {sum}";
            reads++;
        }
        catch (ObjectDisposedException)
        {
            return null;
        }

        return null;
    }

    private static bool IsTorn(in Box box) => box.Same != box.Coins || box.Again != box.Coins || box.Owner != $"{box.Coins}";
}
