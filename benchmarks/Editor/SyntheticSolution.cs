using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Benchmarks.Editor;

/// <summary>A solution made from a seed: states, commands, what their steps call, and classes that have nothing to do with them.</summary>
internal sealed class SyntheticSolution
{
    private const int Seed = 20_240_607;
    private const int States = 6;
    private const int Services = 40;
    private const int LinesOfAClass = 300;

    private static readonly CSharpParseOptions Parse = new(LanguageVersion.Preview);

    private int _keystrokes;

    private SyntheticSolution(List<SyntheticFile> files, IEnumerable<MetadataReference> references)
    {
        Files = files.Count;
        Lines = files.Sum(file => file.Lines);
        Compilation = CSharpCompilation.Create(
            "Synthetic",
            files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), Parse, file.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, concurrentBuild: false, nullableContextOptions: NullableContextOptions.Enable));
    }

    public int Files { get; }

    public int Lines { get; }

    /// <summary>The sources as they were written, on one thread, so that times are those of the work.</summary>
    public CSharpCompilation Compilation { get; }

    /// <summary>With commands, referencing Stepwright.</summary>
    public static SyntheticSolution WithCommands(EditorArguments size)
    {
        var random = new Random(Seed);
        var files = new List<SyntheticFile>();
        for (var state = 0; state < States; state++)
            files.Add(SyntheticState.Write(state));
        for (var service = 0; service < Services; service++)
            files.Add(SyntheticService.Write(service, random));
        for (var command = 0; command < size.Commands; command++)
        {
            var steps = ((command + 1) * size.Steps / size.Commands) - (command * size.Steps / size.Commands);
            files.Add(SyntheticCommand.Write(command, command % States, steps, Services, random));
        }

        AddClasses(files, size.Lines, random);
        return new SyntheticSolution(files, [.. Framework, MetadataReference.CreateFromFile(typeof(StateAttribute).Assembly.Location)]);
    }

    /// <summary>As long, without a command and without Stepwright.</summary>
    public static SyntheticSolution WithoutStepwright(EditorArguments size)
    {
        var files = new List<SyntheticFile>();
        AddClasses(files, size.Lines, new Random(Seed));
        return new SyntheticSolution(files, Framework);
    }

    /// <summary>The framework that runs this.</summary>
    private static IEnumerable<MetadataReference> Framework => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Order(StringComparer.Ordinal)
        .Select(path => MetadataReference.CreateFromFile(path));

    /// <summary>A keystroke in the body of a method that has nothing to do with commands.</summary>
    public CSharpCompilation EditUnrelatedBody(CSharpCompilation compilation) => Type(compilation, "Plain/Ledger0.cs", SyntheticClass.BodyMark, NextDigit() + " + ");

    /// <summary>A keystroke in the name of a method that has nothing to do with commands.</summary>
    public CSharpCompilation EditUnrelatedDeclaration(CSharpCompilation compilation) => Type(compilation, "Plain/Ledger0.cs", SyntheticClass.DeclarationMark, NextDigit());

    /// <summary>A keystroke in a step's body.</summary>
    public CSharpCompilation EditStepBody(CSharpCompilation compilation) => Type(compilation, FirstFileWith(SyntheticCommand.BodyMark), SyntheticCommand.BodyMark, NextDigit() + " + ");

    /// <summary>A parameter more in a step's signature, or one less.</summary>
    public static CSharpCompilation EditStepSignature(CSharpCompilation compilation)
    {
        const string Context = "in StepContext context, ";
        var tree = TreeOf(compilation, "Commands/Command0.cs");
        var text = tree.GetText();
        var place = text.ToString().IndexOf(SyntheticCommand.SignatureMark, StringComparison.Ordinal) + SyntheticCommand.SignatureMark.Length;
        var has = text.ToString(TextSpan.FromBounds(place, place + Context.Length)) == Context;
        return Replace(compilation, tree, new TextChange(new TextSpan(place, has ? Context.Length : 0), has ? "" : Context));
    }

    private static void AddClasses(List<SyntheticFile> files, int lines, Random random)
    {
        var missing = lines - files.Sum(file => file.Lines);
        for (var number = 0; missing > 0 || number == 0; number++)
        {
            var file = SyntheticClass.Write(number, Math.Min(missing, LinesOfAClass), random);
            missing -= file.Lines;
            files.Add(file);
        }
    }

    private string NextDigit() => (_keystrokes++ % 10).ToString(CultureInfo.InvariantCulture);

    private string FirstFileWith(string text) => Compilation.SyntaxTrees.First(tree => tree.ToString().Contains(text, StringComparison.Ordinal)).FilePath;

    private static SyntaxTree TreeOf(CSharpCompilation compilation, string path) => compilation.SyntaxTrees.First(tree => tree.FilePath == path);

    /// <summary>Types after a mark, or over what was typed there last, so that the file does not grow.</summary>
    private CSharpCompilation Type(CSharpCompilation compilation, string path, string mark, string typed)
    {
        var tree = TreeOf(compilation, path);
        var before = TreeOf(Compilation, path).GetText();
        var text = tree.GetText();
        var place = before.ToString().IndexOf(mark, StringComparison.Ordinal) + mark.Length;
        return Replace(compilation, tree, new TextChange(new TextSpan(place, text.Length - before.Length), typed));
    }

    /// <summary>As an editor does: what the change does not touch of the syntax is kept.</summary>
    private static CSharpCompilation Replace(CSharpCompilation compilation, SyntaxTree tree, TextChange change) =>
        compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(change)));
}
