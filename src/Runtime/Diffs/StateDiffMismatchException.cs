namespace Stepwright;

/// <summary>A diff does not fit the state that it was to be applied to, or the diff that it was to follow. Nothing of it was applied.</summary>
public sealed class StateDiffMismatchException : InvalidOperationException
{
    /// <summary>Says that a diff does not fit.</summary>
    public StateDiffMismatchException()
        : this("The diff does not fit the state.")
    {
    }

    /// <summary>Says that a diff does not fit.</summary>
    /// <param name="message">Where it does not.</param>
    public StateDiffMismatchException(string message)
        : base(message)
    {
    }

    /// <summary>Says that a diff does not fit.</summary>
    /// <param name="message">Where it does not.</param>
    /// <param name="innerException">Why.</param>
    public StateDiffMismatchException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal StateDiffMismatchException(string member, object? key, string message)
        : base(message)
    {
        Member = member;
        Key = key;
    }

    /// <summary>The name of the table, cell or accumulator where it does not fit.</summary>
    public string? Member { get; }

    /// <summary>The key of the row; <c>null</c> where it is none of a table.</summary>
    public object? Key { get; }
}
