using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>The version of the contract between generated code and runtime that an assembly's generated code was written to.</summary>
/// <param name="version">The version.</param>
[AttributeUsage(AttributeTargets.Assembly)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ContractVersionAttribute(int version) : Attribute
{
    /// <summary>The version that this runtime's generators write.</summary>
    public const int Current = 5;

    /// <summary>The version.</summary>
    public int Version { get; } = version;
}
