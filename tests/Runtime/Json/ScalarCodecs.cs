namespace Stepwright.Runtime.Tests.Json;

/// <summary>What buffer and source know themselves.</summary>
internal static class ScalarCodecs
{
    public static readonly ScalarCodec<bool> Boolean = new(
        (ref buffer, value) => buffer.WriteBoolean(value),
        (ref source) => source.ReadBoolean(),
        (ref buffer, value) => buffer.WriteBooleanKey(value),
        (ref source) => source.ReadBooleanKey());

    public static readonly ScalarCodec<char> Char = new(
        (ref buffer, value) => buffer.WriteChar(value),
        (ref source) => source.ReadChar(),
        (ref buffer, value) => buffer.WriteCharKey(value),
        (ref source) => source.ReadCharKey());

    public static readonly ScalarCodec<byte> Byte = new(
        (ref buffer, value) => buffer.WriteByte(value),
        (ref source) => source.ReadByte(),
        (ref buffer, value) => buffer.WriteByteKey(value),
        (ref source) => source.ReadByteKey());

    public static readonly ScalarCodec<sbyte> SByte = new(
        (ref buffer, value) => buffer.WriteSByte(value),
        (ref source) => source.ReadSByte(),
        (ref buffer, value) => buffer.WriteSByteKey(value),
        (ref source) => source.ReadSByteKey());

    public static readonly ScalarCodec<short> Int16 = new(
        (ref buffer, value) => buffer.WriteInt16(value),
        (ref source) => source.ReadInt16(),
        (ref buffer, value) => buffer.WriteInt16Key(value),
        (ref source) => source.ReadInt16Key());

    public static readonly ScalarCodec<ushort> UInt16 = new(
        (ref buffer, value) => buffer.WriteUInt16(value),
        (ref source) => source.ReadUInt16(),
        (ref buffer, value) => buffer.WriteUInt16Key(value),
        (ref source) => source.ReadUInt16Key());

    public static readonly ScalarCodec<int> Int32 = new(
        (ref buffer, value) => buffer.WriteInt32(value),
        (ref source) => source.ReadInt32(),
        (ref buffer, value) => buffer.WriteInt32Key(value),
        (ref source) => source.ReadInt32Key());

    public static readonly ScalarCodec<uint> UInt32 = new(
        (ref buffer, value) => buffer.WriteUInt32(value),
        (ref source) => source.ReadUInt32(),
        (ref buffer, value) => buffer.WriteUInt32Key(value),
        (ref source) => source.ReadUInt32Key());

    public static readonly ScalarCodec<long> Int64 = new(
        (ref buffer, value) => buffer.WriteInt64(value),
        (ref source) => source.ReadInt64(),
        (ref buffer, value) => buffer.WriteInt64Key(value),
        (ref source) => source.ReadInt64Key());

    public static readonly ScalarCodec<ulong> UInt64 = new(
        (ref buffer, value) => buffer.WriteUInt64(value),
        (ref source) => source.ReadUInt64(),
        (ref buffer, value) => buffer.WriteUInt64Key(value),
        (ref source) => source.ReadUInt64Key());

    public static readonly ScalarCodec<Int128> Int128 = new(
        (ref buffer, value) => buffer.WriteInt128(value),
        (ref source) => source.ReadInt128(),
        (ref buffer, value) => buffer.WriteInt128Key(value),
        (ref source) => source.ReadInt128Key());

    public static readonly ScalarCodec<UInt128> UInt128 = new(
        (ref buffer, value) => buffer.WriteUInt128(value),
        (ref source) => source.ReadUInt128(),
        (ref buffer, value) => buffer.WriteUInt128Key(value),
        (ref source) => source.ReadUInt128Key());

    public static readonly ScalarCodec<Half> Half = new(
        (ref buffer, value) => buffer.WriteHalf(value),
        (ref source) => source.ReadHalf(),
        (ref buffer, value) => buffer.WriteHalfKey(value),
        (ref source) => source.ReadHalfKey());

