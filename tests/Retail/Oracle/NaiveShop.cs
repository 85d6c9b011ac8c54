using System.Globalization;

namespace Stepwright.Retail.Tests.Oracle;

/// <summary>
/// The rules of the shop, on dictionaries that are copied before every invoice and put back when it fails: written from
/// the rules alone, sharing nothing with the sample.
/// </summary>
internal sealed class NaiveShop
{
    private Dictionary<string, long> _onHand = [];
    private Dictionary<string, long> _sold = [];
    private readonly Dictionary<string, decimal> _spent = [];
    private readonly Dictionary<string, int> _invoices = [];
    private decimal _revenue;
    private int _lines;

    public static NaiveFigures Replay(string text, int stock, bool isAtomicBatch = false)
    {
        char separator = text[..(text + "\n").IndexOf('\n')].Contains(';') ? ';' : ',';
        return Replay(NaiveCsv.Parse(text, separator), stock, isAtomicBatch, decimalComma: separator == ';');
    }

    private static NaiveFigures Replay(List<Dictionary<string, string>> rows, int stock, bool isAtomicBatch, bool decimalComma)
    {
        var shop = Open(rows, stock);
        int committed = 0;
        int outOfStock = 0;
        foreach (var invoice in rows.GroupBy(row => row["InvoiceNo"]))
        {
            if (shop.TryRun(invoice.Key, [.. invoice], decimalComma)) committed++;
            else outOfStock++;

            if (!isAtomicBatch || outOfStock == 0) continue;
            shop = Open(rows, stock);
            committed = 0;
            break;
        }

        return new NaiveFigures
        {
            Committed = committed,
            RejectedBy = outOfStock == 0 ? [] : new() { ["out-of-stock"] = outOfStock },
            Revenue = shop._revenue,
            Lines = shop._lines,
            Products = shop._onHand.ToDictionary(entry => entry.Key, entry => (entry.Value, shop._sold[entry.Key])),
            Customers = shop._spent.ToDictionary(entry => entry.Key, entry => (entry.Value, shop._invoices[entry.Key])),
        };
    }

    private static NaiveShop Open(List<Dictionary<string, string>> rows, int stock)
    {
        var shop = new NaiveShop();
        foreach (var row in rows)
        {
            shop._onHand[row["StockCode"]] = stock;
            shop._sold[row["StockCode"]] = 0;
            if (row["CustomerID"].Length == 0) continue;
            shop._spent[row["CustomerID"]] = 0;
            shop._invoices[row["CustomerID"]] = 0;
        }

        return shop;
    }

    private bool TryRun(string number, List<Dictionary<string, string>> lines, bool decimalComma)
    {
        var onHandBefore = new Dictionary<string, long>(_onHand);
        var soldBefore = new Dictionary<string, long>(_sold);
        string customer = lines[0]["CustomerID"];
        bool isCancellation = number.StartsWith('C');
        bool isSale = !isCancellation && lines.TrueForAll(line => Quantity(line) > 0);
        decimal total = 0;

        foreach (var line in lines)
        {
            string product = line["StockCode"];
            long quantity = Quantity(line);
            if (isCancellation)
            {
                _onHand[product] += Math.Abs(quantity);
                _sold[product] -= Math.Abs(quantity);
                total += Math.Abs(quantity) * Price(line);
            }
            else if (isSale)
            {
                _onHand[product] -= quantity;
                _sold[product] += quantity;
                total += quantity * Price(line);
            }
            else
            {
                _onHand[product] += quantity;
            }

            if (_onHand[product] >= 0) continue;
            _onHand = onHandBefore;
            _sold = soldBefore;
            return false;
        }

        if (isCancellation)
        {
            _revenue -= total;
            if (customer.Length > 0) _spent[customer] -= total;
        }
        else if (isSale)
        {
            _revenue += total;
            _lines += lines.Count;
            if (customer.Length > 0) _spent[customer] += total;
            if (customer.Length > 0) _invoices[customer]++;
        }

        return true;

        static long Quantity(Dictionary<string, string> line) => long.Parse(line["Quantity"], CultureInfo.InvariantCulture);

        decimal Price(Dictionary<string, string> line) =>
            decimal.Parse(decimalComma ? line["UnitPrice"].Replace(',', '.') : line["UnitPrice"], CultureInfo.InvariantCulture);
    }
}
