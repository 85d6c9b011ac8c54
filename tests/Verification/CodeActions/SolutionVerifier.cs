using Microsoft.CodeAnalysis;
using Xunit;

namespace Stepwright.Verification;

/// <summary>Compares the documents of a changed solution with the sources that are expected.</summary>
internal static class SolutionVerifier
{
    /// <summary>Fails where a document differs, is missing, or is not expected. Kinds of line ends count as equal: they are the editor's.</summary>
    /// <param name="expected">The expected sources, without markup.</param>
    /// <param name="actual">The changed solution.</param>
    /// <param name="change">What changed it, for the message.</param>
    public static async Task VerifyAsync(SolutionState expected, Solution actual, string change)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var document in actual.Projects.SelectMany(project => project.Documents))
            texts.Add(document.FilePath ?? document.Name, (await document.GetTextAsync()).ToString());

        foreach (var (fileName, content) in expected.Projects.SelectMany(project => project.Sources))
        {
            if (!texts.Remove(fileName, out var text))
                Assert.Fail($"{change} removed '{fileName}'.");
            if (LineDiff.Between(content.ReplaceLineEndings("\n"), text.ReplaceLineEndings("\n")) is { } diff)
                Assert.Fail($"{change} made something else of '{fileName}' (- expected, + actual):\n{diff}");
        }

        if (texts.Count > 0)
            Assert.Fail($"{change} added {string.Join(", ", texts.Keys)}, which the fixed state does not have.");
    }
}
