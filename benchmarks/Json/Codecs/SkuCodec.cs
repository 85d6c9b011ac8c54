using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json.Codecs;

internal sealed class SkuCodec : JsonCodec<Sku>
{
    public override void Write(ref JsonBuffer buffer, in Sku value) => buffer.WriteString(value.Value);

    public override void Read(ref JsonSource source, out Sku value) => value = new Sku(source.ReadString()!);

    public override void WriteKey(ref JsonBuffer buffer, in Sku value) => buffer.WriteStringKey(value.Value);

    public override void ReadKey(ref JsonSource source, out Sku value) => value = new Sku(source.ReadStringKey());
}
