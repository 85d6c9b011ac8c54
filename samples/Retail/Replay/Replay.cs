using System.Diagnostics;
using Stepwright;

namespace Retail;

/// <summary>Runs a book of invoices as one batch, as often as wanted.</summary>
internal sealed class Replay : IDisposable
{
    private readonly InvoiceBook _book;
    private readonly int _stock;
    private readonly Warehouse _warehouse = new();
    private readonly WarehouseExecutor _executor;
    private readonly WarehouseBatch _batch;

    public Replay(InvoiceBook book, int stock, ExecutorOptions options)
    {
        _book = book;
        _stock = stock;
        _executor = new WarehouseExecutor(_warehouse, options);
        _batch = _executor.CreateBatch();
    }

    /// <summary>Ends the executor's threads.</summary>
    public void Dispose() => _executor.Dispose();

    /// <summary>Runs the invoices on a warehouse that no invoice has touched.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled: no invoice took effect.</exception>
    public ReplayRun Run(CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        Stock();

        long start = Stopwatch.GetTimestamp();
        Fill();
        TimeSpan fill = Stopwatch.GetElapsedTime(start);

        long allocated = GC.GetAllocatedBytesForCurrentThread();
        start = Stopwatch.GetTimestamp();
        BatchResult result = _executor.Execute(_batch, token);
        TimeSpan execute = Stopwatch.GetElapsedTime(start);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;

        return new(_warehouse, OutcomeCounts.Of(result), new(fill, execute, allocated));
    }

    /// <summary>Sets every row to its start. No invoice adds rows, so after a run this is a fresh warehouse to a warm executor.</summary>
    private void Stock()
    {
        foreach (StockCode code in _book.Products.Keys) _warehouse.Products[code] = new(OnHand: _stock, Sold: 0);
        foreach (CustomerId customer in _book.Customers) _warehouse.Customers[customer] = default;
        _warehouse.Sales.Value = default;
    }

    private void Fill()
    {
        _batch.Clear();
        foreach (Invoice invoice in _book.Invoices)
        {
            switch (invoice.Kind)
            {
                case InvoiceKind.Post: _batch.Add(new PostInvoice(invoice.Customer, invoice.Lines)); break;
                case InvoiceKind.Cancel: _batch.Add(new CancelInvoice(invoice.Customer, invoice.Lines)); break;
                default: _batch.Add(new AdjustStock(invoice.Lines)); break;
            }
        }
    }
}
