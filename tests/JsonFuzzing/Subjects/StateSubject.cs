namespace Stepwright.JsonFuzzing;

/// <summary>The state, made anew and filled.</summary>
internal sealed class StateSubject() : ReadSubject<Everything, EverythingReference>("Everything", RandomValues.Everything, EverythingJson.Write, EverythingJson.Read)
{
    private static readonly string Untouched = PrintState(new Everything());

    public override Difference? Examine(byte[] document, Handling handling)
    {
        if (base.Examine(document, handling) is { } difference)
            return difference;
        var expected = Outcome.Of(() =>
        {
            EverythingJson.Read(document, out Everything state, OptionsOf(handling));

            // A new one has nothing to be filled by null.
            return PrintState(state ?? throw new System.Text.Json.JsonException());
        });
        var filled = new Everything();
        var actual = Outcome.Of(() =>
        {
            EverythingJson.Read(document, filled, OptionsOf(handling));
            return PrintState(filled);
        });
        return Difference.Between("filled", expected, actual, document)
            ?? (actual.Refusal is not null && PrintState(filled) != Untouched ? new Difference("filled: not as it was", new Outcome(Untouched, null), new Outcome(PrintState(filled), null)) : null);
    }

    protected override string Print(Everything? value) => value is null ? "null" : PrintState(value);

    protected override string PrintReference(EverythingReference? value, Handling handling) => ReferenceReading.Print(value);

    private static string PrintState(Everything state) => ReferenceReading.Print(EverythingReference.Of(state));
}
