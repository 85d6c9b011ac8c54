namespace Stepwright.CodeModel;

/// <summary>A property or field of a type that data is made of.</summary>
internal sealed record DataMemberModel
{
    public required string Name { get; init; }

    /// <summary>The <see cref="DataTypeModel.Name"/> of its type.</summary>
    public required string Type { get; init; }

    /// <summary>Its name in JSON, without escapes.</summary>
    public required string JsonName { get; init; }

    /// <summary>The names that it had before, which are still read.</summary>
    public EquatableArray<string> FormerNames { get; init; }

    /// <summary>Whether generated code can read it.</summary>
    public required bool IsReadable { get; init; }

    public required MemberSetter Setter { get; init; }

    /// <summary>When it does not stand in JSON.</summary>
    public IgnoreCondition Ignore { get; init; }

    /// <summary>Whether JSON without it is an error.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether the compiler asks for it in an object initializer.</summary>
    public bool MustBeInitialized { get; init; }
}

/// <summary>How generated code can give a member its value.</summary>
internal enum MemberSetter
{
    /// <summary>Not at all, or by the constructor only.</summary>
    None,

    /// <summary>It is a field: a reference to it can be taken.</summary>
    Field,

    /// <summary>Any time.</summary>
    Set,

    /// <summary>In an object initializer or a <c>with</c>.</summary>
    Init,
}

/// <summary>When a member is left out of JSON.</summary>
internal enum IgnoreCondition
{
    Never,
    WhenWritingDefault,
    WhenWritingNull,
    WhenWriting,
    WhenReading,
}
