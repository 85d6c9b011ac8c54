using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class TotalsCodec : JsonCodec<Totals>
{
    public override int MemberCount => 2;

    public override void Write(ref JsonBuffer buffer, in Totals value)
    {
        buffer.WriteLiteral("{\"orders\":"u8);
        buffer.WriteInt32(value.Orders);
        buffer.WriteLiteral(",\"revenue\":"u8);
        buffer.WriteDecimal(value.Revenue);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Totals value)
    {
        int orders = default;
        decimal revenue = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"orders\":"u8))
        {
            orders = source.ReadInt32();
            seen = 0b1;
            if (source.TryMember(",\"revenue\":"u8))
            {
                revenue = source.ReadDecimal();
                seen = 0b11;
                if (source.TryLiteral("}"u8))
                    goto Done;
            }
        }

        for (var more = seen == 0 ? source.BeginObject() : source.NextMember(); more; more = source.NextMember())
        {
            switch (source.Name.Length)
            {
                case 6 when source.Name.SequenceEqual("orders"u8):
                    source.See(ref seen, 0b1);
                    orders = source.ReadInt32();
                    break;
                case 7 when source.Name.SequenceEqual("revenue"u8):
                    source.See(ref seen, 0b10);
                    revenue = source.ReadDecimal();
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
        value = new Totals(orders, revenue);
    }

    public override string MemberName(int member) => member switch
    {
        0 => "orders",
        1 => "revenue",
        _ => base.MemberName(member),
    };

    public override void WriteMember(ref JsonBuffer buffer, in Totals value, int member)
    {
        switch (member)
        {
            case 0:
                buffer.WriteInt32(value.Orders);
                break;
            case 1:
                buffer.WriteDecimal(value.Revenue);
                break;
            default:
                base.WriteMember(ref buffer, in value, member);
                break;
        }
    }
}
