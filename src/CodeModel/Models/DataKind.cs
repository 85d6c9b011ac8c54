namespace Stepwright.CodeModel;

/// <summary>How values of a type are written.</summary>
internal enum DataKind
{
    /// <summary>One of the framework's values: <see cref="DataTypeModel.Scalar"/>.</summary>
    Scalar,

    /// <summary>An enumeration, by the names of its members.</summary>
    Enum,

    /// <summary>A struct, record or class, member by member.</summary>
    Object,

    /// <summary>A record struct that holds one value: written as that.</summary>
    Wrapper,

    /// <summary>A <c>Nullable&lt;T&gt;</c> of <see cref="DataTypeModel.Element"/>.</summary>
    Nullable,

    /// <summary>An <c>ImmutableArray&lt;T&gt;</c> of <see cref="DataTypeModel.Element"/>.</summary>
    ImmutableArray,

    /// <summary>An array of <see cref="DataTypeModel.Element"/>.</summary>
    Array,

    /// <summary>By a converter of its own: <see cref="DataTypeModel.Converter"/>.</summary>
    Converted,

    /// <summary>By whoever else can write it: another resolver of the chain.</summary>
    Other,
}
