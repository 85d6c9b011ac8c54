namespace Stepwright;

/// <summary>Why a step failed.</summary>
/// <param name="Code">For a program.</param>
/// <param name="Message">For a person.</param>
/// <param name="Advice">What to do: a text, or an <see cref="AllowedValue"/>; <c>null</c> where nothing is known.</param>
/// <param name="Exception">What the step threw, if it did.</param>
internal readonly record struct FailureReason(string Code, string Message, object? Advice = null, Exception? Exception = null)
{
    /// <summary>Of a failure that the runtime finds, whose message ends with what to do.</summary>
    public static FailureReason Found(string code, string what, string advice) => new(code, $"{what} {advice}", advice);
}
