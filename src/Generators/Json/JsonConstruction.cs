using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>How generated code makes a value from the members it read: a local for each, then the value from them.</summary>
internal sealed class JsonConstruction
{
    /// <summary>The members of which one variable notes whether they were there.</summary>
    private const int BitsOfWord = 64;

    private readonly DataTypeModel _type;
    private readonly JsonTypes _types;
    private readonly HashSet<int> _arguments;

    public JsonConstruction(DataTypeModel type, JsonTypes types)
    {
        _type = type;
        _types = types;
        _arguments = [.. type.Construction.Arguments.Select(argument => argument.Member)];
    }

    /// <summary>The local that holds a member.</summary>
    public static string Local(int member) => $"m{member}";

    /// <summary>The variable that notes whether a member was there.</summary>
    public static string Word(int member) => member < BitsOfWord ? "seen" : $"seen{member / BitsOfWord}";

    /// <summary>The member's bit in it.</summary>
    public static string Bit(int member) => $"0x{1UL << (member % BitsOfWord):X}UL";

    /// <summary>Whether a member is read; else its value is skipped.</summary>
    public bool IsRead(int member) => _type.Members[member].Ignore != IgnoreCondition.WhenReading && (_type.Members[member].Setter != MemberSetter.None || _arguments.Contains(member));

    public void EmitLocals(SourceWriter writer)
    {
        for (var i = 0; i < _type.Members.Count; i++)
        {
            if (IsRead(i))
                writer.Line($"{_types[_type.Members[i].Type].Code} {Local(i)} = {DefaultOf(i)};");
        }
    }

    /// <summary>Makes the value.</summary>
    public void Emit(SourceWriter writer)
    {
        var set = Enumerable.Range(0, _type.Members.Count).Where(i => IsRead(i) && !_arguments.Contains(i)).ToList();
        // What the compiler lets be given only so; the others then, so that what was not there keeps what the type itself gives it.
        var initialized = set.Where(i => _type.Members[i].Setter == MemberSetter.Init || _type.Members[i].MustBeInitialized).ToList();
        var rest = set.Except(initialized).ToList();
        var isFromDefault = _type is { IsValueType: true, Construction.Kind: ConstructionKind.Members };
        var initializer = initialized.Count == 0 ? "" : $" {{ {string.Join(", ", initialized.Select(i => $"{NameOf(i)} = {Local(i)}"))} }}";
        writer.Line(_type switch
        {
            { IsValueType: true, Construction.Kind: ConstructionKind.Members } => initializer.Length == 0 ? "value = default;" : $"value = default({_type.Code}) with{initializer};",
            _ => $"value = new {_type.Code}({string.Join(", ", _type.Construction.Arguments.Select(argument => argument.Member < 0 ? argument.Default : Local(argument.Member)))}){initializer};",
        });
        foreach (var i in rest)
        {
            if (!isFromDefault)
                writer.Line($"if (({Word(i)} & {Bit(i)}) != 0)");
            writer.Line($"{(isFromDefault ? "" : "    ")}value.{NameOf(i)} = {Local(i)};");
        }
    }

    private string NameOf(int member) => _type.Members[member].Name.ToIdentifier();

    private string DefaultOf(int member) =>
        _type.Construction.Arguments.FirstOrDefault(argument => argument.Member == member)?.Default is { } own and not "default" ? own : "default!";
}
