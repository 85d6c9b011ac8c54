using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class RestockCodec : JsonCodec<Restock>
{
    public override int MemberCount => 2;

    public override void Write(ref JsonBuffer buffer, in Restock value)
    {
        buffer.WriteLiteral("{\"$command\":\"Restock\",\"sku\":"u8);
        StoreData.Sku.Write(ref buffer, value.Sku);
        buffer.WriteLiteral(",\"quantity\":"u8);
        buffer.WriteInt32(value.Quantity);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Restock value)
    {
        Sku sku = default;
        int quantity = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"$command\":\"Restock\",\"sku\":"u8) || source.TryMember("{\"sku\":"u8))
        {
            StoreData.Sku.Read(ref source, out sku);
            seen = 0b1;
            if (source.TryMember(",\"quantity\":"u8))
            {
                quantity = source.ReadInt32();
                seen = 0b11;
                if (source.TryLiteral("}"u8))
                    goto Done;
            }
        }

        for (var more = seen == 0 ? source.BeginObject() : source.NextMember(); more; more = source.NextMember())
        {
            switch (source.Name.Length)
            {
                case 3 when source.Name.SequenceEqual("sku"u8):
                    source.See(ref seen, 0b1);
                    StoreData.Sku.Read(ref source, out sku);
                    break;
                case 8 when source.Name.SequenceEqual("quantity"u8):
                    source.See(ref seen, 0b10);
                    quantity = source.ReadInt32();
                    break;
                case 8 when source.Name.SequenceEqual("$command"u8):
                    source.See(ref seen, 0b100);
                    source.ReadCommand("Restock"u8);
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
        value = new Restock(sku, quantity);
    }

    public override string MemberName(int member) => member switch
    {
        0 => "sku",
        1 => "quantity",
        _ => base.MemberName(member),
    };

    public override void WriteMember(ref JsonBuffer buffer, in Restock value, int member)
    {
        switch (member)
        {
            case 0:
                StoreData.Sku.Write(ref buffer, value.Sku);
                break;
            case 1:
                buffer.WriteInt32(value.Quantity);
                break;
            default:
                base.WriteMember(ref buffer, in value, member);
                break;
        }
    }
}
