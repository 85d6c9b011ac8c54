using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Which of a state's types can be compared and written as deltas, and the types that do it in generated code.</summary>
internal sealed class DeltaTypes
{
    private const string Contract = "global::Stepwright.Contract";

    private readonly Dictionary<string, DataTypeModel> _types;
    private readonly HashSet<string> _without = [];

    public DeltaTypes(StateDataModel state)
    {
        _types = state.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        // A type goes without where a part of it does. Types may hold themselves: those stay that nothing speaks against.
        int count;
        do
        {
            count = _without.Count;
            _without.UnionWith(state.Types.Where(type => !HasOwn(type) || PartsOf(type).Any(_without.Contains)).Select(type => type.Name));
        }
        while (_without.Count > count);
        Objects = [.. Reached(state).Where(IsObject)];
    }

    /// <summary>The types that are taken apart, which rows, keys and values of the state consist of.</summary>
    public IReadOnlyList<DataTypeModel> Objects { get; }

    /// <summary>The name of what is generated for a type that is taken apart.</summary>
    public static string NameOf(DataTypeModel type) => $"DeltaOf{type.Name}";

    /// <summary>A type in code.</summary>
    public string CodeOf(string name) => _types[name].Code;

    /// <summary>The codec of a type's values, made anew; <c>null</c> as code where there is none.</summary>
    public string CodecOf(string name)
    {
        if (_without.Contains(name))
            return "null";
        var type = _types[name];
        var kind = IsObject(type) && type.IsValueType ? "FieldsDeltaCodec" : "ValueDeltaCodec";
        return $"new {Contract}.{kind}<{type.Code}, {DeltaOf(name)}>()";
    }

    /// <summary>The type that compares and writes a type's values.</summary>
    public string DeltaOf(string name)
    {
        var type = _types[name];
        if (type.Enum is { } enumeration)
            return Generic("EnumDelta", type.Code, Language(enumeration.Underlying), Scalar(enumeration.Underlying));
        return type.Kind switch
        {
            DataKind.Scalar => Scalar(type.Scalar),
            DataKind.Nullable => Generic("NullableDelta", _types[type.Element!].Code, DeltaOf(type.Element!)),
            DataKind.ImmutableArray => Generic("ImmutableArrayDelta", _types[type.Element!].Code, DeltaOf(type.Element!)),
            DataKind.Array => Generic("ArrayDelta", _types[type.Element!].Code, DeltaOf(type.Element!)),
            _ when type.IsValueType => NameOf(type),
            _ => Generic("ClassDelta", type.Code, NameOf(type)),
        };
    }

    /// <summary>Whether a type is made of its state, whatever way it is written as JSON.</summary>
    private static bool IsObject(DataTypeModel type) => type.IsComplete && type.Element is null && type.Enum is null && type.Kind != DataKind.Scalar;

    private static bool HasOwn(DataTypeModel type) => type.Kind == DataKind.Scalar || type.Enum is not null || type.Element is not null || IsObject(type);

    private static IEnumerable<string> PartsOf(DataTypeModel type) =>
        type.Element is { } element ? [element] : IsObject(type) ? type.State.Select(member => member.Type) : [];

    private HashSet<DataTypeModel> Reached(StateDataModel state)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(state.Members.SelectMany(member => member.Key is { } key ? new[] { key, member.Row } : [member.Row]));
        while (open.Count > 0)
        {
            var name = open.Pop();
            if (_without.Contains(name) || !names.Add(name))
                continue;
            foreach (var part in PartsOf(_types[name]))
                open.Push(part);
        }

        return [.. state.Types.Where(type => names.Contains(type.Name))];
    }

    private static string Generic(string name, params string[] arguments) => $"{Contract}.{name}<{string.Join(", ", arguments)}>";

    private static string Scalar(ScalarKind kind) => kind switch
    {
        ScalarKind.SByte or ScalarKind.Int16 or ScalarKind.Int32 or ScalarKind.Int64 => Generic("SignedDelta", Language(kind)),
        ScalarKind.Byte or ScalarKind.UInt16 or ScalarKind.UInt32 or ScalarKind.UInt64 or ScalarKind.Char => Generic("UnsignedDelta", Language(kind)),
        _ => $"{Contract}.{kind}Delta",
    };

    private static string Language(ScalarKind integer) => integer switch
    {
        ScalarKind.SByte => "sbyte",
        ScalarKind.Byte => "byte",
        ScalarKind.Int16 => "short",
        ScalarKind.UInt16 => "ushort",
        ScalarKind.Int32 => "int",
        ScalarKind.UInt32 => "uint",
        ScalarKind.Int64 => "long",
        ScalarKind.UInt64 => "ulong",
        _ => "char",
    };
}
