using System.Collections.Immutable;
using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class PlaceOrderCodec : JsonCodec<PlaceOrder>
{
    public override int MemberCount => 3;

    public override void Write(ref JsonBuffer buffer, in PlaceOrder value)
    {
        buffer.WriteLiteral("{\"$command\":\"PlaceOrder\",\"order\":"u8);
        StoreData.OrderId.Write(ref buffer, value.Order);
        buffer.WriteLiteral(",\"customer\":"u8);
        StoreData.CustomerId.Write(ref buffer, value.Customer);
        buffer.WriteLiteral(",\"lines\":"u8);
        StoreData.ImmutableArrayOfOrderLine.Write(ref buffer, value.Lines);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out PlaceOrder value)
    {
        OrderId order = default;
        CustomerId customer = default;
        ImmutableArray<OrderLine> lines = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"$command\":\"PlaceOrder\",\"order\":"u8) || source.TryMember("{\"order\":"u8))
        {
            StoreData.OrderId.Read(ref source, out order);
            seen = 0b1;
            if (source.TryMember(",\"customer\":"u8))
            {
                StoreData.CustomerId.Read(ref source, out customer);
                seen = 0b11;
                if (source.TryMember(",\"lines\":"u8))
                {
                    StoreData.ImmutableArrayOfOrderLine.Read(ref source, out lines);
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
                case 5 when source.Name.SequenceEqual("order"u8):
                    source.See(ref seen, 0b1);
                    StoreData.OrderId.Read(ref source, out order);
                    break;
                case 8 when source.Name.SequenceEqual("customer"u8):
                    source.See(ref seen, 0b10);
                    StoreData.CustomerId.Read(ref source, out customer);
                    break;
                case 5 when source.Name.SequenceEqual("lines"u8):
                    source.See(ref seen, 0b100);
                    StoreData.ImmutableArrayOfOrderLine.Read(ref source, out lines);
                    break;
                case 8 when source.Name.SequenceEqual("$command"u8):
                    source.See(ref seen, 0b1000);
                    source.ReadCommand("PlaceOrder"u8);
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
        value = new PlaceOrder(order, customer, lines);
    }

    public override string MemberName(int member) => member switch
    {
        0 => "order",
        1 => "customer",
        2 => "lines",
        _ => base.MemberName(member),
    };

    public override void WriteMember(ref JsonBuffer buffer, in PlaceOrder value, int member)
    {
        switch (member)
        {
            case 0:
                StoreData.OrderId.Write(ref buffer, value.Order);
                break;
            case 1:
                StoreData.CustomerId.Write(ref buffer, value.Customer);
                break;
            case 2:
                StoreData.ImmutableArrayOfOrderLine.Write(ref buffer, value.Lines);
                break;
            default:
                base.WriteMember(ref buffer, in value, member);
                break;
        }
    }
}
