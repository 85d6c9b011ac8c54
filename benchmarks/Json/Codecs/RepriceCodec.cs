using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class RepriceCodec : JsonCodec<Reprice>
{
    public override int MemberCount => 3;

    public override void Write(ref JsonBuffer buffer, in Reprice value)
    {
        buffer.WriteLiteral("{\"$command\":\"Reprice\",\"sku\":"u8);
        StoreData.Sku.Write(ref buffer, value.Sku);
        buffer.WriteLiteral(",\"price\":"u8);
        buffer.WriteDecimal(value.Price);
        buffer.WriteLiteral(",\"changed\":"u8);
        buffer.WriteDateTime(value.Changed);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Reprice value)
    {
        Sku sku = default;
        decimal price = default;
        DateTime changed = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"$command\":\"Reprice\",\"sku\":"u8) || source.TryMember("{\"sku\":"u8))
        {
            StoreData.Sku.Read(ref source, out sku);
            seen = 0b1;
            if (source.TryMember(",\"price\":"u8))
            {
                price = source.ReadDecimal();
                seen = 0b11;
                if (source.TryMember(",\"changed\":"u8))
                {
                    changed = source.ReadDateTime();
                    seen = 0b111;
                    if (source.TryLiteral("}"u8))
                        goto Done;
                }
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
                case 5 when source.Name.SequenceEqual("price"u8):
                    source.See(ref seen, 0b10);
                    price = source.ReadDecimal();
                    break;
                case 7 when source.Name.SequenceEqual("changed"u8):
                    source.See(ref seen, 0b100);
                    changed = source.ReadDateTime();
                    break;
                case 8 when source.Name.SequenceEqual("$command"u8):
                    source.See(ref seen, 0b1000);
                    source.ReadCommand("Reprice"u8);
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
        value = new Reprice(sku, price, changed);
    }

    public override string MemberName(int member) => member switch
    {
        0 => "sku",
        1 => "price",
        2 => "changed",
        _ => base.MemberName(member),
    };

    public override void WriteMember(ref JsonBuffer buffer, in Reprice value, int member)
    {
        switch (member)
        {
            case 0:
                StoreData.Sku.Write(ref buffer, value.Sku);
                break;
            case 1:
                buffer.WriteDecimal(value.Price);
                break;
            case 2:
                buffer.WriteDateTime(value.Changed);
                break;
            default:
                base.WriteMember(ref buffer, in value, member);
                break;
        }
    }
}
