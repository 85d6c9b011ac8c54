using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

internal delegate void WriteScalar<T>(ref JsonBuffer buffer, T value);

internal delegate T ReadScalar<T>(ref JsonSource source);

/// <summary>A codec of one of the types that buffer and source know themselves.</summary>
internal sealed class ScalarCodec<T>(WriteScalar<T> write, ReadScalar<T> read, WriteScalar<T> writeKey, ReadScalar<T> readKey) : JsonCodec<T>
{
    public override void Write(ref JsonBuffer buffer, in T value) => write(ref buffer, value);

    public override void Read(ref JsonSource source, out T value) => value = read(ref source);

    public override void WriteKey(ref JsonBuffer buffer, in T value) => writeKey(ref buffer, value);

    public override void ReadKey(ref JsonSource source, out T value) => value = readKey(ref source);
}
