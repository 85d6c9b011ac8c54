using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class OrderIdCodec : JsonCodec<OrderId>
{
    public override void Write(ref JsonBuffer buffer, in OrderId value) => buffer.WriteInt32(value.Value);

    public override void Read(ref JsonSource source, out OrderId value) => value = new OrderId(source.ReadInt32());

    public override void WriteKey(ref JsonBuffer buffer, in OrderId value) => buffer.WriteInt32Key(value.Value);

    public override void ReadKey(ref JsonSource source, out OrderId value) => value = new OrderId(source.ReadInt32Key());
}
