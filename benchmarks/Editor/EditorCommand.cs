using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Stepwright.Benchmarks.Editor;

/// <summary>What the generator and the analyzers cost whoever types in a large solution.</summary>
internal static class EditorCommand
{
    public const string Name = "editor";

    private const double MostMillisecondsOfAKeystroke = 5;
    private const double MostPercentOfCompiling = 10;
    private const int Alone = 0;
    private const int Idle = 1;

    /// <returns>The process's exit code.</returns>
    public static int Run(ReadOnlySpan<string> arguments)
    {
        if (!EditorArguments.TryParse(arguments, out var asked, out var error))
        {
            Console.Error.WriteLine(error);
            return ExitCodes.BadUsage;
        }

        var solution = SyntheticSolution.WithCommands(asked);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asked.Commands} commands, {asked.Steps} steps, {solution.Lines} lines in {solution.Files} files"));
        Generator(solution, asked.IsQuick);
        var complete = GeneratorSession.Complete(solution.Compilation);
        Analyzers("Analyzers", complete, new IdleAnalyzer(listens: true), asked);
        Analyzers("Analyzers, without Stepwright", SyntheticSolution.WithoutStepwright(asked).Compilation, new IdleAnalyzer(listens: false), asked);
        Memory(solution.Compilation, complete);
        return ExitCodes.Success;
    }

    private static void Generator(SyntheticSolution solution, bool isQuick)
    {
        EditorReport.Title("Generator");
        var rounds = isQuick ? 3 : 9;
        // The first run is the just-in-time compiler's.
        var cold = Enumerable.Range(0, rounds + 1)
            .Select(_ => new GeneratorSession(solution.Compilation.Clone(), isEditor: true, tracks: false).Milliseconds)
            .Skip(1);
        EditorReport.Milliseconds("cold", cold);
        var keystrokes = isQuick ? 10 : 40;
        // What a keystroke runs through has been compiled when somebody types.
        Type(solution.Compilation, SyntheticSolution.EditStepSignature, isEditor: true, keystrokes);
        Keystrokes("a keystroke in an unrelated body", solution.EditUnrelatedBody, MostMillisecondsOfAKeystroke);
        Keystrokes("a keystroke in an unrelated declaration", solution.EditUnrelatedDeclaration, MostMillisecondsOfAKeystroke);
        Keystrokes("a keystroke in a step's body", solution.EditStepBody, MostMillisecondsOfAKeystroke);
        Keystrokes("a step's signature edited", SyntheticSolution.EditStepSignature, most: null);

        void Keystrokes(string name, Func<CSharpCompilation, CSharpCompilation> edit, double? most)
        {
            foreach (var isEditor in new[] { true, false })
            {
                var samples = Type(solution.Compilation, edit, isEditor, keystrokes);
                EditorReport.Milliseconds(isEditor ? name : $"{name}, as in a build", samples, isEditor && most is { } limit ? EditorReport.Verdict(samples, limit, "ms") : "");
            }

            EditorReport.Note(ReasonsAfter(solution.Compilation, edit));
        }
    }

    private static List<double> Type(CSharpCompilation compilation, Func<CSharpCompilation, CSharpCompilation> edit, bool isEditor, int keystrokes)
    {
        const int WarmUp = 3;
        var session = new GeneratorSession(compilation, isEditor, tracks: false);
        var samples = new List<double>();
        for (var keystroke = 0; keystroke < WarmUp + keystrokes; keystroke++)
        {
            compilation = edit(compilation);
            session.Type(compilation);
            if (keystroke >= WarmUp)
                samples.Add(session.Milliseconds);
        }

        return samples;
    }

    private static string ReasonsAfter(CSharpCompilation compilation, Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var session = new GeneratorSession(compilation, isEditor: false, tracks: true);
        session.Type(edit(compilation));
        return session.Reasons();
    }

    private static void Analyzers(string title, CSharpCompilation compilation, IdleAnalyzer idle, EditorArguments asked)
    {
        EditorReport.Title(title);
        var rounds = asked.IsQuick ? 2 : 7;
        var all = AnalyzerSession.CreateAll();
        var measured = Enumerable.Range(0, rounds + 1).Select(_ => AnalyzerSession.Measure(compilation, all)).Skip(1).ToList();
        for (var i = 0; i < all.Length; i++)
            EditorReport.Milliseconds(all[i].GetType().Name, measured.Select(round => round.Times[i]));
        var reported = measured[0].Diagnostics.GroupBy(diagnostic => diagnostic.Id).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => $"{group.Key} {group.Count()}").ToList();
        EditorReport.Note($"reported: {(reported.Count == 0 ? "nothing" : string.Join(", ", reported))}");

        // An analyzer that does nothing is the measure: attached through the public API, any that listens makes the compiler check every body once more.
        var names = new List<string> { "compiling alone", "with an analyzer that does nothing" };
        List<ImmutableArray<DiagnosticAnalyzer>> sides = [[], [idle]];
        AddSide("as in a build", AnalyzerSession.OfBuild(all));
        AddSide("as in an editor", all);
        if (asked.IsEach)
        {
            foreach (var analyzer in all)
                AddSide(analyzer.GetType().Name, [analyzer]);
        }

        var times = sides.ConvertAll(_ => new List<double>());
        for (var round = 0; round <= rounds; round++)
        {
            // In the other order every other round, so that what slows the machine for a while slows all alike.
            foreach (var side in round % 2 == 0 ? Enumerable.Range(0, sides.Count) : Enumerable.Range(0, sides.Count).Reverse())
            {
                var milliseconds = AnalyzerSession.Compile(compilation, sides[side]);
                if (round > 0)
                    times[side].Add(milliseconds);
            }
        }

        EditorReport.Milliseconds(names[0], times[Alone]);
        EditorReport.Milliseconds(names[Idle], times[Idle]);
        for (var side = Idle + 1; side < sides.Count; side++)
        {
            var percent = times[side].Select((with, round) => 100 * (with - times[Idle][round]) / times[Alone][round]).ToList();
            EditorReport.Percent(names[side], percent, EditorReport.Verdict(percent, MostPercentOfCompiling, "%"));
        }

        void AddSide(string name, ImmutableArray<DiagnosticAnalyzer> analyzers)
        {
            names.Add($"added to compiling, {name} ({analyzers.Length})");
            sides.Add(analyzers);
        }
    }

    private static void Memory(CSharpCompilation compilation, CSharpCompilation complete)
    {
        EditorReport.Title("Memory retained");
        GeneratorSession? session = null;
        EditorReport.Megabytes("by the generator", Retained(() => session = new GeneratorSession(compilation.Clone(), isEditor: true, tracks: false)));
        EditorReport.Note(string.Create(CultureInfo.InvariantCulture, $"{session!.GeneratedFiles} files generated"));
        Compilation? alone = complete.Clone(), analyzed = complete.Clone();
        EditorReport.Megabytes("by the compiler, every body checked", Retained(() => alone.GetDiagnostics()));
        CompilationWithAnalyzers? attached = null;
        var kept = Retained(() =>
        {
            attached = AnalyzerSession.Attach(analyzed, AnalyzerSession.CreateAll());
            attached.GetAnalysisResultAsync(CancellationToken.None).GetAwaiter().GetResult();
        });
        EditorReport.Megabytes("by the compiler, every body checked, with all analyzers", kept);
        EditorReport.Megabytes("by the analyzers when that compilation is gone", kept + Retained(() => (attached, analyzed) = (null, null)));
        GC.KeepAlive(session);
        GC.KeepAlive(alone);
        GC.KeepAlive(attached);
        GC.KeepAlive(analyzed);
    }

    private static double Retained(Action act)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        act();
        return GC.GetTotalMemory(forceFullCollection: true) - before;
    }
}