    public static readonly ScalarCodec<float> Single = new(
        (ref buffer, value) => buffer.WriteSingle(value),
        (ref source) => source.ReadSingle(),
        (ref buffer, value) => buffer.WriteSingleKey(value),
        (ref source) => source.ReadSingleKey());

    public static readonly ScalarCodec<double> Double = new(
        (ref buffer, value) => buffer.WriteDouble(value),
        (ref source) => source.ReadDouble(),
        (ref buffer, value) => buffer.WriteDoubleKey(value),
        (ref source) => source.ReadDoubleKey());

    public static readonly ScalarCodec<decimal> Decimal = new(
        (ref buffer, value) => buffer.WriteDecimal(value),
        (ref source) => source.ReadDecimal(),
        (ref buffer, value) => buffer.WriteDecimalKey(value),
        (ref source) => source.ReadDecimalKey());

    public static readonly ScalarCodec<string?> String = new(
        (ref buffer, value) => buffer.WriteString(value),
        (ref source) => source.ReadString(),
        (ref buffer, value) => buffer.WriteStringKey(value!),
        (ref source) => source.ReadStringKey());

    public static readonly ScalarCodec<Guid> Guid = new(
        (ref buffer, value) => buffer.WriteGuid(value),
        (ref source) => source.ReadGuid(),
        (ref buffer, value) => buffer.WriteGuidKey(value),
        (ref source) => source.ReadGuidKey());

    public static readonly ScalarCodec<DateTime> DateTime = new(
        (ref buffer, value) => buffer.WriteDateTime(value),
        (ref source) => source.ReadDateTime(),
        (ref buffer, value) => buffer.WriteDateTimeKey(value),
        (ref source) => source.ReadDateTimeKey());

    public static readonly ScalarCodec<DateTimeOffset> DateTimeOffset = new(
        (ref buffer, value) => buffer.WriteDateTimeOffset(value),
        (ref source) => source.ReadDateTimeOffset(),
        (ref buffer, value) => buffer.WriteDateTimeOffsetKey(value),
        (ref source) => source.ReadDateTimeOffsetKey());

    public static readonly ScalarCodec<DateOnly> DateOnly = new(
        (ref buffer, value) => buffer.WriteDateOnly(value),
        (ref source) => source.ReadDateOnly(),
        (ref buffer, value) => buffer.WriteDateOnlyKey(value),
        (ref source) => source.ReadDateOnlyKey());

    public static readonly ScalarCodec<TimeOnly> TimeOnly = new(
        (ref buffer, value) => buffer.WriteTimeOnly(value),
        (ref source) => source.ReadTimeOnly(),
        (ref buffer, value) => buffer.WriteTimeOnlyKey(value),
        (ref source) => source.ReadTimeOnlyKey());

    public static readonly ScalarCodec<TimeSpan> TimeSpan = new(
        (ref buffer, value) => buffer.WriteTimeSpan(value),
        (ref source) => source.ReadTimeSpan(),
        (ref buffer, value) => buffer.WriteTimeSpanKey(value),
        (ref source) => source.ReadTimeSpanKey());

    public static readonly ScalarCodec<Uri?> Uri = new(
        (ref buffer, value) => buffer.WriteUri(value),
        (ref source) => source.ReadUri(),
        (ref buffer, value) => buffer.WriteUriKey(value!),
        (ref source) => source.ReadUriKey());

    public static readonly ScalarCodec<Version?> Version = new(
        (ref buffer, value) => buffer.WriteVersion(value),
        (ref source) => source.ReadVersion(),
        (ref buffer, value) => buffer.WriteVersionKey(value!),
        (ref source) => source.ReadVersionKey());

    public static readonly ScalarCodec<byte[]?> Bytes = new(
        (ref buffer, value) => buffer.WriteBytes(value),
        (ref source) => source.ReadBytes(),
        (ref _, _) => throw new NotSupportedException(),
        (ref _) => throw new NotSupportedException());
}
