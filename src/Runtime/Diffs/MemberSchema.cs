using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a table, cell or accumulator to write it and to tell what became of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MemberSchema
{
    private protected MemberSchema(string name, string jsonName)
    {
        Name = name;
        JsonName = jsonName;
    }

    /// <summary>The name of the state's property.</summary>
    public string Name { get; }

    /// <summary>Its name in JSON.</summary>
    public string JsonName { get; }

    /// <summary>Text that differs where the encoding of the member's rows does.</summary>
    internal abstract string Encoding { get; }

    internal abstract MemberDiff ReadDiff(ref DeltaReader reader);
}
