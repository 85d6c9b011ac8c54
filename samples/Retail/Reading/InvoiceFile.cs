using System.Globalization;
using System.Text;
using CsvHelper;

namespace Retail;

/// <summary>Reads the invoices of a CSV file in either dialect of the data set.</summary>
internal sealed class InvoiceFile
{
    /// <summary>Beyond these a quantity times a price, and sums of them, might not be exact.</summary>
    private const decimal LargestPrice = 999_999_999;
    private const int MostDecimals = 8;

    private const int RowsBetweenReports = 4096;

    private readonly string _path;
    private readonly CsvDialect _dialect;
    private readonly CsvReader _reader;
    private readonly InvoiceColumns _columns;
    private bool _quoteNeverClosed;

    private InvoiceFile(string path, byte[] content)
    {
        _path = path;
        _dialect = CsvDialect.Of(content);
        _reader = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = _dialect.Separator,
            TrackLineNumbers = true,
            PoolStrings = true,
            // Copies of the data set hold stray quotes (7" FRAME); only a quote that is never closed loses rows.
            OnMalformedRecord = malformed => _quoteNeverClosed |= malformed.Reason == CsvMalformedReason.UnterminatedQuote,
        });
        _columns = new InvoiceColumns(_reader, path);
    }

    /// <summary>Reads the whole file, before anything runs.</summary>
    /// <param name="path">The file.</param>
    /// <param name="skipBadRows">Leave malformed rows out and list them, instead of refusing the file at the first.</param>
    /// <param name="progress">Gets the part that is read, 0 to 1.</param>
    /// <param name="token">Stops reading.</param>
    /// <exception cref="RejectedInputException">There is no such file, it cannot be read, or a row of it is malformed.</exception>
    public static InvoiceRows Read(string path, bool skipBadRows, IProgress<double> progress, CancellationToken token)
    {
        byte[] content = Load(path);
        if (content.Length == 0)
            throw new RejectedInputException($"{path}(1,1): the file is empty. Its first line must name the columns: {string.Join(", ", InvoiceColumns.Required)}.");
        var file = new InvoiceFile(path, content);
        using (file._reader)
        {
            var rows = new List<InvoiceRow>();
            var skipped = new List<string>();
            while (file._reader.Read())
            {
                if (file.ReadRow(out InvoiceRow row) is not { } fault) rows.Add(row);
                else if (skipBadRows) skipped.Add(fault);
                else throw new RejectedInputException($"{fault} Correct the row, or pass --skip-bad-rows to leave such rows out.");

                if ((rows.Count + skipped.Count) % RowsBetweenReports != 0) continue;
                token.ThrowIfCancellationRequested();
                progress.Report((double)file._reader.ByteOffset / content.Length);
            }

            return new(path, rows, skipped);
        }
    }

    private static byte[] Load(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new RejectedInputException($"{path}: there is no such file. Name an invoice file, or none to replay a synthetic month.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new RejectedInputException($"{path}: cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads the current row; what is wrong with it, or <see langword="null"/>.</summary>
    private string? ReadRow(out InvoiceRow row)
    {
        row = default;
        if (_quoteNeverClosed)
            return Fault(_reader.FieldCount - 1, "a quote opens here and is never closed.");
        if (_reader.FieldCount != _columns.Names.Length)
            return Fault(
                Math.Min(_reader.FieldCount, _columns.Names.Length),
                $"the row has {Fields(_reader.FieldCount)}, the header {Fields(_columns.Names.Length)}.");

        string invoice = _reader.GetString(_columns.Invoice);
        if (string.IsNullOrWhiteSpace(invoice))
            return Fault(_columns.Invoice, "is empty; every row needs the number of its invoice.");

        string product = _reader.GetString(_columns.Product);
        if (string.IsNullOrWhiteSpace(product))
            return Fault(_columns.Product, "is empty; every row needs the code of its product.");

        if (!int.TryParse(_reader.GetSpan(_columns.Quantity), NumberStyles.Integer, CultureInfo.InvariantCulture, out int quantity))
            return NotA("whole number between -2147483648 and 2147483647", _columns.Quantity);

        if (!DateTime.TryParseExact(_reader.GetString(_columns.Date), _dialect.Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return NotA($"date such as {_dialect.DateExample}", _columns.Date);

        const NumberStyles Money = NumberStyles.Integer | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(_reader.GetSpan(_columns.Price), Money, _dialect.Numbers, out decimal price))
            return NotA($"price such as {_dialect.PriceExample}", _columns.Price);
        if (Math.Abs(price) > LargestPrice || price.Scale > MostDecimals)
            return NotA($"price of at most {LargestPrice} pounds and {MostDecimals} decimals, which is what sums exactly", _columns.Price);

        if (!ReadCustomer(out CustomerId? customer))
            return NotA("customer's number", _columns.Customer);

        string description = _columns.Description is { } column ? _reader.GetString(column) : "";
        row = new(invoice, new(product), description, quantity, date, price, customer);
        return null;
    }

    private bool ReadCustomer(out CustomerId? customer)
    {
        customer = null;
        var text = _reader.GetSpan(_columns.Customer).Trim((byte)' ');
        if (text.IsEmpty) return true;

        // 007 and 7 would be one customer here and two in the file.
        bool isCanonical = text.Length == 1 || text[0] != (byte)'0';
        if (!isCanonical || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return false;
        customer = new CustomerId(number);
        return true;
    }

    private string NotA(string wanted, int field) => Fault(field, $"\"{_reader.GetString(field)}\" is not a {wanted}.");

    /// <summary>The message for a field of the current row: file, line and column of its first character.</summary>
    private string Fault(int field, string problem)
    {
        int start = 0;
        for (int before = 0; before < field && before < _reader.FieldCount; before++)
            start += _reader.GetRawSpan(before).Length + 1;
        var raw = _reader.RawRecord;
        string text = Encoding.UTF8.GetString(raw[..Math.Min(start, raw.Length)]);

        // Descriptions in quotes may hold line breaks: the field stands on a later line than its row.
        string[] lines = text.Split(["\r\n", "\n", "\r"], StringSplitOptions.None);
        long line = _reader.LineNumber + lines.Length - 1;
        string name = field < _columns.Names.Length ? $"{_columns.Names[field].Trim()} (column {field + 1})" : $"column {field + 1}";
        return $"{_path}({line},{lines[^1].Length + 1}): {name}: {problem}";
    }

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";
}
