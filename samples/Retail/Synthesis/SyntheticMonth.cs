using System.Globalization;

namespace Retail;

/// <summary>
/// A seeded December 2010 with the shape of the real data: how many lines an invoice has, how products and customers
/// repeat, what cancellations, write-offs and the till's anonymous sheets look like.
/// </summary>
internal sealed class SyntheticMonth
{
    public const int DefaultSeed = 2010;

    private const int InvoicesADay = 80;
    private const int FirstNumber = 536_365;
    private const int Customers = 900;

    private static readonly WeightedChoice<int> WholesaleQuantities = new(
        [1, 2, 3, 4, 5, 6, 8, 10, 12, 20, 24, 36, 48, 72, 96, 144, 200, 288, 600, 2880],
        (quantity, _) => quantity switch { 1 => 81, 2 => 45, 3 => 22, 4 => 24, 5 => 6, 6 => 50, 8 => 12, 10 => 9, 12 => 60, 20 => 3, 24 => 24, 36 => 4, 48 => 6, 72 or 96 => 2, 144 => 1.5, < 300 => 0.6, _ => 0.1 });

    private static readonly WeightedChoice<int> TillQuantities = new(
        [1, 2, 3, 4, 5, 6, 8],
        (quantity, _) => 700.0 / (quantity * quantity));

    private readonly Random _random;
    private readonly Catalogue _catalogue;
    private readonly WeightedChoice<CustomerId> _customers;
    private readonly List<InvoiceRow> _rows = [];

    /// <summary>First row and number of rows of the invoices that can still be cancelled.</summary>
    private readonly List<(int First, int Count)> _posted = [];

    private int _number = FirstNumber;

    private SyntheticMonth(int seed)
    {
        _random = new Random(seed);
        _catalogue = new Catalogue(_random);
        _customers = new(Enumerable.Range(0, Customers).Select(index => new CustomerId(12_346 + 7 * index)), (_, rank) => 1.0 / (rank + 15));
    }

    /// <summary>The rows of the month; the same for the same seed.</summary>
    public static InvoiceRows Generate(int seed)
    {
        var month = new SyntheticMonth(seed);
        for (int day = 1; day <= 31; day++)
        {
            var opening = new DateTime(2010, 12, day, 8, 0, 0);
            if (opening.DayOfWeek == DayOfWeek.Saturday) continue;
            for (int invoice = 0; invoice < InvoicesADay; invoice++)
                month.Add(opening.AddMinutes(invoice * 600 / InvoicesADay));
        }

        return new($"a synthetic month (seed {seed.ToString(CultureInfo.InvariantCulture)})", month._rows, []);
    }

    private void Add(DateTime date)
    {
        switch (_random.Next(1000))
        {
            case < 97 when _posted.Count > 0: AddCancellation(date); break;
            case < 107: AddWriteOff(date); break;
            case < 137: AddFound(date); break;
            case < 144: AddTillSheet(date, lines: _random.Next(300, 600)); break;
            case < 180: AddTillSheet(date, lines: _random.Next(1, 20)); break;
            default: AddSale(date); break;
        }
    }

    private void AddSale(DateTime date)
    {
        CustomerId customer = _customers.Draw(_random);
        string number = NextNumber();
        int first = _rows.Count;
        int lines = LinesOfASale();
        for (int line = 0; line < lines; line++)
        {
            bool again = line > 0 && _random.Next(40) == 0;
            if (again)
            {
                _rows.Add(_rows[^1] with { Quantity = WholesaleQuantities.Draw(_random) });
                continue;
            }

            CatalogueItem item = _catalogue.Draw(_random);
            int quantity = WholesaleQuantities.Draw(_random);
            decimal price = quantity >= 48 ? decimal.Round(item.Price * 0.85m, 2) : item.Price;
            _rows.Add(new(number, item.Code, item.Description, quantity, date, price, customer));
        }

        _posted.Add((first, lines));
    }

    /// <summary>One sale in five is of a line or two, the others of about eighteen, now and then of more than a hundred.</summary>
    private int LinesOfASale()
    {
        if (_random.Next(5) == 0) return _random.Next(1, 3);
        int lines = 2;
        while (_random.Next(18) != 0) lines++;
        return lines;
    }

    private void AddTillSheet(DateTime date, int lines)
    {
        string number = NextNumber();
        for (int line = 0; line < lines; line++)
        {
            CatalogueItem item = _catalogue.Draw(_random);
            decimal price = decimal.Round(item.Price * 1.7m, 2);
            _rows.Add(new(number, item.Code, item.Description, TillQuantities.Draw(_random), date, price, null));
        }
    }

    private void AddCancellation(DateTime date)
    {
        int chosen = _random.Next(_posted.Count);
        var (first, count) = _posted[chosen];
        _posted.RemoveAt(chosen);
        string number = "C" + NextNumber();
        int lines = Math.Min(count, 1 + _random.Next(4) * _random.Next(3));
        for (int line = 0; line < lines; line++)
        {
            InvoiceRow sold = _rows[first + line];
            _rows.Add(sold with { Invoice = number, Quantity = -_random.Next(1, sold.Quantity + 1), Date = date });
        }
    }

    private void AddWriteOff(DateTime date) =>
        _rows.Add(new(NextNumber(), _catalogue.Draw(_random).Code, "", -_random.Next(1, 60), date, 0, null));

    private void AddFound(DateTime date) =>
        _rows.Add(new(NextNumber(), _catalogue.Draw(_random).Code, "", _random.Next(1, 60), date, 0, null));

    private string NextNumber() => (_number++).ToString(CultureInfo.InvariantCulture);
}
