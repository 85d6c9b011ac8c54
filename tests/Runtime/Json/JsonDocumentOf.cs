using System.Buffers;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Whole documents by a codec.</summary>
internal static class JsonDocumentOf
{
    public static byte[] Value<T>(JsonCodec<T> codec, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        var buffer = new JsonBuffer(output);
        codec.Write(ref buffer, in value);
        buffer.Flush();
        return output.WrittenSpan.ToArray();
    }

    /// <summary>An object with one member, named by the value.</summary>
    public static byte[] Key<T>(JsonCodec<T> codec, T value)
    {
        var output = new ArrayBufferWriter<byte>();
        var buffer = new JsonBuffer(output);
        buffer.WriteLiteral("{"u8);
        codec.WriteKey(ref buffer, in value);
        buffer.WriteLiteral(":0}"u8);
        buffer.Flush();
        return output.WrittenSpan.ToArray();
    }

    public static T Read<T>(JsonCodec<T> codec, ReadOnlySpan<byte> document, JsonReadOptions? options = null)
    {
        var source = new JsonSource(document, options);
        codec.Read(ref source, out var value);
        source.End();
        return value;
    }

    public static T ReadKey<T>(JsonCodec<T> codec, ReadOnlySpan<byte> document)
    {
        var source = new JsonSource(document);
        source.EnterObject();
        Assert.True(source.BeginObject());
        codec.ReadKey(ref source, out var value);
        Assert.Equal(0, source.ReadInt32());
        Assert.False(source.NextMember());
        source.LeaveObject();
        source.End();
        return value;
    }
}
