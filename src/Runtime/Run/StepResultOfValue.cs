using System.Diagnostics.CodeAnalysis;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>The value of a step, or why it failed. Converts from a value and from a failed <see cref="StepResult"/>.</summary>
/// <typeparam name="T">The value, which later steps may take as a parameter.</typeparam>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "The conversions are the way to make one: return value; or return StepResult.Fail(…).")]
public readonly struct StepResult<T> : IEquatable<StepResult<T>>, IStepOutcome<StepResult<T>>
{
    private readonly T _value;
    private readonly StepResult _result;

    private StepResult(T value, StepResult result)
    {
        _value = value;
        _result = result;
    }

    /// <summary>Whether the step succeeded.</summary>
    public bool IsOk => _result.IsOk;

    /// <summary>Why it failed, for a program; <c>null</c> on success.</summary>
    public string? Code => _result.Code;

    /// <summary>Why it failed, for a person; <c>null</c> on success.</summary>
    public string? Message => _result.Message;

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">The step failed.</exception>
    public T Value => IsOk ? _value : throw new InvalidOperationException($"The step failed ({_result}), so it has no value. Ask IsOk first.");

    /// <summary>Success with a value.</summary>
    /// <param name="value">The value.</param>
    public static implicit operator StepResult<T>(T value) => new(value, StepResult.Ok);

    /// <summary>Failure.</summary>
    /// <param name="failure">A failed result.</param>
    /// <exception cref="InvalidOperationException">The result is <see cref="StepResult.Ok"/>, which has no value.</exception>
    public static implicit operator StepResult<T>(StepResult failure) => failure.IsOk
        ? throw new InvalidOperationException("StepResult.Ok has no value. Return the value itself.")
        : new(default!, failure);

    /// <summary>Success or failure without the value.</summary>
    /// <param name="result">The result.</param>
    public static explicit operator StepResult(StepResult<T> result) => result._result;

    /// <summary>Whether two results are equal.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(StepResult<T> left, StepResult<T> right) => left.Equals(right);

    /// <summary>Whether two results differ.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(StepResult<T> left, StepResult<T> right) => !left.Equals(right);

    static StepResult<T> IStepOutcome<StepResult<T>>.Failed(StepResult failure) => failure;

    /// <inheritdoc/>
    public bool Equals(StepResult<T> other) => _result == other._result && EqualityComparer<T>.Default.Equals(_value, other._value);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StepResult<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_value, _result);

    /// <inheritdoc/>
    public override string ToString() => IsOk ? $"{_value}" : _result.ToString();
}
