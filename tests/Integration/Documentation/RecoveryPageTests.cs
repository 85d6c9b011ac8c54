using System.Text;
using Stepwright.Integration.Tests.Assemblies;

namespace Stepwright.Integration.Tests.Documentation;

/// <summary>The examples of docs/recovery.md, compiled and run, print what the page says.</summary>
public sealed class RecoveryPageTests
{
    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Net.Http;
        using System.Threading;
        using System.Threading.Tasks;

        """;

    private static readonly Page Page = new("recovery.md");

    [Fact]
    public void Every_example_prints_what_stands_below_it()
    {
        var code = Page.Blocks.Where(static block => block.Language == "csharp").Select(static block => block.Code).ToList();
        var declarations = code.Where(IsDeclaration);
        var examples = code.Where(static block => !IsDeclaration(block)).ToList();

        var printed = CompiledProgram.Run(Usings + string.Concat(declarations) + ProgramOf(examples[0], examples[1..]));

        Assert.Equal(string.Concat(Page.Blocks.Where(static block => block.Language == "text").Select(static block => block.Code)), printed);
    }

    private static bool IsDeclaration(string code) => code.Contains("[State]\n", StringComparison.Ordinal) || code.StartsWith("[Command<", StringComparison.Ordinal);

    // The first example is what the others begin with.
    private static string ProgramOf(string beginning, IReadOnlyList<string> examples)
    {
        var program = new StringBuilder("""
            public static class Program
            {
                private static readonly System.IO.StringWriter Console = new() { NewLine = "\n" };

                public static string Run()
                {

            """);
        for (var example = 0; example < examples.Count; example++)
            program.Append(System.Globalization.CultureInfo.InvariantCulture, $"        Example{example}();\n");
        program.Append("        return Console.ToString();\n    }\n");
        for (var example = 0; example < examples.Count; example++)
            program.Append(System.Globalization.CultureInfo.InvariantCulture, $"    private static void Example{example}()\n    {{\n{beginning}{examples[example]}    }}\n");
        return program.Append("}\n").ToString();
    }
}
