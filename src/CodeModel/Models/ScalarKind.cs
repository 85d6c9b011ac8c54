namespace Stepwright.CodeModel;

/// <summary>The framework's types that are written as one value, by the names that the runtime's writer and reader have for them.</summary>
internal enum ScalarKind
{
    None,
    Boolean,
    SByte,
    Byte,
    Int16,
    UInt16,
    Int32,
    UInt32,
    Int64,
    UInt64,
    Int128,
    UInt128,
    Half,
    Single,
    Double,
    Decimal,
    Char,
    String,
    Guid,
    DateTime,
    DateTimeOffset,
    DateOnly,
    TimeOnly,
    TimeSpan,
    Uri,
    Version,

    /// <summary><c>byte[]</c>, as base64.</summary>
    Bytes,

    /// <summary><c>ImmutableArray&lt;byte&gt;</c>, as base64.</summary>
    ImmutableBytes,
    JsonElement,
}
