namespace Stepwright.CodeModel;

/// <summary>How a value is made from its members.</summary>
/// <param name="Kind">The way.</param>
/// <param name="Arguments">What the constructor takes.</param>
internal sealed record ConstructionModel(ConstructionKind Kind, EquatableArray<ArgumentModel> Arguments)
{
    public static ConstructionModel None { get; } = new(ConstructionKind.None, []);

    public static ConstructionModel Members { get; } = new(ConstructionKind.Members, []);
}

/// <summary>An argument of a constructor.</summary>
/// <param name="Member">The place of the member in the list that is built from; -1 where there is none.</param>
/// <param name="Type">The parameter's type in code.</param>
/// <param name="Default">The parameter's default value in code.</param>
internal sealed record ArgumentModel(int Member, string Type, string Default);

/// <summary>The ways to make a value.</summary>
internal enum ConstructionKind
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>From <c>default</c> (a struct) or <c>new()</c> (a class), giving every member its value.</summary>
    Members,

    /// <summary>By a constructor, and giving what it does not take and can be set its value after that.</summary>
    Constructor,
}
