using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class CustomerIdCodec : JsonCodec<CustomerId>
{
    public override void Write(ref JsonBuffer buffer, in CustomerId value) => buffer.WriteInt32(value.Value);

    public override void Read(ref JsonSource source, out CustomerId value) => value = new CustomerId(source.ReadInt32());

    public override void WriteKey(ref JsonBuffer buffer, in CustomerId value) => buffer.WriteInt32Key(value.Value);

    public override void ReadKey(ref JsonSource source, out CustomerId value) => value = new CustomerId(source.ReadInt32Key());
}
