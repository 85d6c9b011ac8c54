namespace Stepwright.JsonFuzzing;

/// <summary>A row, a key, or what is in one: System.Text.Json reads the type itself.</summary>
internal sealed class ValueSubject<T>(string name, Func<Dice, T> make, Writing<T> write, Reading<T> read) : ReadSubject<T, T>(name, make, write, read)
{
    protected override string Print(T? value) => ReferenceReading.Print(value);

    protected override string PrintReference(T? value, Handling handling) => ReferenceReading.Print(value);
}
