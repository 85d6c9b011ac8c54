namespace Stepwright.Integration.Tests.Effects;

/// <summary>A hall before a gateway that does with each booking what a seed says.</summary>
internal sealed class HallSession : IDisposable
{
    public HallSession(int seed, int workers, Atomicity atomicity, Recovery recovery, bool losesRefunds, bool waits, bool records = false)
    {
        for (var seat = 1; seat <= 9; seat++)
            Hall.Seats.Add(new(seat), new(Free: 8, Taken: 0));
        Gateway.Charging = async (booking, token) =>
        {
            var chance = new Random((seed * 31) ^ (booking.Value * 7919)).Next(10);
            if (waits && chance % 2 == 0)
                await Task.Yield();
            if (waits && chance == 4)
                await Task.Delay(1, token);
            return chance switch
            {
                0 => throw new IOException($"The line of {booking} is down."),
                1 => StepResult.Fail("declined", $"{booking} is declined."),
                _ => StepResult.Ok,
            };
        };
        Gateway.Refunding = async (payment, _) =>
        {
            if (waits)
                await Task.Yield();
            return losesRefunds && payment.Value.EndsWith('7') ? StepResult.Fail("lost", $"{payment} is lost.") : StepResult.Ok;
        };
        Executor = new HallExecutor(Hall, new ExecutorOptions { MaxDegreeOfParallelism = workers, Atomicity = atomicity, Recovery = recovery, Services = Gateway, Seed = seed, History = seed % 2 == 0 ? new HistoryOptions() : null, RecordEffects = records });
        Batch = Executor.CreateBatch();
    }

    public Hall Hall { get; } = new();

    public ScriptedGateway Gateway { get; } = new();

    public HallExecutor Executor { get; }

    public HallBatch Batch { get; }

    public void Dispose() => Executor.Dispose();
}
