using System.Globalization;
using Retail;
using Stepwright.Benchmarks.Recovery.Faults;

namespace Stepwright.Benchmarks.Recovery.Samples;

/// <summary>
/// Runs invoices with faults through samples/Retail as it is, which has no recovery of its own: a mistyped article is corrected by the generated code, and an invoice that the
/// stock cannot serve is rejected as a whole.
/// </summary>
internal sealed class RetailRun : IDisposable
{
    private const int Articles = 80;
    private const int Buyers = 40;
    private const double FaultShare = 0.3;

    private static readonly Fault[] Faults = [Fault.Typo, Fault.UnknownNumber, Fault.OutOfStock];

    private readonly RecoverySetting _setting;
    private readonly Random _random;
    private readonly RetailModel _model = new();
    private readonly List<StockCode> _codes = [];
    private readonly Warehouse _warehouse;
    private readonly WarehouseExecutor _executor;
    private readonly WarehouseBatch _batch;

    public RetailRun(RecoverySetting setting, int seed)
    {
        _setting = setting;
        _random = new Random(seed);
        while (_model.Products.Count < Articles)
        {
            var code = new StockCode(string.Create(CultureInfo.InvariantCulture, $"{_random.Next(10_000, 100_000)}{(char)('A' + _random.Next(26))}"));
            if (_model.Products.TryAdd(code, new Product(_random.Next(200, 2_000), 0)))
                _codes.Add(code);
        }

        for (var i = 0; i < Buyers; i++)
            _model.Customers.Add(new CustomerId(i), default);
        _warehouse = _model.CreateWarehouse();
        _executor = new WarehouseExecutor(_warehouse, new ExecutorOptions { MaxDegreeOfParallelism = setting.Workers, Recovery = setting.Recovery });
        if (setting.Workers > 1)
            _executor.AlwaysPlans = true;
        _batch = _executor.CreateBatch();
    }

    /// <summary>What became of the commands.</summary>
    public FaultCounts Counts { get; } = new();

    public void Dispose() => _executor.Dispose();

    /// <exception cref="DeviationException">A batch did not do what the model did.</exception>
    public void Run()
    {
        for (var number = 0; number < _setting.Batches; number++)
        {
            var requests = Enumerable.Range(0, _setting.Commands).Select(_ => Next()).ToArray();
            _batch.Clear();
            foreach (var request in requests)
                Add(request.Command);
            var result = _executor.Execute(_batch);
            var failed = new List<Fault>();
            for (var i = 0; i < requests.Length; i++)
            {
                if (!IsCommitted(requests[i], result.Outcomes[i], $"samples/Retail, {_setting}, batch {number}, command {i}, {requests[i].Command} ({requests[i].Fault.Name()})"))
                    failed.Add(requests[i].Fault);
            }

            foreach (var fault in failed)
                Counts[fault].RolledBack++;
            if (_model.CreateWarehouse().ComputeHash() != _warehouse.ComputeHash() || !_warehouse.Products.All(row => _model.Products[row.Key] == row.Value))
                throw new DeviationException($"samples/Retail, {_setting}, batch {number}: the state is not that of the model");
            foreach (var fault in failed)
                Counts[fault].Clean++;
        }
    }

    private bool IsCommitted(Request request, CommandOutcome outcome, string name)
    {
        var count = Counts[request.Fault];
        var (code, corrected) = _model.Run(request.Command, stands: true);
        if (code is null)
            return outcome is { Status: CommandStatus.Committed, RecoveredFrom: null } ? true : throw new DeviationException($"{name}, is {outcome}, and committed in the model");
        count.Met++;
        var isFixable = corrected is not null && _model.Run(corrected, stands: false).Code is null;
        if (isFixable)
            count.Fixable++;
        if (outcome.Suggestion is { } suggestion && !(corrected is not null && AreEqual(suggestion, corrected)))
        {
            count.WronglyChanged++;
            throw new DeviationException($"{name}, has become {suggestion}, and {corrected ?? "nothing"} in the model");
        }

        if ((outcome.Failure ?? outcome.RecoveredFrom)?.Code != code)
            throw new DeviationException($"{name}, is {outcome}, and fails by {code} in the model");
        if (outcome.Status == CommandStatus.Committed)
        {
            if (!isFixable || _setting.Recovery != Stepwright.Recovery.Apply)
                throw new DeviationException($"{name}, is committed, and fails by {code} in the model");
            _model.Run(corrected!, stands: true);
            count.Recovered++;
            return true;
        }

        if (isFixable && _setting.Recovery == Stepwright.Recovery.Suggest && outcome.Suggestion is not null)
            count.Recovered++;
        return false;
    }

    private Request Next()
    {
        var invoice = Invoice();
        if (_random.NextDouble() >= FaultShare)
        {
            return new Request(
                _random.Next(8) switch { 0 => new CancelInvoice(invoice.Customer, invoice.Lines), 1 => new AdjustStock(invoice.Lines), _ => invoice },
                Fault.None);
        }

        var fault = Faults[_random.Next(Faults.Length)];
        return fault switch
        {
            Fault.Typo => new Request(RetailModel.With(_random.Next(3) switch { 0 => new CancelInvoice(invoice.Customer, default), 1 => new AdjustStock(default), _ => invoice }, [.. invoice.Lines, new InvoiceLine(Typo(), 2, 1.25m)]), fault),
            Fault.UnknownNumber => new Request(invoice with { Customer = new CustomerId(-1) }, fault),
            _ => new Request(invoice with { Lines = [.. invoice.Lines, new InvoiceLine(Code(), 100_000, 1.25m)] }, fault),
        };
    }

    private PostInvoice Invoice() => new(
        _random.Next(5) == 0 ? null : new CustomerId(_random.Next(Buyers)),
        [.. Enumerable.Range(0, _random.Next(1, 6)).Select(_ => new InvoiceLine(Code(), _random.Next(1, 12), _random.Next(1, 500) / 100m))]);

    private StockCode Code() => _codes[_random.Next(_codes.Count)];

    private StockCode Typo()
    {
        while (true)
        {
            var typo = _random.Mistype(Code().Value);
            if (!_model.Products.ContainsKey(new StockCode(typo)) && _codes.Count(code => Typing.IsTypo(code.Value, typo)) == 1)
                return new StockCode(typo);
        }
    }

    private void Add(object command)
    {
        switch (command)
        {
            case PostInvoice invoice:
                _batch.Add(invoice);
                break;
            case CancelInvoice invoice:
                _batch.Add(invoice);
                break;
            case AdjustStock adjustment:
                _batch.Add(adjustment);
                break;
        }
    }

    private static bool AreEqual(object one, object other) =>
        one.GetType() == other.GetType() && RetailModel.LinesOf(one).SequenceEqual(RetailModel.LinesOf(other)) && Equals(RetailModel.With(one, []), RetailModel.With(other, []));
}
