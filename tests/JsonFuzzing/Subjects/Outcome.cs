namespace Stepwright.JsonFuzzing;

/// <summary>What reading a document gave: the value, printed, or why there is none.</summary>
internal readonly record struct Outcome(string? Value, Exception? Refusal)
{
    public static Outcome Of(Func<string> read)
    {
        try
        {
            return new Outcome(read(), null);
        }
        catch (Exception exception)
        {
            // Whichever it is: that it is the right one is examined by who asked.
            return new Outcome(null, exception);
        }
    }

    public override string ToString() => Value ?? $"{Refusal!.GetType().Name}: {Refusal.Message}";
}
