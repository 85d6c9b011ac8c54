namespace Stepwright.CodeModel;

/// <summary>A member that a correction can give another value by <c>with</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in code.</param>
/// <param name="ValueType">The type of a value of it in code: that of a nullable value's value.</param>
/// <param name="IsText">Whether its values are texts, in which errors of typing can be.</param>
internal sealed record SettableModel(string Name, string Type, string ValueType, bool IsText)
{
    /// <summary>The path of a key that is the member.</summary>
    public string Path => $".{Name.ToIdentifier()}";
}

/// <summary>A member that steps run over, whose elements a correction can replace.</summary>
/// <param name="Member">Its name.</param>
/// <param name="Kind">How its elements are reached.</param>
/// <param name="Element">The type of its elements in code.</param>
/// <param name="IsText">Whether the elements are texts.</param>
/// <param name="Members">The elements' members.</param>
internal sealed record SettableSequenceModel(string Member, SequenceKind Kind, string Element, bool IsText, EquatableArray<SettableModel> Members);
