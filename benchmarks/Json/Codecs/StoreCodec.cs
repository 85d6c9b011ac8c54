using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class StoreCodec : JsonCodec<Store>
{
    public override void Write(ref JsonBuffer buffer, in Store value)
    {
        buffer.WriteLiteral("{\"articles\":"u8);
        StoreData.Articles.Write(ref buffer, value.Articles);
        buffer.WriteLiteral(",\"orders\":"u8);
        StoreData.Orders.Write(ref buffer, value.Orders);
        buffer.WriteLiteral(",\"totals\":"u8);
        StoreData.Totals.Write(ref buffer, value.Totals.Value);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Store value)
    {
        value = new Store();
        ulong seen = 0;
        source.EnterObject();
        for (var more = source.BeginObject(); more; more = source.NextMember())
        {
            switch (source.Name.Length)
            {
                case 8 when source.Name.SequenceEqual("articles"u8):
                    source.See(ref seen, 0b1);
                    StoreData.Articles.Read(ref source, value.Articles);
                    break;
                case 6 when source.Name.SequenceEqual("orders"u8):
                    source.See(ref seen, 0b10);
                    StoreData.Orders.Read(ref source, value.Orders);
                    break;
                case 6 when source.Name.SequenceEqual("totals"u8):
                    source.See(ref seen, 0b100);
                    StoreData.Totals.Read(ref source, out var totals);
                    value.Totals.Value = totals;
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

        source.LeaveObject();
    }
}
