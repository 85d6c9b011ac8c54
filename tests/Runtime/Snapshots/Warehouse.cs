using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Snapshots;

/// <summary>A state of one table, as the generator would write it.</summary>
internal sealed class Warehouse : StateStorage
{
    public Warehouse() => Stock = CreateTable<string, Pile>("Stock");

    public Table<string, Pile> Stock { get; }

    public WarehouseSnapshot Snapshot() => new(this);
}

internal sealed class WarehouseSnapshot : StateSnapshot
{
    public WarehouseSnapshot(Warehouse warehouse)
        : base(warehouse) => Stock = TakeTable(warehouse.Stock);

    public TableSnapshot<string, Pile> Stock { get; }

    protected override object Member(int member) => Stock;
}

internal record struct Pile(int Pieces, string? Note);
