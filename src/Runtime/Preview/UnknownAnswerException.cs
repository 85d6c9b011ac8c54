namespace Stepwright;

/// <summary>Ends a command whose asynchronous step is not called, so that nobody knows what becomes of it.</summary>
internal sealed class UnknownAnswerException : Exception
{
    public UnknownAnswerException()
        : base("The step is not called in a preview.")
    {
    }
}
