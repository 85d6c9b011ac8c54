using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class ArticleCodec : JsonCodec<Article>
{
    public override int MemberCount => 10;

    public override void Write(ref JsonBuffer buffer, in Article value)
    {
        buffer.WriteLiteral("{\"name\":"u8);
        buffer.WriteString(value.Name);
        buffer.WriteLiteral(",\"category\":"u8);
        buffer.WriteString(value.Category);
        buffer.WriteLiteral(",\"available\":"u8);
        buffer.WriteInt32(value.Available);
        buffer.WriteLiteral(",\"reserved\":"u8);
        buffer.WriteInt32(value.Reserved);
        buffer.WriteLiteral(",\"price\":"u8);
        buffer.WriteDecimal(value.Price);
        buffer.WriteLiteral(",\"weight\":"u8);
        buffer.WriteDouble(value.Weight);
        buffer.WriteLiteral(",\"discontinued\":"u8);
        buffer.WriteBoolean(value.Discontinued);
        buffer.WriteLiteral(",\"sold\":"u8);
        buffer.WriteInt64(value.Sold);
        buffer.WriteLiteral(",\"changed\":"u8);
        buffer.WriteDateTime(value.Changed);
        buffer.WriteLiteral(",\"supplier\":"u8);
        buffer.WriteGuid(value.Supplier);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Article value)
    {
        string name = default!;
        string category = default!;
        int available = default;
        int reserved = default;
        decimal price = default;
        double weight = default;
        bool discontinued = default;
        long sold = default;
        DateTime changed = default;
        Guid supplier = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"name\":"u8))
        {
            name = source.ReadString()!;
            seen = 0b1;
            if (source.TryMember(",\"category\":"u8))
            {
                category = source.ReadString()!;
                seen = 0b11;
                if (source.TryMember(",\"available\":"u8))
                {
                    available = source.ReadInt32();
                    seen = 0b111;
                    if (source.TryMember(",\"reserved\":"u8))
                    {
                        reserved = source.ReadInt32();
                        seen = 0b1111;
                        if (source.TryMember(",\"price\":"u8))
                        {
                            price = source.ReadDecimal();
                            seen = 0b11111;
                            if (source.TryMember(",\"weight\":"u8))
                            {
                                weight = source.ReadDouble();
                                seen = 0b111111;
                                if (source.TryMember(",\"discontinued\":"u8))
                                {
                                    discontinued = source.ReadBoolean();
                                    seen = 0b1111111;
                                    if (source.TryMember(",\"sold\":"u8))
                                    {
                                        sold = source.ReadInt64();
                                        seen = 0b11111111;
                                        if (source.TryMember(",\"changed\":"u8))
                                        {
                                            changed = source.ReadDateTime();
                                            seen = 0b111111111;
                                            if (source.TryMember(",\"supplier\":"u8))
                                            {
                                                supplier = source.ReadGuid();
                                                seen = 0b1111111111;
                                                if (source.TryLiteral("}"u8))
                                                    goto Done;
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }

        for (var more = seen == 0 ? source.BeginObject() : source.NextMember(); more; more = source.NextMember())
        {
            switch (source.Name.Length)
            {
                case 4 when source.Name.SequenceEqual("name"u8):
                    source.See(ref seen, 0b1);
                    name = source.ReadString()!;
                    break;
                case 8 when source.Name.SequenceEqual("category"u8):
                    source.See(ref seen, 0b10);
                    category = source.ReadString()!;
                    break;
                case 9 when source.Name.SequenceEqual("available"u8):
                    source.See(ref seen, 0b100);
                    available = source.ReadInt32();
                    break;
                case 8 when source.Name.SequenceEqual("reserved"u8):
                    source.See(ref seen, 0b1000);
                    reserved = source.ReadInt32();
                    break;
                case 5 when source.Name.SequenceEqual("price"u8):
                    source.See(ref seen, 0b10000);
                    price = source.ReadDecimal();
                    break;
                case 6 when source.Name.SequenceEqual("weight"u8):
                    source.See(ref seen, 0b100000);
                    weight = source.ReadDouble();
                    break;
                case 12 when source.Name.SequenceEqual("discontinued"u8):
                    source.See(ref seen, 0b1000000);
                    discontinued = source.ReadBoolean();
                    break;
                case 4 when source.Name.SequenceEqual("sold"u8):
                    source.See(ref seen, 0b10000000);
                    sold = source.ReadInt64();
                    break;
                case 7 when source.Name.SequenceEqual("changed"u8):
                    source.See(ref seen, 0b100000000);
                    changed = source.ReadDateTime();
                    break;
                case 8 when source.Name.SequenceEqual("supplier"u8):
                    source.See(ref seen, 0b1000000000);
                    supplier = source.ReadGuid();
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
        value = new Article(name, category, available, reserved, price, weight, discontinued, sold, changed, supplier);
    }

    public override string MemberName(int member) => member switch
    {
        0 => "name",
        1 => "category",
        2 => "available",
        3 => "reserved",
        4 => "price",
        5 => "weight",
        6 => "discontinued",
        7 => "sold",
        8 => "changed",
        9 => "supplier",
        _ => base.MemberName(member),
    };

    public override void WriteMember(ref JsonBuffer buffer, in Article value, int member)
    {
        switch (member)
        {
            case 0:
                buffer.WriteString(value.Name);
                break;
            case 1:
                buffer.WriteString(value.Category);
                break;
            case 2:
                buffer.WriteInt32(value.Available);
                break;
            case 3:
                buffer.WriteInt32(value.Reserved);
                break;
            case 4:
                buffer.WriteDecimal(value.Price);
                break;
            case 5:
                buffer.WriteDouble(value.Weight);
                break;
            case 6:
                buffer.WriteBoolean(value.Discontinued);
                break;
            case 7:
                buffer.WriteInt64(value.Sold);
                break;
            case 8:
                buffer.WriteDateTime(value.Changed);
                break;
            case 9:
                buffer.WriteGuid(value.Supplier);
                break;
            default:
                base.WriteMember(ref buffer, in value, member);
                break;
        }
    }
}
