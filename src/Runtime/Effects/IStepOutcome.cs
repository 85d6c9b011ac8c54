using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What a step returns that may fail.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IStepOutcome<TSelf>
    where TSelf : struct, IStepOutcome<TSelf>
{
    /// <summary>Whether the step succeeded.</summary>
    bool IsOk { get; }

    /// <summary>Why it failed, for a program; <c>null</c> on success.</summary>
    string? Code { get; }

    /// <summary>Why it failed, for a person; <c>null</c> on success.</summary>
    string? Message { get; }

    /// <summary>A failed outcome.</summary>
    /// <param name="failure">A failed result.</param>
    static abstract TSelf Failed(StepResult failure);
}
