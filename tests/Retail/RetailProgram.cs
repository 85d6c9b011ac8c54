using global::Retail;
using Spectre.Console;

namespace Stepwright.Retail.Tests;

/// <summary>Runs the sample in this process, in a folder of its own, the way its command line runs it.</summary>
public sealed class RetailProgram : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("stepwright-retail-");

    private string JsonPath => Path.Combine(_folder.FullName, "figures.json");

    /// <summary>The arguments before a test's own: one run, because most tests are not after the time.</summary>
    public IReadOnlyList<string> Presets { get; set; } = ["--repeat", "1"];

    /// <summary>What the last run wrote to standard output.</summary>
    public string Output { get; private set; } = "";

    /// <summary>What the last run wrote to standard error.</summary>
    public string Error { get; private set; } = "";

    /// <summary>The JSON of the last run; <see langword="null"/> when it wrote none.</summary>
    public string? Json { get; private set; }

    /// <summary>Writes an input file; its path.</summary>
    public string Write(string content, string name = "invoices.csv")
    {
        string path = Path.Combine(_folder.FullName, name);
        File.WriteAllText(path, content);
        return path;
    }

    /// <summary>Runs the program; its exit code.</summary>
    public int Run(params IEnumerable<string> arguments) => Run(new StringWriter(), TestContext.Current.CancellationToken, arguments);

    /// <summary>Runs the program with an output that can watch it and a token that stops it; its exit code.</summary>
    public int Run(StringWriter output, CancellationToken token, params IEnumerable<string> arguments)
    {
        File.Delete(JsonPath);
        var error = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });

        int exitCode = RetailCommandLine.Run(["--json", JsonPath, .. Presets, .. arguments], console, error, token);
        Output = output.ToString();
        Error = error.ToString().Trim();
        Json = File.Exists(JsonPath) ? File.ReadAllText(JsonPath) : null;
        return exitCode;
    }

    /// <summary>Runs the program, which must end with exit code 0; its JSON.</summary>
    public string Replay(params IEnumerable<string> arguments)
    {
        int exitCode = Run(arguments);
        Assert.True(exitCode == 0, $"exit code {exitCode}: {Error}");
        return Json!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
