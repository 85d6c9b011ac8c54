using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

internal sealed class WeightCodec : JsonCodec<Weight>
{
    public override void Write(ref JsonBuffer buffer, in Weight value)
    {
        buffer.WriteLiteral("{\"kilograms\":"u8);
        buffer.WriteDouble(value.Kilograms);
        buffer.WriteLiteral(",\"isExact\":"u8);
        buffer.WriteBoolean(value.IsExact);
        buffer.WriteLiteral("}"u8);
    }

    public override void Read(ref JsonSource source, out Weight value)
    {
        value = default;
        ulong seen = 0;
        source.EnterObject();
        if (source.TryMember("{\"kilograms\":"u8))
        {
            value.Kilograms = source.ReadDouble();
            seen = 0b1;
            if (source.TryMember(",\"isExact\":"u8))
            {
                value.IsExact = source.ReadBoolean();
                seen = 0b11;
                if (source.TryLiteral("}"u8))
                    goto Done;
            }
        }

        for (var more = seen == 0 ? source.BeginObject() : source.NextMember(); more; more = source.NextMember())
        {
            switch (source.Name.Length)
            {
                case 9 when source.Name.SequenceEqual("kilograms"u8):
                    source.See(ref seen, 0b1);
                    value.Kilograms = source.ReadDouble();
                    break;
                case 7 when source.Name.SequenceEqual("isExact"u8):
                    source.See(ref seen, 0b10);
                    value.IsExact = source.ReadBoolean();
                    break;
                default:
                    source.SkipMember();
                    break;
            }
        }

    Done:
        source.LeaveObject();
    }
}
