using System.Runtime.InteropServices;

namespace TpcC;

/// <summary>The consistency conditions 1 to 12 of clause 3.3.2.</summary>
internal sealed class ConsistencyConditions
{
    public const int Count = 12;

    private readonly Rows _rows;
    private readonly int _deliveredAtFirst;
    private readonly List<Violation> _violations = [];
    private readonly Dictionary<WarehouseId, long> _paidInWarehouse = [];
    private readonly Dictionary<DistrictId, long> _paidInDistrict = [];
    private readonly Dictionary<CustomerId, long> _paidBy = [];
    private readonly Dictionary<CustomerId, long> _deliveredTo = [];
    private readonly Dictionary<DistrictId, DistrictFigures> _districts = [];

    private ConsistencyConditions(Rows rows, int deliveredAtFirst)
    {
        _rows = rows;
        _deliveredAtFirst = deliveredAtFirst;
    }

    /// <summary>Checks all of them.</summary>
    /// <param name="rows">The rows.</param>
    /// <param name="deliveredAtFirst">The orders of each district that the population has delivered: 2,100.</param>
    /// <returns>Every one that does not hold, and where.</returns>
    public static IReadOnlyList<Violation> Check(Rows rows, int deliveredAtFirst)
    {
        var conditions = new ConsistencyConditions(rows, deliveredAtFirst);
        conditions.Gather();
        conditions.CheckWarehouses();
        conditions.CheckDistricts();
        conditions.CheckOrders();
        conditions.CheckCustomers();
        return conditions._violations;
    }

    private void Gather()
    {
        foreach (var id in _rows.Districts.Keys)
            _districts.Add(id, new DistrictFigures());
        foreach (var payment in _rows.Payments.Values)
        {
            Sum(_paidInWarehouse, payment.District.Warehouse) += payment.Amount;
            Sum(_paidInDistrict, payment.District) += payment.Amount;
            Sum(_paidBy, payment.Customer) += payment.Amount;
        }

        foreach (var (id, order) in _rows.Orders)
        {
            var district = _districts[id.District];
            district.Orders++;
            district.HighestOrder = Math.Max(district.HighestOrder, order.Number);
            district.LineCounts += order.LineCount;
            foreach (var line in order.Lines)
            {
                if (line.Item == default)
                    continue;
                district.Lines++;
                if (line.DeliveredAt != 0)
                    Sum(_deliveredTo, order.Customer) += line.Amount;
            }
        }

        foreach (var (id, pending) in _rows.PendingOrders)
        {
            var district = _districts[id.District];
            district.Pending++;
            district.HighestPending = Math.Max(district.HighestPending, pending.Number);
            district.LowestPending = Math.Min(district.LowestPending, pending.Number);
        }

        foreach (var (id, account) in _rows.Accounts)
            _districts[id.District].Deliveries += account.Deliveries;
    }

    private void CheckWarehouses()
    {
        foreach (var (id, ytd) in _rows.WarehouseYtds)
        {
            var districts = _rows.DistrictYtds.Where(district => district.Key.Warehouse == id).Sum(district => district.Value.Amount);
            Expect(1, id, "W_YTD", ytd.Amount, "sum(D_YTD)", districts);
            Expect(8, id, "W_YTD", ytd.Amount, "sum(H_AMOUNT)", _paidInWarehouse.GetValueOrDefault(id));
        }
    }

    private void CheckDistricts()
    {
        foreach (var (id, figures) in _districts)
        {
            var latest = _rows.OrderBooks[id].NextNumber - 1;
            Expect(2, id, "D_NEXT_O_ID - 1", latest, "max(O_ID)", figures.HighestOrder);
            if (figures.Pending > 0)
            {
                Expect(2, id, "D_NEXT_O_ID - 1", latest, "max(NO_O_ID)", figures.HighestPending);
                Expect(3, id, "max(NO_O_ID) - min(NO_O_ID) + 1", figures.HighestPending - figures.LowestPending + 1, "rows of NEW-ORDER", figures.Pending);
            }

            Expect(4, id, "sum(O_OL_CNT)", figures.LineCounts, "rows of ORDER-LINE", figures.Lines);
            Expect(9, id, "D_YTD", _rows.DistrictYtds[id].Amount, "sum(H_AMOUNT)", _paidInDistrict.GetValueOrDefault(id));
            // The clause's 2,100 holds of the population; what was delivered since, the customers know.
            Expect(
                11, id, "rows of ORDER - rows of NEW-ORDER", figures.Orders - figures.Pending,
                $"{_deliveredAtFirst} + sum(C_DELIVERY_CNT)", _deliveredAtFirst + figures.Deliveries);
        }
    }

    private void CheckOrders()
    {
        foreach (var (id, order) in _rows.Orders)
        {
            var isPending = _rows.PendingOrders.TryGetValue(id, out var pending) && pending.Number == order.Number;
            if (isPending != (order.Carrier == 0))
                Report(5, id, $"O_CARRIER_ID is {order.Carrier}, and NEW-ORDER has {(isPending ? "a" : "no")} row of it");
            var lines = 0;
            foreach (var line in order.Lines)
            {
                if (line.Item == default)
                    continue;
                lines++;
                if ((line.DeliveredAt == 0) != (order.Carrier == 0))
                    Report(7, id, $"O_CARRIER_ID is {order.Carrier}, and OL_DELIVERY_D of item {line.Item.Value} is {line.DeliveredAt}");
            }

            Expect(6, id, "O_OL_CNT", order.LineCount, "rows of ORDER-LINE", lines);
        }

        // NEW-ORDER rows whose order is missing break condition 5 too: no order says that it is undelivered.
        foreach (var id in _rows.PendingOrders.Keys)
        {
            if (!_rows.Orders.ContainsKey(id))
                Report(5, id, "NEW-ORDER has a row of it, and ORDER has none");
        }
    }

    private void CheckCustomers()
    {
        foreach (var (id, account) in _rows.Accounts)
        {
            var delivered = _deliveredTo.GetValueOrDefault(id);
            Expect(10, id, "C_BALANCE", account.Balance, "sum(OL_AMOUNT) - sum(H_AMOUNT)", delivered - _paidBy.GetValueOrDefault(id));
            Expect(12, id, "C_BALANCE + C_YTD_PAYMENT", account.Balance + account.YtdPayment, "sum(OL_AMOUNT)", delivered);
        }
    }

    private void Expect<TKey>(int condition, TKey where, string name, long value, string otherName, long other)
    {
        if (value != other)
            Report(condition, where, $"{name} is {value}, {otherName} is {other}");
    }

    private void Report<TKey>(int condition, TKey where, string what) => _violations.Add(new Violation(condition, $"{where}", what));

    private static ref long Sum<TKey>(Dictionary<TKey, long> sums, TKey key)
        where TKey : notnull =>
        ref CollectionsMarshal.GetValueRefOrAddDefault(sums, key, out _);
}
