namespace Stepwright.CodeModel;

/// <summary>How the values of a sequence are made from numbers, and their numbers read.</summary>
/// <param name="Integer">The type of the numbers in code.</param>
/// <param name="Member">The member of a value that holds its number; <c>null</c> where the value is the number.</param>
/// <param name="HasConstructor">Whether a value is made by a constructor that takes the number; else the member is set.</param>
internal sealed record SequenceModel(string Integer, string? Member, bool HasConstructor);
