using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

internal sealed class PartCodec : JsonCodec<Part>
{
    public static readonly PartCodec Instance = new();

    private static readonly WeightCodec WeightCodec = new();

    public override void Write(ref JsonBuffer buffer, in Part value)
    {
        buffer.WriteLiteral("{\"id\":"u8);
        buffer.WriteInt32(value.Id);
        buffer.WriteLiteral(",\"name\":"u8);
        buffer.WriteString(value.Name);
        buffer.WriteLiteral(",\"sizes\":"u8);
        if (value.Sizes is { } sizes)
        {
            buffer.WriteLiteral("["u8);
            for (var i = 0; i < sizes.Length; i++)
            {
                if (i > 0)
                    buffer.WriteLiteral(","u8);
                buffer.WriteInt32(sizes[i]);
            }

            buffer.WriteLiteral("]"u8);
        }
        else
        {
            buffer.WriteNull();
        }

        buffer.WriteLiteral(",\"weight\":"u8);
        WeightCodec.Write(ref buffer, value.Weight);
        buffer.WriteLiteral(",\"parts\":"u8);
        if (value.Parts is { } parts)
        {
            buffer.WriteLiteral("["u8);
            for (var i = 0; i < parts.Length; i++)
            {
                if (i > 0)
                    buffer.WriteLiteral(","u8);
                Write(ref buffer, in parts[i]);
            }

            buffer.WriteLiteral("]"u8);
        }
        else
        {
            buffer.WriteNull();
        }

        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Part value)
    {
        value = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"id\":"u8))
        {
            value.Id = source.ReadInt32();
            seen = 0b1;
            if (source.TryMember(",\"name\":"u8))
            {
                value.Name = source.ReadString();
                seen = 0b11;
                if (source.TryMember(",\"sizes\":"u8))
                {
                    value.Sizes = ReadSizes(ref source);
                    seen = 0b111;
                    if (source.TryMember(",\"weight\":"u8))
                    {
                        WeightCodec.Read(ref source, out var weight);
                        value.Weight = weight;
                        seen = 0b1111;
                    }
                }
            }
        }

        for (var more = seen == 0 ? source.BeginObject() : source.NextMember(); more; more = source.NextMember())
        {
            switch (source.Name.Length)
            {
                case 2 when source.Name.SequenceEqual("id"u8):
                    source.See(ref seen, 0b1);
                    value.Id = source.ReadInt32();
                    break;
                case 4 when source.Name.SequenceEqual("name"u8):
                    source.See(ref seen, 0b10);
                    value.Name = source.ReadString();
                    break;
                case 5 when source.Name.SequenceEqual("sizes"u8):
                    source.See(ref seen, 0b100);
                    value.Sizes = ReadSizes(ref source);
                    break;
                case 6 when source.Name.SequenceEqual("weight"u8):
                    source.See(ref seen, 0b1000);
                    WeightCodec.Read(ref source, out var weight);
                    value.Weight = weight;
                    break;
                case 5 when source.Name.SequenceEqual("parts"u8):
                    source.See(ref seen, 0b1_0000);
                    value.Parts = ReadParts(ref source);
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

        source.LeaveObject();
    }

    private static int[]? ReadSizes(ref JsonSource source)
    {
        if (source.TryNull())
            return null;
        var elements = new JsonElements<int>();
        for (var more = source.BeginArray(); more; more = source.NextElement())
            elements.Add() = source.ReadInt32();
        return elements.ToArray();
    }

    private Part[]? ReadParts(ref JsonSource source)
    {
        if (source.TryNull())
            return null;
        var elements = new JsonElements<Part>();
        for (var more = source.BeginArray(); more; more = source.NextElement())
            Read(ref source, out elements.Add());
        return elements.ToArray();
    }
}
