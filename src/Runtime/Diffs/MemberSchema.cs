using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a table, cell or accumulator to write it and to tell what became of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MemberSchema
{
    private protected MemberSchema(string name, string? jsonName)
    {
        Name = name;
        JsonName = jsonName;
    }

    /// <summary>The name of the state's property.</summary>
    public string Name { get; }

    /// <summary>Its name in JSON; <c>null</c> where it is not written.</summary>
    public string? JsonName { get; }

    /// <summary>Text that differs where the encoding of the member's rows does.</summary>
    internal abstract string Encoding { get; }

    /// <summary>Whether its rows can be encoded.</summary>
    internal abstract bool IsEncodable { get; }

    internal abstract MemberDiff ReadDiff(ref DeltaReader reader);

    /// <summary>The number of rows and the sum of their hashes.</summary>
    internal abstract (ulong Count, ulong Sum) HashRows(RowAccess access);

    /// <summary>What changed from one snapshot of it to another.</summary>
    internal abstract MemberDiff? Diff(object before, object after);

    /// <summary>Encodes a stretch of its undo log.</summary>
    internal abstract void WriteLog(ref DeltaWriter writer, LogSegment segment, in StepEnds steps, bool isPast);

    /// <summary>Decodes a stretch of its undo log.</summary>
    internal abstract LogSegment ReadLog(ref DeltaReader reader, int steps, bool isPast);
}
