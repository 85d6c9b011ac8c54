namespace Stepwright.Benchmarks.Banking;

/// <summary>Calls the step of each command directly.</summary>
internal sealed class PingLoop(int count)
{
    private readonly Ping[] _pings = [.. Enumerable.Range(0, count).Select(number => new Ping(number))];

    public int Run()
    {
        foreach (ref readonly var ping in _pings.AsSpan())
            ping.Answer();
        return _pings.Length;
    }
}
