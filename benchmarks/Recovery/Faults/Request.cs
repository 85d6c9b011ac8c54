namespace Stepwright.Benchmarks.Recovery.Faults;

/// <summary>A command of a workload.</summary>
/// <param name="Command">The command as it is given.</param>
/// <param name="Fault">What is wrong with it.</param>
internal sealed record Request(object Command, Fault Fault)
{
    /// <summary>The command that was meant, where it is another one and is known beforehand.</summary>
    public object? Intended { get; init; }

    /// <summary>What the services do to it.</summary>
    public ServiceFault Service { get; init; }
}
