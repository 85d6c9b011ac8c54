namespace Stepwright.Integration.Tests.Documentation;

/// <summary>A block of code on a page.</summary>
internal sealed record CodeExample(string Language, string Code);
