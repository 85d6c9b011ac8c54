namespace Stepwright.Verification;

/// <summary>Source files by name; an unnamed one is called <c>Test0.cs</c>, <c>Test1.cs</c>, … in its project's folder.</summary>
/// <param name="folder">What stands before the names that are given here, such as <c>Orders/</c>.</param>
public sealed class SourceFileList(string folder) : List<(string FileName, string Content)>
{
    /// <summary>Adds a file that needs no name of its own.</summary>
    public void Add(string content) => Add(($"{folder}Test{Count}.cs", content));
}
