namespace Stepwright;

/// <summary>Marks a method of a command as a step. Steps run in source order; the parameters are the step's accesses.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class StepAttribute : Attribute
{
    /// <summary>Lets two parameters of the step meet in one row although one of them writes; otherwise the step fails with <c>same-row</c>.</summary>
    public bool AllowSameRow { get; init; }

    /// <summary>
    /// How long an attempt of an asynchronous step may take, in milliseconds; 0 for as long as it likes. Then its token is cancelled, nothing waits for it any
    /// longer, and the attempt has failed with <c>timeout</c>.
    /// </summary>
    public int TimeoutMilliseconds { get; init; }
}
