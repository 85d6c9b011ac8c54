namespace Stepwright.JsonFuzzing;

/// <summary>A type whose JSON is examined.</summary>
internal abstract class Subject(string name)
{
    public static IReadOnlyList<Subject> All { get; } =
    [
        new ValueSubject<Numbers>("Numbers", RandomValues.Numbers, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Texts>("Texts", RandomValues.Texts, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Shapes>("Shapes", RandomValues.Shapes, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Marked>("Marked", RandomValues.Marked, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Sparse>("Sparse", RandomValues.Sparse, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Renamed>("Renamed", RandomValues.Renamed, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Required>("Required", RandomValues.Required, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Strict>("Strict", dice => new(RandomValues.Int32(dice), RandomValues.Int32(dice)), EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Fixed>("Fixed", dice => new(RandomValues.Int32(dice), RandomValues.String(dice)), EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Nothing>("Nothing", _ => default, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Foreign>("Foreign", RandomValues.Foreign, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Sku>("Sku", RandomValues.Sku, EverythingJson.Write, EverythingJson.Read),
        new ValueSubject<Color>("Color", RandomValues.Color, EverythingJson.Write, EverythingJson.Read),
        new CommandSubject<PutNumbers, PutNumbersReference>("PutNumbers", dice => new(RandomValues.Sku(dice), RandomValues.Numbers(dice)), EverythingJson.Write, EverythingJson.Read),
        new CommandSubject<Mark, MarkReference>("Mark", RandomValues.Mark, EverythingJson.Write, EverythingJson.Read),
        new CommandSubject<Clear, ClearReference>("Clear", _ => default, EverythingJson.Write, EverythingJson.Read),
        new StateSubject(),
        new BatchSubject(),
    ];

    public string Name { get; } = name;

    /// <summary>A valid document.</summary>
    public abstract byte[] Write(Dice dice);

    /// <summary>Reads a document in every way there is, and compares.</summary>
    /// <returns>The first difference; <c>null</c> where all agree.</returns>
    public abstract Difference? Examine(byte[] document, Handling handling);

    /// <summary>Whether generated code accepts a document that it reads directly.</summary>
    public abstract bool Accepts(byte[] document, Handling handling);

    protected static JsonReadOptions OptionsOf(Handling handling) => new()
    {
        UnknownMembers = handling.HasFlag(Handling.RejectUnknown) ? JsonMemberHandling.Reject : JsonMemberHandling.Skip,
        DuplicateMembers = handling.HasFlag(Handling.RejectDuplicates) ? JsonMemberHandling.Reject : JsonMemberHandling.Skip,
    };
}
