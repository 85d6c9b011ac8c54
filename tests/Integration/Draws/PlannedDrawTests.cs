using System.Text.Json;

namespace Stepwright.Integration.Tests.Draws;

/// <summary>What planned commands draw is what serial ones would have drawn.</summary>
public sealed class PlannedDrawTests
{
    private const int Seeds = 60;

    [Fact]
    public void Planned_commands_draw_as_serial_ones_do() => Compare(failures: false);

    [Fact]
    public void Where_commands_fail_planned_ones_draw_as_serial_ones_do() => Compare(failures: true);

    private static void Compare(bool failures)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var dice = new Random(seed);
            var (serial, planned) = (new Office(), new Office());
            using var alone = new OfficeExecutor(serial, new ExecutorOptions { MaxDegreeOfParallelism = 1, KeepsDiffs = seed % 3 == 0 });
            using var together = new OfficeExecutor(planned, new ExecutorOptions { MaxDegreeOfParallelism = 2 + (seed % 3), KeepsDiffs = seed % 3 == 0 }) { AlwaysPlans = true };
            var (first, second) = (alone.CreateBatch(), together.CreateBatch());
            for (var round = 0; round < 4; round++)
            {
                first.Clear();
                second.Clear();
                Fill(dice, first, second, failures);
                var (expected, actual) = (alone.Execute(first), together.Execute(second));
                Assert.Equal(Texts(expected), Texts(actual));
                Assert.Equal(JsonSerializer.Serialize(serial, OfficeJson.Office), JsonSerializer.Serialize(planned, OfficeJson.Office));
                Assert.Equal(serial.ComputeHash(), planned.ComputeHash());
            }
        }
    }

    private static string[] Texts(BatchResult result)
    {
        var texts = new string[result.Outcomes.Length];
        for (var i = 0; i < texts.Length; i++)
            texts[i] = result.Outcomes[i].ToString();
        return texts;
    }

    private static void Fill(Random dice, OfficeBatch first, OfficeBatch second, bool failures)
    {
        var count = dice.Next(1, 120);
        while (first.Count < count)
        {
            if (dice.Next(10) > 0)
            {
                Add();
                continue;
            }

            using var group = first.Group();
            using var same = second.Group();
            for (var i = dice.Next(1, 4); i > 0; i--)
                Add();
        }

        void Add()
        {
            var (weight, id) = (Weight(), new ParcelId(dice.Next(1, 300)));
            switch (dice.Next(failures ? 7 : 4))
            {
                case 0:
                    first.Add(new Send(weight));
                    second.Add(new Send(weight));
                    break;
                case 1:
                    var all = new SendAll([.. Enumerable.Range(0, dice.Next(4)).Select(_ => Weight())]);
                    first.Add(all);
                    second.Add(all);
                    break;
                case 2:
                    first.Add(new SendPair(weight));
                    second.Add(new SendPair(weight));
                    break;
                case 3:
                    var fails = failures && dice.Next(4) == 0;
                    first.Add(new Queue(fails));
                    second.Add(new Queue(fails));
                    break;
                case 4:
                    first.Add(new Leave(weight));
                    second.Add(new Leave(weight));
                    break;
                case 5:
                    first.Add(new Reweigh(id, weight));
                    second.Add(new Reweigh(id, weight));
                    break;
                default:
                    first.Add(new Hold(id));
                    second.Add(new Hold(id));
                    break;
            }
        }

        int Weight() => dice.Next(failures ? -1 : 0, 9);
    }
}
