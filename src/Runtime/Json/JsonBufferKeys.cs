namespace Stepwright.Contract;

public ref partial struct JsonBuffer
{
    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteStringKey(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteText(value);
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteUriKey(Uri value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteText(value.OriginalString);
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteVersionKey(Version value)
    {
        ArgumentNullException.ThrowIfNull(value);
        WriteVersion(value);
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteCharKey(char value) => WriteChar(value);

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteGuidKey(Guid value) => WriteGuid(value);

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteDateTimeKey(DateTime value) => WriteDateTime(value);

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteDateTimeOffsetKey(DateTimeOffset value) => WriteDateTimeOffset(value);

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteDateOnlyKey(DateOnly value) => WriteDateOnly(value);

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteTimeOnlyKey(TimeOnly value) => WriteTimeOnly(value);

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteTimeSpanKey(TimeSpan value) => WriteTimeSpan(value);

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteBooleanKey(bool value)
    {
        if (value)
            WriteLiteral("\"True\""u8);
        else
            WriteLiteral("\"False\""u8);
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteByteKey(byte value)
    {
        Put((byte)'"');
        WriteByte(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteSByteKey(sbyte value)
    {
        Put((byte)'"');
        WriteSByte(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteInt16Key(short value)
    {
        Put((byte)'"');
        WriteInt16(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteUInt16Key(ushort value)
    {
        Put((byte)'"');
        WriteUInt16(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteInt32Key(int value)
    {
        Put((byte)'"');
        WriteInt32(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteUInt32Key(uint value)
    {
        Put((byte)'"');
        WriteUInt32(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteInt64Key(long value)
    {
        Put((byte)'"');
        WriteInt64(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteUInt64Key(ulong value)
    {
        Put((byte)'"');
        WriteUInt64(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteInt128Key(Int128 value)
    {
        Put((byte)'"');
        WriteInt128(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteUInt128Key(UInt128 value)
    {
        Put((byte)'"');
        WriteUInt128(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteHalfKey(Half value)
    {
        Put((byte)'"');
        WriteHalf(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteSingleKey(float value)
    {
        Put((byte)'"');
        WriteSingle(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteDoubleKey(double value)
    {
        Put((byte)'"');
        WriteDouble(value);
        Put((byte)'"');
    }

    /// <summary>Writes a name of a member.</summary>
    /// <param name="value">The name.</param>
    public void WriteDecimalKey(decimal value)
    {
        Put((byte)'"');
        WriteDecimal(value);
        Put((byte)'"');
    }
}
