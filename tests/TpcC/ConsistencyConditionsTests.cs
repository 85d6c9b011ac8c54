using global::TpcC;

namespace Stepwright.TpcC.Tests;

public class ConsistencyConditionsTests
{
    private static readonly Dictionary<string, (int[] Broken, Action<Rows> Corrupt)> Corruptions = new()
    {
        ["a warehouse took more than its districts"] = ([1, 8], rows => rows.WarehouseYtds[new(1)] = new(rows.WarehouseYtds[new(1)].Amount + 1)),
        ["a number was left out"] = ([2], rows => rows.OrderBooks[new(3)] = rows.OrderBooks[new(3)] with { NextNumber = rows.OrderBooks[new(3)].NextNumber + 1 }),
        ["the latest order is not new"] = ([2], rows =>
        {
            var latest = rows.OrderBooks[new(3)].Latest;
            rows.PendingOrders.Remove(latest);
            rows.Orders[latest] = rows.Orders[latest] with { Carrier = 1 };
        }
        ),
        ["a new order in the middle is delivered"] = ([3], rows => rows.PendingOrders.Remove(rows.PendingOrders.Keys.Where(order => order.District.Value == 4).Skip(2).First())),
        ["an order counts a line too many"] = ([4, 6], rows => rows.Orders[First(rows)] = rows.Orders[First(rows)] with { LineCount = 16 }),
        ["a delivered order has no carrier"] = ([5, 7], rows => rows.Orders[First(rows)] = rows.Orders[First(rows)] with { Carrier = 0 }),
        ["a new order is of no order"] = ([5], rows => rows.Orders.Remove(rows.PendingOrders.Keys.First())),
        ["a line of a delivered order is not delivered"] = ([7], rows => ChangeLine(rows, (ref OrderLine line) => line.DeliveredAt = 0)),
        ["a payment is not recorded"] = ([8, 9, 10], rows => rows.Payments.Remove(rows.Payments.Keys.First())),
        ["a district took more"] = ([1, 9], rows => rows.DistrictYtds[new(5)] = rows.DistrictYtds[new(5)] with { Amount = 1 }),
        ["a customer owes more"] = ([10, 12], rows => ChangeAccount(rows, account => account with { Balance = account.Balance + 1 })),
        ["a delivery was not counted"] = ([11], rows => ChangeAccount(rows, account => account with { Deliveries = account.Deliveries + 1 })),
        ["a customer paid more"] = ([12], rows => ChangeAccount(rows, account => account with { YtdPayment = account.YtdPayment + 1 })),
        ["a delivered line costs more"] = ([10, 12], rows => ChangeLine(rows, (ref OrderLine line) => line.Amount++)),
    };

    private delegate void LineChange(ref OrderLine line);

    public static TheoryData<string> Names => [.. Corruptions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_corruption_breaks_its_conditions_where_it_is(string name)
    {
        var rows = Small.RowsAfter(2_000);
        Corruptions[name].Corrupt(rows);

        var violations = ConsistencyConditions.Check(rows, Small.Scale.Delivered);

        Assert.Superset(Corruptions[name].Broken.ToHashSet(), violations.Select(violation => violation.Condition).ToHashSet());
        Assert.All(violations, violation => Assert.Contains("warehouse ", violation.Where, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_condition_is_broken_by_a_corruption() =>
        Assert.Equal(Enumerable.Range(1, ConsistencyConditions.Count), Corruptions.Values.SelectMany(corruption => corruption.Broken).Distinct().Order());

    [Theory]
    [InlineData(0)]
    [InlineData(3_000)]
    public void All_hold_at_first_and_after_transactions(int transactions) =>
        Assert.Empty(ConsistencyConditions.Check(Small.RowsAfter(transactions), Small.Scale.Delivered));

    [Fact]
    public void A_violation_says_which_condition_and_where() => Assert.Equal(
        "condition 3 does not hold in district 4 of warehouse 1: one is 1, other is 2",
        new Violation(3, $"{new DistrictId(14)}", "one is 1, other is 2").ToString());

    private static OrderId First(Rows rows) => rows.Orders.Keys.First();

    private static void ChangeLine(Rows rows, LineChange change)
    {
        var order = rows.Orders[First(rows)];
        change(ref order.Lines[0]);
        rows.Orders[First(rows)] = order;
    }

    private static void ChangeAccount(Rows rows, Func<Account, Account> change)
    {
        var id = rows.Accounts.Keys.First();
        rows.Accounts[id] = change(rows.Accounts[id]);
    }
}
