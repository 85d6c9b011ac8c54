using System.Globalization;
using System.Text.Json;

namespace Stepwright.JsonFuzzing;

/// <summary>Reads commands as System.Text.Json can: looks for the name, and then reads the command that it names.</summary>
internal static class CommandSequence
{
    /// <summary>Reads a document, and does what its commands do with numbers.</summary>
    /// <returns>How many commands there are.</returns>
    public static string Read(byte[] document, Handling handling, Dictionary<Sku, Numbers> numbers)
    {
        var count = 0;

        IntendedDifferences.RequireUtf8(document);

        // All of it first: values that are read one by one each begin at the depth 0.
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
        }

        reader = new Utf8JsonReader(document, new JsonReaderOptions { AllowMultipleValues = true });
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                ReadCommand(ref reader, handling, numbers);
                count++;
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                ReadCommand(ref reader, handling, numbers);
                count++;
            }
        }

        return count.ToString(CultureInfo.InvariantCulture);
    }

    private static void ReadCommand(ref Utf8JsonReader reader, Handling handling, Dictionary<Sku, Numbers> numbers)
    {
        switch (NameOf(reader))
        {
            case "PutNumbers":
                var put = Deserialize<PutNumbersReference, PutNumbers>(ref reader, handling);
                numbers[put.Sku] = put.Numbers;
                break;
            case "Mark":
                Deserialize<MarkReference, Mark>(ref reader, handling);
                break;
            case "Clear" or "Reset":
                Deserialize<ClearReference, Clear>(ref reader, handling);
                break;
            default:
                throw new JsonException();
        }
    }

    private static TCommand Deserialize<TReference, TCommand>(ref Utf8JsonReader reader, Handling handling)
        where TReference : ICommandReference<TCommand>
    {
        var reference = JsonSerializer.Deserialize<TReference>(ref reader, ReferenceReading.DirectOptions(handling));
        return reference is null || (reference.HasDuplicates && handling.HasFlag(Handling.RejectDuplicates)) ? throw new JsonException() : reference.Command;
    }

    private static string? NameOf(Utf8JsonReader ahead)
    {
        if (ahead.TokenType != JsonTokenType.StartObject)
            throw new JsonException();
        while (ahead.Read() && ahead.TokenType == JsonTokenType.PropertyName)
        {
            var isName = IsText(ref ahead, "$command");
            ahead.Read();
            if (isName)
                return ahead.TokenType == JsonTokenType.String && TextOf(ref ahead) is { } text ? text : throw new JsonException();
            ahead.Skip();
        }

        throw new JsonException();
    }

    private static bool IsText(ref Utf8JsonReader reader, string text) => TextOf(ref reader) == text;

    /// <summary>The text of a token; <c>null</c> where it is none, as half of a surrogate pair.</summary>
    private static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
