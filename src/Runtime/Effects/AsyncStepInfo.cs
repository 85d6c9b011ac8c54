using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>How an asynchronous step, or a compensation, is called.</summary>
/// <param name="command">The command.</param>
/// <param name="step">Its number among the command's.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AsyncStepInfo(CommandInfo command, int step)
{
    /// <summary>How long an attempt may take; 0 for as long as it likes.</summary>
    public int TimeoutMilliseconds { get; init; }

    /// <summary>How often it is tried.</summary>
    public int Attempts { get; init; } = 1;

    /// <summary>How long to wait before the second attempt.</summary>
    public int DelayMilliseconds { get; init; }

    /// <summary>By how much each further wait is longer.</summary>
    public double DelayFactor { get; init; } = 1;

    /// <summary>The codes of failed results that are tried again.</summary>
    public string[] Codes { get; init; } = [];

    internal CommandInfo Command => command;

    internal int Step => step;
}
