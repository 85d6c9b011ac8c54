using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    /// <summary>Reads the name.</summary>
    public readonly string ReadStringKey()
    {
        if (!Utf8.IsValid(_name))
            FailKey(typeof(string), null);
        return Encoding.UTF8.GetString(_name);
    }

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
    public readonly byte ReadByteKey() => TryIntegerKey<byte>(out var key) ? key : ConvertKey(JsonMetadataServices.ByteConverter);

    /// <summary>Reads the name.</summary>
    public readonly sbyte ReadSByteKey() => TryIntegerKey<sbyte>(out var key) ? key : ConvertKey(JsonMetadataServices.SByteConverter);

    /// <summary>Reads the name.</summary>
    public readonly short ReadInt16Key() => TryIntegerKey<short>(out var key) ? key : ConvertKey(JsonMetadataServices.Int16Converter);

    /// <summary>Reads the name.</summary>
    public readonly ushort ReadUInt16Key() => TryIntegerKey<ushort>(out var key) ? key : ConvertKey(JsonMetadataServices.UInt16Converter);

    /// <summary>Reads the name.</summary>
    public readonly int ReadInt32Key() => TryIntegerKey<int>(out var key) ? key : ConvertKey(JsonMetadataServices.Int32Converter);

    /// <summary>Reads the name.</summary>
    public readonly uint ReadUInt32Key() => TryIntegerKey<uint>(out var key) ? key : ConvertKey(JsonMetadataServices.UInt32Converter);

    /// <summary>Reads the name.</summary>
    public readonly long ReadInt64Key() => TryIntegerKey<long>(out var key) ? key : ConvertKey(JsonMetadataServices.Int64Converter);

    /// <summary>Reads the name.</summary>
    public readonly ulong ReadUInt64Key() => TryIntegerKey<ulong>(out var key) ? key : ConvertKey(JsonMetadataServices.UInt64Converter);

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

    /// <summary>Takes the name as an integer as it is written; other forms are left to those who know them all.</summary>
    private readonly bool TryIntegerKey<T>(out T key)
        where T : IBinaryInteger<T> =>
        T.TryParse(_name, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out key!) && _name[0] is >= (byte)'1' and <= (byte)'9';

    /// <summary>Reads the name by a converter of the framework.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
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
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or JsonException or OverflowException)
        {
            FailKey(typeof(T), exception);
            throw;
        }
    }
}
