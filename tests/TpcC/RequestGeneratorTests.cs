using global::TpcC;

namespace Stepwright.TpcC.Tests;

public class RequestGeneratorTests
{
    private static readonly RequestList Requests = new RequestGenerator(Small.Scale, Small.Seed).Next(100_000);

    [Fact]
    public void The_mix_is_that_of_the_specification()
    {
        Assert.Equal(45_000, Requests.NewOrders.Count);
        Assert.Equal(43_000, Requests.Payments.Count + Requests.PaymentsByLastName.Count);
        Assert.Equal(4_000, Requests.OrderStatuses.Count + Requests.OrderStatusesByLastName.Count);
        Assert.Equal(4_000, Requests.Deliveries.Count);
        Assert.Equal(4_000, Requests.StockLevels.Count);
        Assert.Equal(100_000, Requests.Order.Count);
    }

    [Fact]
    public void Six_customers_of_ten_give_their_last_name()
    {
        Assert.InRange(Requests.PaymentsByLastName.Count / 43_000.0, 0.59, 0.61);
        Assert.InRange(Requests.OrderStatusesByLastName.Count / 4_000.0, 0.57, 0.63);
    }

    [Fact]
    public void One_new_order_of_a_hundred_has_an_unused_item_in_its_last_line()
    {
        var unused = new ItemId(Small.Scale.Items + 1);

        Assert.InRange(Requests.NewOrders.Count(order => order.Lines[^1].Item == unused) / 45_000.0, 0.008, 0.012);
        Assert.DoesNotContain(Requests.NewOrders, order => order.Lines.SkipLast(1).Any(line => line.Item == unused));
    }

    [Fact]
    public void Orders_have_five_to_fifteen_lines_of_one_to_ten_pieces()
    {
        Assert.Equal((5, 15), (Requests.NewOrders.Min(order => order.Lines.Length), Requests.NewOrders.Max(order => order.Lines.Length)));
        Assert.InRange(Requests.NewOrders.Average(order => order.Lines.Length), 9.9, 10.1);
        var quantities = Requests.NewOrders.SelectMany(order => order.Lines).Select(line => (int)line.Quantity).ToList();
        Assert.Equal((1, 10), (quantities.Min(), quantities.Max()));
    }

    [Fact]
    public void One_line_of_a_hundred_is_supplied_by_another_warehouse()
    {
        var remote = Requests.NewOrders.Sum(order => order.Lines.Count(line => line.Stock.Warehouse != order.Order.District.Warehouse));

        Assert.InRange(remote / (double)Requests.NewOrders.Sum(order => order.Lines.Length), 0.009, 0.011);
    }

    [Fact]
    public void Fifteen_payments_of_a_hundred_are_made_in_another_warehouse()
    {
        var remote = Requests.Payments.Count(payment => payment.Customer.District.Warehouse != payment.District.Warehouse)
            + Requests.PaymentsByLastName.Count(payment => payment.Name.District.Warehouse != payment.District.Warehouse);

        Assert.InRange(remote / 43_000.0, 0.14, 0.16);
        Assert.All(
            Requests.Payments.Where(payment => payment.Customer.District.Warehouse == payment.District.Warehouse),
            payment => Assert.Equal(payment.District, payment.Customer.District));
        Assert.All(Requests.Payments, payment => Assert.InRange(payment.Amount, 1_00, 5_000_00));
    }

    [Fact]
    public void Without_another_warehouse_all_stays_at_home()
    {
        var requests = new RequestGenerator(new Scale(1, 100, 200), Small.Seed).Next(5_000);

        Assert.All(requests.NewOrders, order => Assert.All(order.Lines, line => Assert.Equal(new WarehouseId(0), line.Stock.Warehouse)));
        Assert.All(requests.Payments, payment => Assert.Equal(new WarehouseId(0), payment.Customer.District.Warehouse));
    }

    [Fact]
    public void Requests_of_a_district_are_numbered_one_after_another()
    {
        foreach (var district in Requests.NewOrders.GroupBy(order => order.Order.District))
        {
            Assert.Equal(
                Enumerable.Range(Small.Scale.Customers + 1, district.Count()),
                district.Select(order => order.Order.Request));
        }
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_does_not()
    {
        var again = new RequestGenerator(Small.Scale, Small.Seed).Next(1_000);
        var other = new RequestGenerator(Small.Scale, Small.Seed + 1).Next(1_000);

        Assert.Equal(Requests.Order.Take(1_000), again.Order);
        Assert.Equal(Requests.Payments.Take(again.Payments.Count), again.Payments);
        Assert.NotEqual(again.Order, other.Order);
    }

    [Fact]
    public void Readers_come_first_then_deliveries_and_the_rest_stays_as_it_came()
    {
        var requests = new RequestGenerator(Small.Scale, Small.Seed).Next(1_000);
        var writers = requests.Order.Where(request => request.Kind >= TransactionKind.NewOrder).ToList();

        requests.PutReadersFirst();

        var kinds = requests.Order.Select(request => request.Kind).ToList();
        Assert.Equal(40, kinds.IndexOf(TransactionKind.OrderStatus));
        Assert.True(kinds.LastIndexOf(TransactionKind.OrderStatusByLastName) < kinds.IndexOf(TransactionKind.Delivery));
        Assert.Equal(writers, requests.Order.Skip(120));
    }
}
