using System.Collections.Immutable;
using global::TpcC;

namespace Stepwright.TpcC.Tests;

public sealed class TransactionTests : IDisposable
{
    private static readonly DistrictId District = new(3);
    private static readonly WarehouseId Home = new(0);

    private readonly Company _company = CompanyRows.Load(Population.Create(Small.Scale, Small.Seed), capacity: 0);
    private readonly CompanyExecutor _executor;
    private readonly CompanyBatch _batch;

    public TransactionTests()
    {
        _executor = new CompanyExecutor(_company, new ExecutorOptions { Seed = 0 });
        _batch = _executor.CreateBatch();
    }

    public void Dispose() => _executor.Dispose();

    [Fact]
    public void A_new_order_takes_the_districts_number_and_the_stock()
    {
        var item = new ItemId(5);
        var stock = StockId.Of(Home, item);
        var remote = StockId.Of(new WarehouseId(1), item);
        var before = _company.Stock[stock];
        var id = OrderId.Of(District, 500);
        var customer = CustomerId.Of(District, 8);
        var reference = _batch.Add(new NewOrder(id, customer, [new(stock, item, 4), new(remote, item, 2)], At: 9));

        var result = Execute();

        var order = _company.Orders[id];
        Assert.Equal((101, 9, 0, 2, false), (order.Number, order.EnteredAt, order.Carrier, order.LineCount, order.IsLocal));
        Assert.Equal(new OrderLine(item, 4 * _company.Items[item].Price, 0, 0, 4), order.Lines[0]);
        Assert.Equal(new OrderLine(item, 2 * _company.Items[item].Price, 0, 1, 2), order.Lines[1]);
        Assert.Equal((before.Ytd + 4, before.Orders + 1, 0), (_company.Stock[stock].Ytd, _company.Stock[stock].Orders, _company.Stock[stock].RemoteOrders));
        Assert.Equal(1, _company.Stock[remote].RemoteOrders);
        Assert.Equal(new OrderBook(102, id), _company.OrderBooks[District]);
        Assert.Equal(id, _company.LastOrders[customer].Order);
        Assert.Equal(101, _company.PendingOrders[id].Number);
        var (warehouse, district, discount) = (_company.Warehouses[Home], _company.Districts[District], _company.Customers[customer].Discount);
        Assert.Equal(
            (long)Math.Floor(6m * _company.Items[item].Price * (1 - (discount / 10_000m)) * (1 + ((warehouse.Tax + district.Tax) / 10_000m))),
            result.ValueOf(reference));
    }

    [Theory]
    [InlineData(20, 10, 10)]
    [InlineData(19, 10, 100)]
    [InlineData(11, 1, 10)]
    public void Stock_that_would_fall_below_ten_is_filled_up(int quantity, int taken, int left)
    {
        var stock = new Stock(quantity, 0, 0, 0);

        stock.Take(taken, isRemote: false);

        Assert.Equal(left, stock.Quantity);
    }

