namespace Stepwright.Integration.Tests.FaultInjection;

public enum InjectedFault
{
    Result,
    Exception,
    MissingRow,
    Invariant,
    Cancellation,
}

/// <summary>Lets one point of a command fail, and notes which points it passes.</summary>
public sealed class Injector
{
    public const string Missing = "missing";

    public List<string> Passed { get; } = [];

    public string? Point { get; set; }

    public InjectedFault Fault { get; set; }

    public CancellationTokenSource? Source { get; set; }

    public StepResult Pass(string point, ref Gauge gauge)
    {
        Passed.Add(point);
        gauge.Value++;
        if (point != Point)
            return StepResult.Ok;
        switch (Fault)
        {
            case InjectedFault.Result:
                return StepResult.Fail("injected", point);
            case InjectedFault.Exception:
                throw new InvalidOperationException(point);
            case InjectedFault.Invariant:
                gauge.Value = -1;
                return StepResult.Ok;
            case InjectedFault.Cancellation:
                Source!.Cancel();
                throw new OperationCanceledException(Source.Token);
            default:
                return StepResult.Ok;
        }
    }

    /// <summary>The key of the probe that a point reads.</summary>
    public ProbeId ProbeOf(string point)
    {
        if (!Passed.Contains(point))
            Passed.Add(point);
        return new(point == Point && Fault == InjectedFault.MissingRow ? Missing : "");
    }
}
