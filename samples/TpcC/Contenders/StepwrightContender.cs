using System.Diagnostics;
using System.Runtime.InteropServices;
using Stepwright;

namespace TpcC;

/// <summary>The company of Stepwright: every list of requests is a batch.</summary>
internal sealed class StepwrightContender : Contender, IDisposable
{
    private readonly Company _company;
    private readonly CompanyExecutor _executor;
    private readonly CompanyBatch _batch;
    private readonly DueOrderQueue _due;
    private CommandRef<long>[] _references = [];
    private long[] _answers = [];
    private long _newOrders;

    public StepwrightContender(Rows rows, int workers, int capacity)
        : base($"Stepwright, {workers} worker{(workers == 1 ? "" : "s")}")
    {
        _company = CompanyRows.Load(rows, capacity);
        _executor = new CompanyExecutor(_company, new ExecutorOptions { MaxDegreeOfParallelism = workers, Seed = 0 });
        _batch = _executor.CreateBatch();
        _due = new DueOrderQueue(_company);
    }

    public override long NewOrders => _newOrders;

    public override TimeSpan Run(IReadOnlyList<RequestList> requests)
    {
        var time = TimeSpan.Zero;
        foreach (var list in requests)
        {
            var start = Stopwatch.GetTimestamp();
            if (_references.Length < list.Order.Count)
                _references = new CommandRef<long>[list.Order.Count];
            Fill(list);
            var result = _executor.Execute(_batch);
            time += Stopwatch.GetElapsedTime(start);
            Answer(list, result);
        }

        return time;
    }

    public void Dispose() => _executor.Dispose();

    public override Rows ToRows() => CompanyRows.Of(_company);

    private void Fill(RequestList list)
    {
        _batch.Clear();
        _due.Begin();
        var newOrders = CollectionsMarshal.AsSpan(list.NewOrders);
        var payments = CollectionsMarshal.AsSpan(list.Payments);
        var paymentsByLastName = CollectionsMarshal.AsSpan(list.PaymentsByLastName);
        var references = _references;
        var place = 0;
        foreach (var (kind, index) in CollectionsMarshal.AsSpan(list.Order))
        {
            references[place++] = kind switch
            {
                TransactionKind.NewOrder => _batch.Add(newOrders[index]),
                TransactionKind.Pay => _batch.Add(payments[index]),
                TransactionKind.PayByLastName => _batch.Add(paymentsByLastName[index]),
                TransactionKind.OrderStatus => _batch.Add(list.OrderStatuses[index]),
                TransactionKind.OrderStatusByLastName => _batch.Add(list.OrderStatusesByLastName[index]),
                TransactionKind.Delivery => _batch.Add(_due.Take(list.Deliveries[index])),
                _ => _batch.Add(list.StockLevels[index]),
            };
        }
    }

    private void Answer(RequestList list, BatchResult result)
    {
        if (_answers.Length < list.Order.Count)
            _answers = new long[list.Order.Count];
        for (var i = 0; i < list.Order.Count; i++)
        {
            ref readonly var outcome = ref result[_references[i]];
            var isNewOrder = list.Order[i].Kind == TransactionKind.NewOrder;
            if (outcome.Status == CommandStatus.Committed)
            {
                _answers[i] = result.ValueOf(_references[i]);
                _newOrders += isNewOrder ? 1 : 0;
            }
            else if (isNewOrder && outcome.Failure?.Code == "missing-row")
            {
                _answers[i] = RolledBack;
            }
            else
            {
                throw new InvalidOperationException($"{list.Order[i].Kind} {i} of a batch did not succeed: {outcome}");
            }
        }

        Fold(_answers.AsSpan(0, list.Order.Count));
    }
}
