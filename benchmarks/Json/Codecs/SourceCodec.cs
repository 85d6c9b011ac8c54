using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class SourceCodec : JsonCodec<Source>
{
    public override int MemberCount => 3;

    public override void Write(ref JsonBuffer buffer, in Source value)
    {
        buffer.WriteLiteral("{\"$command\":\"Source\",\"sku\":"u8);
        StoreData.Sku.Write(ref buffer, value.Sku);
        buffer.WriteLiteral(",\"supplier\":"u8);
        buffer.WriteGuid(value.Supplier);
        buffer.WriteLiteral(",\"category\":"u8);
        buffer.WriteString(value.Category);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Source value)
    {
        Sku sku = default;
        Guid supplier = default;
        string category = default!;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"$command\":\"Source\",\"sku\":"u8) || source.TryMember("{\"sku\":"u8))
        {
            StoreData.Sku.Read(ref source, out sku);
            seen = 0b1;
            if (source.TryMember(",\"supplier\":"u8))
            {
                supplier = source.ReadGuid();
                seen = 0b11;
                if (source.TryMember(",\"category\":"u8))
                {
                    category = source.ReadString()!;
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
                case 8 when source.Name.SequenceEqual("supplier"u8):
                    source.See(ref seen, 0b10);
                    supplier = source.ReadGuid();
                    break;
                case 8 when source.Name.SequenceEqual("category"u8):
                    source.See(ref seen, 0b100);
                    category = source.ReadString()!;
                    break;
                case 8 when source.Name.SequenceEqual("$command"u8):
                    source.See(ref seen, 0b1000);
                    source.ReadCommand("Source"u8);
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
        value = new Source(sku, supplier, category);
    }

    public override string MemberName(int member) => member switch
    {
        0 => "sku",
        1 => "supplier",
        2 => "category",
        _ => base.MemberName(member),
    };

    public override void WriteMember(ref JsonBuffer buffer, in Source value, int member)
    {
        switch (member)
        {
            case 0:
                StoreData.Sku.Write(ref buffer, value.Sku);
                break;
            case 1:
                buffer.WriteGuid(value.Supplier);
                break;
            case 2:
                buffer.WriteString(value.Category);
                break;
            default:
                base.WriteMember(ref buffer, in value, member);
                break;
        }
    }
}
