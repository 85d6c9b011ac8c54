using System.Globalization;

namespace Retail;

/// <summary>How a copy of the data set separates fields and writes prices and dates.</summary>
internal sealed record CsvDialect(char Separator, NumberFormatInfo Numbers, string[] Dates, string PriceExample, string DateExample)
{
    /// <summary><c>;</c> between fields, decimal comma, day/month/year.</summary>
    public static CsvDialect Semicolon { get; } = new(
        ';', new NumberFormatInfo { NumberDecimalSeparator = ",", NumberGroupSeparator = "." },
        ["d/M/yyyy H:mm", "d/M/yyyy H:mm:ss"], "2,55", "31/12/2010 08:26");

    /// <summary><c>,</c> between fields, decimal point, month/day/year.</summary>
    public static CsvDialect Comma { get; } = new(
        ',', NumberFormatInfo.InvariantInfo,
        ["M/d/yyyy H:mm", "M/d/yyyy H:mm:ss"], "2.55", "12/31/2010 8:26");

    /// <summary>The dialect of a file, by what separates the names in its first line.</summary>
    public static CsvDialect Of(ReadOnlySpan<byte> file)
    {
        int end = file.IndexOfAny((byte)'\n', (byte)'\r');
        var header = end < 0 ? file : file[..end];
        return header.Contains((byte)';') ? Semicolon : Comma;
    }
}
