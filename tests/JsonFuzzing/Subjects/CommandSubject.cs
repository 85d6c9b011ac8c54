using System.Text.Json;

namespace Stepwright.JsonFuzzing;

/// <summary>A command, whose name is one more member for System.Text.Json.</summary>
internal sealed class CommandSubject<T, TReference>(string name, Func<Dice, T> make, Writing<T> write, Reading<T> read) : ReadSubject<T, TReference>(name, make, write, read)
    where TReference : ICommandReference<T>
{
    protected override string Print(T? value) => ReferenceReading.Print(value);

    protected override string PrintReference(TReference? value, Handling handling)
    {
        if (value is null || (value.HasDuplicates && handling.HasFlag(Handling.RejectDuplicates)))
            throw new JsonException();
        return ReferenceReading.Print(value.Command);
    }
}
