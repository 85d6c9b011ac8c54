using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

/// <summary>The batch that the generator is to write.</summary>
internal sealed class HandBatch : Batch
{
    private readonly Lane<PlaceOrder> _placeOrder;
    private readonly Lane<Reprice> _reprice;
    private readonly Lane<Restock> _restock;
    private readonly Lane<Source> _source;

    public HandBatch()
    {
        _placeOrder = AddLane<Lane<PlaceOrder>>();
        _reprice = AddLane<Lane<Reprice>>();
        _restock = AddLane<Lane<Restock>>();
        _source = AddLane<Lane<Source>>();
    }

    public CommandRef Add(in PlaceOrder command) => Append(0, _placeOrder, in command);

    public CommandRef Add(in Reprice command) => Append(1, _reprice, in command);

    public CommandRef Add(in Restock command) => Append(2, _restock, in command);

    public CommandRef Add(in Source command) => Append(3, _source, in command);

    /// <summary>Writes the commands as an array.</summary>
    public void WriteJson(ref JsonBuffer buffer)
    {
        buffer.WriteLiteral("["u8);
        for (var i = 0; i < Count; i++)
        {
            if (i > 0)
                buffer.WriteLiteral(","u8);
            var (kind, index) = EntryArray[i];
            switch (kind)
            {
                case 0:
                    StoreData.PlaceOrder.Write(ref buffer, in _placeOrder[index]);
                    break;
                case 1:
                    StoreData.Reprice.Write(ref buffer, in _reprice[index]);
                    break;
                case 2:
                    StoreData.Restock.Write(ref buffer, in _restock[index]);
                    break;
                case 3:
                    StoreData.Source.Write(ref buffer, in _source[index]);
                    break;
            }
        }

        buffer.WriteLiteral("]"u8);
    }

    protected override void AddJsonCommand(ref JsonSource source)
    {
        var name = source.PeekCommand();
        switch (name.Length)
        {
            case 6 when name.SequenceEqual("Source"u8):
            {
                StoreData.Source.Read(ref source, out var command);
                Append(3, _source, in command);
                break;
            }

            case 7 when name.SequenceEqual("Reprice"u8):
            {
                StoreData.Reprice.Read(ref source, out var command);
                Append(1, _reprice, in command);
                break;
            }

            case 7 when name.SequenceEqual("Restock"u8):
            {
                StoreData.Restock.Read(ref source, out var command);
                Append(2, _restock, in command);
                break;
            }

            case 10 when name.SequenceEqual("PlaceOrder"u8):
            {
                StoreData.PlaceOrder.Read(ref source, out var command);
                Append(0, _placeOrder, in command);
                break;
            }

            default:
                source.FailCommand(name);
                break;
        }
    }
}
