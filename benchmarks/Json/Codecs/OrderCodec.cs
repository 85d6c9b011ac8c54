using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class OrderCodec : JsonCodec<Order>
{
    public override int MemberCount => 3;

    public override void Write(ref JsonBuffer buffer, in Order value)
    {
        buffer.WriteLiteral("{\"customer\":"u8);
        StoreData.CustomerId.Write(ref buffer, value.Customer);
        buffer.WriteLiteral(",\"lines\":"u8);
        buffer.WriteInt32(value.Lines);
        buffer.WriteLiteral(",\"total\":"u8);
        buffer.WriteDecimal(value.Total);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Order value)
    {
        CustomerId customer = default;
        int lines = default;
        decimal total = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"customer\":"u8))
        {
            StoreData.CustomerId.Read(ref source, out customer);
            seen = 0b1;
            if (source.TryMember(",\"lines\":"u8))
            {
                lines = source.ReadInt32();
                seen = 0b11;
                if (source.TryMember(",\"total\":"u8))
                {
                    total = source.ReadDecimal();
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
                case 8 when source.Name.SequenceEqual("customer"u8):
                    source.See(ref seen, 0b1);
                    StoreData.CustomerId.Read(ref source, out customer);
                    break;
                case 5 when source.Name.SequenceEqual("lines"u8):
                    source.See(ref seen, 0b10);
                    lines = source.ReadInt32();
                    break;
                case 5 when source.Name.SequenceEqual("total"u8):
                    source.See(ref seen, 0b100);
                    total = source.ReadDecimal();
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
        value = new Order(customer, lines, total);
    }

    public override string MemberName(int member) => member switch
    {
        0 => "customer",
        1 => "lines",
        2 => "total",
        _ => base.MemberName(member),
    };

    public override void WriteMember(ref JsonBuffer buffer, in Order value, int member)
    {
        switch (member)
        {
            case 0:
                StoreData.CustomerId.Write(ref buffer, value.Customer);
                break;
            case 1:
                buffer.WriteInt32(value.Lines);
                break;
            case 2:
                buffer.WriteDecimal(value.Total);
                break;
            default:
                base.WriteMember(ref buffer, in value, member);
                break;
        }
    }
}
