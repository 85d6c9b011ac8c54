using System.Globalization;
using Quickstart;
using Stepwright;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

var shop = new Shop();
shop.Stock.Add(new("85123A"), new(Available: 100, Reserved: 0));
shop.Stock.Add(new("71053"), new(Available: 5, Reserved: 0));
shop.Accounts.Add(new(17850), new(Balance: 500, Orders: 0));

using var executor = new ShopExecutor(shop);
var batch = executor.CreateBatch();
var first = batch.Add(new PlaceOrder(new(1), new(17850), [new(new("85123A"), 6, 2.55m), new(new("71053"), 4, 3.39m)]));
batch.Add(new PlaceOrder(new(2), new(17850), [new(new("85123A"), 6, 2.55m), new(new("71053"), 4, 3.39m)]));
batch.Add(new PlaceOrder(new(3), new(13047), [new(new("85123A"), 6, 2.55m)]));

BatchResult result = executor.Execute(batch);

foreach (ref readonly CommandOutcome outcome in result.Outcomes)
    Console.WriteLine(outcome);
Console.WriteLine($"order 1 costs {result.ValueOf(first)}");
foreach (var (sku, stock) in shop.Stock)
    Console.WriteLine($"{sku}: {stock.Available} available, {stock.Reserved} reserved");
Console.WriteLine($"{shop.Totals.Value.Orders} order, {shop.Totals.Value.Revenue} revenue");
