using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    /// <summary>Reads the name.</summary>
    public readonly string ReadStringKey() => Encoding.UTF8.GetString(_name);

    /// <summary>Reads the name.</summary>
    public readonly Uri ReadUriKey() => ConvertKey(JsonMetadataServices.UriConverter)!;

    /// <summary>Reads the name.</summary>
    public readonly Version ReadVersionKey() => ConvertKey(JsonMetadataServices.VersionConverter)!;

    /// <summary>Reads the name.</summary>
    public readonly char ReadCharKey() => ConvertKey(JsonMetadataServices.CharConverter);

    /// <summary>Reads the name.</summary>
    public readonly Guid ReadGuidKey() => ConvertKey(JsonMetadataServices.GuidConverter);

    /// <summary>Reads the name.</summary>
    public readonly DateTime ReadDateTimeKey() => ConvertKey(JsonMetadataServices.DateTimeConverter);

    /// <summary>Reads the name.</summary>
    public readonly DateTimeOffset ReadDateTimeOffsetKey() => ConvertKey(JsonMetadataServices.DateTimeOffsetConverter);

    /// <summary>Reads the name.</summary>
    public readonly DateOnly ReadDateOnlyKey() => ConvertKey(JsonMetadataServices.DateOnlyConverter);

    /// <summary>Reads the name.</summary>
    public readonly TimeOnly ReadTimeOnlyKey() => ConvertKey(JsonMetadataServices.TimeOnlyConverter);

    /// <summary>Reads the name.</summary>
    public readonly TimeSpan ReadTimeSpanKey() => ConvertKey(JsonMetadataServices.TimeSpanConverter);

    /// <summary>Reads the name.</summary>
    public readonly bool ReadBooleanKey() => ConvertKey(JsonMetadataServices.BooleanConverter);

    /// <summary>Reads the name.</summary>
    public readonly byte ReadByteKey() => ConvertKey(JsonMetadataServices.ByteConverter);

    /// <summary>Reads the name.</summary>
    public readonly sbyte ReadSByteKey() => ConvertKey(JsonMetadataServices.SByteConverter);

    /// <summary>Reads the name.</summary>
    public readonly short ReadInt16Key() => ConvertKey(JsonMetadataServices.Int16Converter);

    /// <summary>Reads the name.</summary>
    public readonly ushort ReadUInt16Key() => ConvertKey(JsonMetadataServices.UInt16Converter);

    /// <summary>Reads the name.</summary>
    public readonly int ReadInt32Key() => ConvertKey(JsonMetadataServices.Int32Converter);

    /// <summary>Reads the name.</summary>
    public readonly uint ReadUInt32Key() => ConvertKey(JsonMetadataServices.UInt32Converter);

    /// <summary>Reads the name.</summary>
    public readonly long ReadInt64Key() => ConvertKey(JsonMetadataServices.Int64Converter);

    /// <summary>Reads the name.</summary>
    public readonly ulong ReadUInt64Key() => ConvertKey(JsonMetadataServices.UInt64Converter);

    /// <summary>Reads the name.</summary>
    public readonly Int128 ReadInt128Key() => ConvertKey(JsonMetadataServices.Int128Converter);

    /// <summary>Reads the name.</summary>
    public readonly UInt128 ReadUInt128Key() => ConvertKey(JsonMetadataServices.UInt128Converter);

    /// <summary>Reads the name.</summary>
    public readonly Half ReadHalfKey() => ConvertKey(JsonMetadataServices.HalfConverter);

    /// <summary>Reads the name.</summary>
    public readonly float ReadSingleKey() => ConvertKey(JsonMetadataServices.SingleConverter);

    /// <summary>Reads the name.</summary>
    public readonly double ReadDoubleKey() => ConvertKey(JsonMetadataServices.DoubleConverter);

    /// <summary>Reads the name.</summary>
    public readonly decimal ReadDecimalKey() => ConvertKey(JsonMetadataServices.DecimalConverter);

    /// <summary>Reads the name by a converter of the framework.</summary>
    internal readonly T ConvertKey<T>(JsonConverter<T> converter)
    {
        // A converter wants a reader that stands on a name.
        var output = new ArrayBufferWriter<byte>(_name.Length + 16);
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteNull(_name);
            writer.WriteEndObject();
        }

        var reader = new Utf8JsonReader(output.WrittenSpan);
        reader.Read();
        reader.Read();
        try
        {
            return converter.ReadAsPropertyName(ref reader, typeof(T), NoOptions);
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or JsonException or OverflowException)
        {
            FailKey(typeof(T), exception);
            throw;
        }
    }
}
