namespace Stepwright.Simulation;

public enum FaultKind
{
    None,
    Result,
    Exception,
}

/// <summary>Makes one step of a command fail, or none.</summary>
public readonly record struct Fault(int Step, FaultKind Kind)
{
    public const string Code = "struck";

    public static Fault None => default;

    public StepResult Strike(int step)
    {
        HandOver.Reach();
        if (Step != step)
            return StepResult.Ok;
        return Kind switch
        {
            FaultKind.Result => StepResult.Fail(Code, $"step {step}"),
            FaultKind.Exception => throw new FaultException(step),
            _ => StepResult.Ok,
        };
    }
}

public sealed class FaultException(int step) : Exception($"step {step}");
