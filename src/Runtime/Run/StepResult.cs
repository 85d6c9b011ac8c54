using Stepwright.Contract;

namespace Stepwright;

/// <summary>Whether a step succeeded. <c>default</c> is success.</summary>
public readonly struct StepResult : IEquatable<StepResult>, IStepOutcome<StepResult>
{
    // The message, or an AllowedValue, which holds it too.
    private readonly object? _message;

    private StepResult(string code, object message)
    {
        Code = code;
        _message = message;
    }

    /// <summary>Success.</summary>
    public static StepResult Ok => default;

    /// <summary>Whether the step succeeded.</summary>
    public bool IsOk => Code is null;

    /// <summary>Why it failed, for a program; <c>null</c> on success.</summary>
    public string? Code { get; }

    /// <summary>Why it failed, for a person; <c>null</c> on success.</summary>
    public string? Message => _message as string ?? Allowed?.Message;

    /// <summary>The value that would be allowed, where the step said so.</summary>
    internal AllowedValue? Allowed => _message as AllowedValue;

    /// <summary>Whether two results are equal.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(StepResult left, StepResult right) => left.Equals(right);

    /// <summary>Whether two results differ.</summary>
    /// <param name="left">One result.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(StepResult left, StepResult right) => !left.Equals(right);

    /// <summary>Failure: the command's steps so far are undone.</summary>
    /// <param name="code">Why, for a program: short, such as <c>out-of-stock</c>.</param>
    /// <param name="message">Why, for a person.</param>
    /// <exception cref="ArgumentException"><paramref name="code"/> is null or empty.</exception>
    public static StepResult Fail(string code, string message)
    {
        ArgumentException.ThrowIfNullOrEmpty(code);
        return new StepResult(code, message ?? "");
    }

    /// <summary>
    /// Names the member that the step rejects, and the nearest value with which it would not fail: the command with that value is then its outcome's
    /// <see cref="CommandOutcome.Suggestion"/>, or runs instead.
    /// </summary>
    /// <typeparam name="T">The type of the member.</typeparam>
    /// <param name="member">The <c>nameof</c> of a member of the command, or of the element that the step runs for.</param>
    /// <param name="value">The value.</param>
    /// <returns>The same failure with the value.</returns>
    /// <exception cref="InvalidOperationException">The result is <see cref="Ok"/>.</exception>
    public StepResult Allow<T>(string member, T value)
        where T : notnull
    {
        ArgumentException.ThrowIfNullOrEmpty(member);
        if (Code is null)
            throw new InvalidOperationException("StepResult.Ok rejects nothing. Write StepResult.Fail(code, message).Allow(member, value).");
        return new StepResult(Code, new AllowedValue(Message!, member, value));
    }

    static StepResult IStepOutcome<StepResult>.Failed(StepResult failure) => failure;

    /// <inheritdoc/>
    public bool Equals(StepResult other) => Code == other.Code && Equals(_message, other._message);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StepResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Message);

    /// <inheritdoc/>
    public override string ToString() => IsOk ? "ok" : Allowed is null ? $"{Code}: {Message}" : $"{Code}: {Message} {Allowed}";
}
