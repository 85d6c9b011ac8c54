namespace Stepwright.CodeModel;

/// <summary>An enumeration.</summary>
/// <param name="Underlying">Its underlying type.</param>
/// <param name="IsFlags">Whether its values are sets of members.</param>
/// <param name="Members">Its members in the order of declaration.</param>
internal sealed record EnumModel(ScalarKind Underlying, bool IsFlags, EquatableArray<EnumMemberModel> Members);

/// <summary>A member of an enumeration.</summary>
/// <param name="Name">Its name.</param>
/// <param name="JsonName">Its name in JSON.</param>
/// <param name="Value">Its value as a literal.</param>
internal sealed record EnumMemberModel(string Name, string JsonName, string Value);
