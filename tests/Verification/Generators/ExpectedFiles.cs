using Xunit;

namespace Stepwright.Verification;

/// <summary>The committed output of one generator test: a folder with a file for each hint name.</summary>
/// <param name="directory">The folder; it need not exist while nothing is expected.</param>
/// <param name="update">Whether to write the files instead of comparing with them.</param>
public sealed class ExpectedFiles(string directory, bool update)
{
    /// <summary>Set to 1, this environment variable makes every test write its files: <c>UPDATE_EXPECTED=1 dotnet test tests/Generators</c>.</summary>
    public const string UpdateVariable = "UPDATE_EXPECTED";

    /// <summary>The files of a test, in the folder <c>Expected</c> of its project's sources.</summary>
    public static ExpectedFiles Of(string folder) => new(
        Path.Combine(TestProject.Directory, "Expected", folder),
        update: Environment.GetEnvironmentVariable(UpdateVariable) == "1");

    /// <summary>Fails where a file differs, is missing, or is expected and was not generated.</summary>
    /// <param name="generated">The generated text by hint name.</param>
    public void Verify(IReadOnlyDictionary<string, string> generated)
    {
        if (update)
            Write(generated);

        var expected = Read();
        var differences = expected.Keys.Union(generated.Keys).Order(StringComparer.Ordinal)
            .Select(hintName => Difference(hintName, expected.GetValueOrDefault(hintName), generated.GetValueOrDefault(hintName)))
            .OfType<string>()
            .ToList();
        if (differences.Count > 0)
            Assert.Fail($"{string.Join("\n", differences)}\nWhere the new text is right, run the test with {UpdateVariable}=1.");
    }

    private static string? Difference(string hintName, string? expected, string? actual) => (expected, actual) switch
    {
        (null, { } text) => $"{hintName} was generated, but is not expected:\n{text}",
        ({ }, null) => $"{hintName} is expected, but was not generated.",
        _ => LineDiff.Between(expected!, actual!) is { } diff ? $"{hintName} differs (- expected, + generated):\n{diff}" : null,
    };

    private Dictionary<string, string> Read() => Directory.Exists(directory)
        ? Directory.EnumerateFiles(directory, "*", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/'), File.ReadAllText)
        : [];

    private void Write(IReadOnlyDictionary<string, string> generated)
    {
        if (Directory.Exists(directory))
            Directory.Delete(directory, recursive: true);
        foreach (var (hintName, text) in generated)
        {
            var file = Path.Combine(directory, hintName);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
