using Stepwright.Contract;

namespace Stepwright;

/// <summary>What became of one table, cell or accumulator.</summary>
public abstract class MemberDiff
{
    private protected MemberDiff()
    {
    }

    /// <summary>The name of the table, cell or accumulator.</summary>
    public string Name => Member.Name;

    /// <summary>The number of rows that were added, removed or changed.</summary>
    public abstract int Count { get; }

    /// <summary>The rows: those that were removed, in the order of their removal; then those that were added and those that were changed, each in the table's order.</summary>
    public abstract IEnumerable<RowDiff> Rows { get; }

    internal abstract MemberSchema Member { get; }

    internal abstract MemberDiff Invert();

    /// <summary>This and then another one of the same member; <c>null</c> where they cancel out.</summary>
    internal abstract MemberDiff? Compose(MemberDiff next);

    /// <summary>Whether another one of the same member says the same.</summary>
    internal abstract bool SameAs(MemberDiff other);

    internal abstract void WriteTo(ref DeltaWriter writer);

    /// <summary>Throws where the rows are not as they were before.</summary>
    internal abstract void Verify(RowAccess access);

    /// <summary>Changes the rows, of which all was verified.</summary>
    internal abstract void Apply(RowAccess access);

    internal abstract void WriteJsonPatch(JsonPatchWriter patch);
}
