namespace Stepwright;

/// <summary>Whether a step succeeded. <c>default</c> is success.</summary>
public readonly struct StepResult : IEquatable<StepResult>
{
    private StepResult(string code, string message)
    {
        Code = code;
        Message = message;
    }

    /// <summary>Success.</summary>
    public static StepResult Ok => default;

    /// <summary>Whether the step succeeded.</summary>
    public bool IsOk => Code is null;

    /// <summary>Why it failed, for a program; <c>null</c> on success.</summary>
    public string? Code { get; }

    /// <summary>Why it failed, for a person; <c>null</c> on success.</summary>
    public string? Message { get; }

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

    /// <inheritdoc/>
    public bool Equals(StepResult other) => Code == other.Code && Message == other.Message;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StepResult other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Message);

    /// <inheritdoc/>
    public override string ToString() => IsOk ? "ok" : $"{Code}: {Message}";
}
