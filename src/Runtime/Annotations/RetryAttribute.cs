namespace Stepwright;

/// <summary>
/// Has an asynchronous step, or a compensation, tried again when it throws or times out, or fails with one of <see cref="Codes"/>. While it waits
/// no worker does. A failed <see cref="StepResult"/> of another code is an answer, and is not asked for again.
/// </summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class RetryAttribute : Attribute
{
    /// <summary>How often it is tried in all, at least 1.</summary>
    public int Attempts { get; init; } = 3;

    /// <summary>How long to wait before the second attempt, in milliseconds.</summary>
    public int DelayMilliseconds { get; init; } = 50;

    /// <summary>By how much each further wait is longer than the one before, at least 1: 2 doubles it.</summary>
    public double DelayFactor { get; init; } = 2;

    /// <summary>The codes of failed results that are tried again too, such as <c>busy</c>.</summary>
    public string[] Codes { get; init; } = [];
}
