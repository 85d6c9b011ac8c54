using global::TpcC;

namespace Stepwright.TpcC.Tests;

public class PopulationTests
{
    private static readonly Rows Rows = Population.Create(Small.Scale, Small.Seed);

    [Fact]
    public void There_is_as_much_of_everything_as_the_scale_says()
    {
        Assert.Equal((2, 20, 2_000), (Rows.Warehouses.Count, Rows.Districts.Count, Rows.Customers.Count));
        Assert.Equal((200, 400), (Rows.Items.Count, Rows.Stock.Count));
        Assert.Equal((2_000, 600, 2_000), (Rows.Orders.Count, Rows.PendingOrders.Count, Rows.Payments.Count));
        Assert.Equal(
            (3_000, 2_100, 100_000),
            (new Scale(1).Customers, new Scale(1).Delivered, new Scale(1).Items));
    }

    [Fact]
    public void Every_customer_has_one_order() =>
        Assert.All(Rows.LastOrders, last => Assert.Equal(last.Key, Rows.Orders[last.Value.Order].Customer));

    [Fact]
    public void Namesakes_stand_by_first_name_and_hold_every_customer()
    {
        Assert.Equal(Rows.Customers.Keys.OrderBy(id => id.Value), Rows.Namesakes.Values.SelectMany(namesakes => namesakes.Customers).OrderBy(id => id.Value));
        Assert.All(Rows.Namesakes.Values, namesakes =>
        {
            var names = namesakes.Customers.Select(id => Rows.Customers[id].FirstName).ToList();
            Assert.Equal(names.Order(StringComparer.Ordinal), names);
        });
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    [InlineData(5, 3)]
    public void A_named_customer_is_the_middle_one_rounded_up(int namesakes, int place) =>
        Assert.Equal(new CustomerId(place), new Namesakes([.. Enumerable.Range(1, namesakes).Select(number => new CustomerId(number))]).Middle);

    [Fact]
    public void The_same_seed_makes_the_same_rows_and_another_does_not()
    {
        Assert.Empty(Rows.DifferencesFrom(Population.Create(Small.Scale, Small.Seed)));
        Assert.NotEmpty(Rows.DifferencesFrom(Population.Create(Small.Scale, Small.Seed + 1)));
    }

    [Fact]
    public void A_difference_names_its_table()
    {
        var other = Population.Create(Small.Scale, Small.Seed);
        other.Stock[other.Stock.Keys.First()] = default;
        other.Payments.Remove(other.Payments.Keys.First());
        var moved = other.LastOrders.First();
        other.LastOrders.Remove(moved.Key);
        other.LastOrders.Add(new CustomerId(-1), moved.Value);

        Assert.Equal(["LastOrders", "Stock", "Payments"], Rows.DifferencesFrom(other).Select(difference => difference.Split(':')[0]));
    }
}