    [Fact]
    public void A_new_order_of_an_unused_item_leaves_no_trace_and_its_number_to_the_next()
    {
        var before = CompanyRows.Of(_company);
        var used = new ItemId(5);
        var unused = new ItemId(Small.Scale.Items + 1);
        ImmutableArray<RequestedLine> lines = [new(StockId.Of(Home, used), used, 4), new(StockId.Of(Home, unused), unused, 1)];
        _batch.Add(new NewOrder(OrderId.Of(District, 500), CustomerId.Of(District, 8), lines, At: 9));

        var failed = Execute().Outcomes[0];

        Assert.Equal(("missing-row", "Items"), (failed.Failure!.Code, failed.Failure.Table));
        Assert.Empty(before.DifferencesFrom(CompanyRows.Of(_company)));

        _batch.Clear();
        _batch.Add(new NewOrder(OrderId.Of(District, 501), CustomerId.Of(District, 8), [lines[0]], At: 9));
        Assert.Equal(1, Execute().Committed);
        Assert.Equal(101, _company.Orders[OrderId.Of(District, 501)].Number);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_payment_is_noted_of_a_customer_with_bad_credit_only(bool hasBadCredit)
    {
        var customer = _company.Accounts.First(row => row.Value.HasBadCredit == hasBadCredit).Key;
        var before = _company.Accounts[customer];
        _batch.Add(new Pay(new PaymentId(9_999), District, customer, 12_34, At: 9));

        Assert.Equal(1, Execute().Committed);

        var after = _company.Accounts[customer];
        Assert.Equal((before.Balance - 12_34, before.YtdPayment + 12_34, before.Payments + 1), (after.Balance, after.YtdPayment, after.Payments));
        var note = $"{customer.Number} {customer.District.Value} {customer.District.Warehouse.Value} 3 0 1234|";
        var noted = note + before.Data;
        Assert.Equal(hasBadCredit ? noted[..Math.Min(500, noted.Length)] : before.Data, after.Data);
        Assert.Equal(
            new Payment(customer, District, 9, 12_34, $"{_company.Warehouses[Home].Name}    {_company.Districts[District].Name}"),
            _company.Payments[new PaymentId(9_999)]);
    }

    [Fact]
    public void A_payment_by_last_name_is_that_of_the_customer_in_the_middle()
    {
        var (name, namesakes) = _company.Namesakes.First();
        var before = _company.Accounts[namesakes.Middle].Balance;
        _batch.Add(new PayByLastName(new PaymentId(9_999), District, name, 12_34, At: 9));

        Assert.Equal(1, Execute().Committed);

        Assert.Equal(before - 12_34, _company.Accounts[namesakes.Middle].Balance);
        Assert.Equal(namesakes.Middle, _company.Payments[new PaymentId(9_999)].Customer);
    }

    [Fact]
    public void Only_the_oldest_undelivered_order_is_due()
    {
        var orders = default(DueOrders);
        orders.Add(OrderId.Of(District, Small.Scale.Delivered + 2));
        _batch.Add(new Delivery(orders, Carrier: 3, At: 9));

        var failed = Execute().Outcomes[0];

        Assert.Equal("not-due", failed.Failure!.Code);
    }

    [Fact]
    public void Deliveries_of_a_batch_take_one_order_after_another()
    {
        var due = new DueOrderQueue(_company);
        due.Begin();
        var request = new DeliveryRequest(Home, Carrier: 3, At: 9);
        _batch.Add(due.Take(request));
        _batch.Add(due.Take(request));
        var order = _company.Orders[OrderId.Of(District, 72)];
        var balance = _company.Accounts[order.Customer].Balance;

        Assert.Equal(2, Execute().Committed);

        Assert.Equal(new DeliveryQueue(73, 73), _company.DeliveryQueues[District]);
        Assert.Equal(3, _company.Orders[OrderId.Of(District, 72)].Carrier);
        var amount = Enumerable.Range(0, order.LineCount).Sum(line => (long)order.Lines[line].Amount);
        Assert.Equal(balance + amount, _company.Accounts[order.Customer].Balance);
        Assert.Equal(1, _company.Accounts[order.Customer].Deliveries);
    }

    [Fact]
    public void The_stock_level_counts_the_low_items_of_the_latest_twenty_orders()
    {
        var orders = Enumerable.Range(Small.Scale.Customers - 19, 20).Select(request => _company.Orders[OrderId.Of(District, request)]);
        var items = orders.SelectMany(order => Enumerable.Range(0, order.LineCount).Select(line => order.Lines[line].Item)).ToHashSet();
        var low = items.Count(item => _company.Stock[StockId.Of(Home, item)].Quantity < 20);
        var reference = _batch.Add(new StockLevel(District, Threshold: 20));

        var result = Execute();

        Assert.InRange(low, 1, items.Count - 1);
        Assert.Equal(low, result.ValueOf(reference));
    }

    [Fact]
    public void Customers_are_shown_their_latest_order_by_number_and_by_name()
    {
        var (name, namesakes) = _company.Namesakes.First();
        var byNumber = _batch.Add(new OrderStatus(namesakes.Middle));
        var byName = _batch.Add(new OrderStatusByLastName(name));
        var another = _batch.Add(new OrderStatus(CustomerId.Of(District, 1)));

        var result = Execute();

        Assert.Equal(3, result.Committed);
        Assert.Equal(result.ValueOf(byNumber), result.ValueOf(byName));
        Assert.NotEqual(result.ValueOf(byNumber), result.ValueOf(another));
    }

    private BatchResult Execute() => _executor.Execute(_batch, TestContext.Current.CancellationToken);
}
