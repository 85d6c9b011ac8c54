using System.Collections.Immutable;
using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class ImmutableArrayOfOrderLineCodec : JsonCodec<ImmutableArray<OrderLine>>
{
    public override void Write(ref JsonBuffer buffer, in ImmutableArray<OrderLine> value)
    {
        if (value.IsDefault)
        {
            buffer.WriteNull();
            return;
        }

        buffer.WriteLiteral("["u8);
        for (var i = 0; i < value.Length; i++)
        {
            if (i > 0)
                buffer.WriteLiteral(","u8);
            StoreData.OrderLine.Write(ref buffer, in value.ItemRef(i));
        }

        buffer.WriteLiteral("]"u8);
    }

    public override void Read(ref JsonSource source, out ImmutableArray<OrderLine> value)
    {
        if (source.TryNull())
        {
            value = default;
            return;
        }

        var elements = new JsonElements<OrderLine>();
        for (var more = source.BeginArray(); more; more = source.NextElement())
            StoreData.OrderLine.Read(ref source, out elements.Add());
        value = elements.ToImmutableArray();
    }
}
