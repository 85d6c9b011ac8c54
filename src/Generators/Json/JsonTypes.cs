using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>The types that generated JSON code speaks of, by name, and how it has their values written and read.</summary>
internal sealed class JsonTypes
{
    private readonly Dictionary<string, (DataTypeModel Model, string Container)> _types = new(StringComparer.Ordinal);

    public DataTypeModel this[string name] => _types[name].Model;

    /// <summary>Adds types whose codecs stand in a class.</summary>
    /// <param name="types">The types.</param>
    /// <param name="container">The class in code.</param>
    public void Add(IEnumerable<DataTypeModel> types, string container)
    {
        foreach (var type in types)
            _types.Add(type.Name, (type, container));
    }

    /// <summary>Whether the type has a codec class of its own; others are the runtime's, in a field.</summary>
    public static bool HasClass(DataTypeModel type) => type.Kind is not (DataKind.Enum or DataKind.Converted or DataKind.Other);

    /// <summary>The codec of a type.</summary>
    public string Codec(string name)
    {
        var (model, container) = _types[name];
        var codec = $"{container}.{WellKnownNames.JsonCodecClass(name)}";
        return HasClass(model) ? $"{codec}.Instance" : codec;
    }

    /// <summary>The statement that writes a value.</summary>
    public string Write(string type, string value) => _types[type].Model is { Kind: DataKind.Scalar, Scalar: var scalar }
        ? $"buffer.Write{(scalar == ScalarKind.ImmutableBytes ? ScalarKind.Bytes : scalar)}({value});"
        : $"{Codec(type)}.Write(ref buffer, {value});";

    /// <summary>The statement that reads a value.</summary>
    public string Read(string type, string target) => _types[type].Model is { Kind: DataKind.Scalar, Scalar: var scalar }
        ? $"{target} = source.Read{scalar}();"
        : $"{Codec(type)}.Read(ref source, out {target});";

    /// <summary>The statement that writes a value as the name of a member; <c>null</c> where it has no way of its own.</summary>
    public string? WriteKey(string type, string value) => _types[type].Model switch
    {
        { Kind: DataKind.Scalar, Scalar: ScalarKind.Bytes or ScalarKind.ImmutableBytes or ScalarKind.JsonElement } => null,
        { Kind: DataKind.Scalar, Scalar: var scalar } => $"buffer.Write{scalar}Key({value});",
        _ => $"{Codec(type)}.WriteKey(ref buffer, {value});",
    };

    /// <summary>The statement that reads a value from the name of a member.</summary>
    public string ReadKey(string type, string target) => _types[type].Model is { Kind: DataKind.Scalar, Scalar: var scalar }
        ? $"{target} = source.Read{scalar}Key();"
        : $"{Codec(type)}.ReadKey(ref source, out {target});";
}
