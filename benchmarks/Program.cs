using BenchmarkDotNet.Running;
using Stepwright.Benchmarks.Diffs;
using Stepwright.Benchmarks.Editor;
using Stepwright.Benchmarks.Json;
using Stepwright.Benchmarks.Pairs;
using Stepwright.Benchmarks.Parallel;
using Stepwright.Benchmarks.Parallel.Trials;
using Stepwright.Benchmarks.Pipeline;
using Stepwright.Benchmarks.Planning;
using Stepwright.Benchmarks.Ratios;
using Stepwright.Benchmarks.Recovery;
using Stepwright.Benchmarks.Waiting;
using Stepwright.Benchmarks.WhatIf;

namespace Stepwright.Benchmarks;

internal static class Program
{
    private static int Main(string[] arguments)
    {
        switch (arguments)
        {
            case [] or ["--help" or "-h" or "-?", ..] or [RatiosCommand.Name or ParallelCommand.Name or WhatIfCommand.Name or EditorCommand.Name or DiffsCommand.Name or RecoveryCommand.Name or WaitingCommand.Name, "--help" or "-h" or "-?", ..]:
                PrintUsage();
                return ExitCodes.Success;
            case [RatiosCommand.Name, ..]:
                return RatiosCommand.Run(arguments.AsSpan(1));
            case [ParallelCommand.Name, ..]:
                return ParallelCommand.Run(arguments.AsSpan(1));
            case [WhatIfCommand.Name, ..]:
                return WhatIfCommand.Run(arguments.AsSpan(1));
            case [EditorCommand.Name, ..]:
                return EditorCommand.Run(arguments.AsSpan(1));
            case [DiffsCommand.Name, ..]:
                return DiffsCommand.Run(arguments.AsSpan(1));
            case [RecoveryCommand.Name, ..]:
                return RecoveryCommand.Run(arguments.AsSpan(1));
            case [WaitingCommand.Name, ..]:
                return WaitingCommand.Run(arguments.AsSpan(1));
            case [PipelineCommand.Name]:
                return PipelineCommand.Run();
            case [['-', ..], ..]:
                var summaries = BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(arguments);
                return summaries.Any() ? ExitCodes.Success : ExitCodes.BadUsage;
            default:
                Console.Error.WriteLine($"'{arguments[0]}' is not a command. Say '{RatiosCommand.Name}', '{ParallelCommand.Name}', '{WhatIfCommand.Name}', '{PipelineCommand.Name}', '{DiffsCommand.Name}', '{RecoveryCommand.Name}', '{WaitingCommand.Name}' or '{EditorCommand.Name}', or --help for the others.");
                return ExitCodes.BadUsage;
        }
    }

    private static void PrintUsage()
    {
        Console.WriteLine(
            $"""
            dotnet run -c Release --project benchmarks -- {RatiosCommand.Name}             measures every pair, in less than two minutes
            dotnet run -c Release --project benchmarks -- {RatiosCommand.Name} NAME ...    measures the named pairs, or those of a group such as {JsonPairs.Group}
            dotnet run -c Release --project benchmarks -- {ParallelCommand.Name}           measures what a second worker gives, in less than three minutes
            dotnet run -c Release --project benchmarks -- {ParallelCommand.Name} TEXT ...  measures the trials whose names hold a text
              {ParallelArguments.QuickOption}      in less than half a minute
              {ParallelArguments.MarkdownOption}   prints tables of Markdown
            dotnet run -c Release --project benchmarks -- {WhatIfCommand.Name}            simulates what more cores would give, in half a minute
            dotnet run -c Release --project benchmarks -- {WhatIfCommand.Name} TEXT ...   simulates the workloads whose names hold a text
              {WhatIfArguments.CoresOption} 2,4,8  on so many cores
            dotnet run -c Release --project benchmarks -- {PipelineCommand.Name}           measures the pipeline, in half a minute
            dotnet run -c Release --project benchmarks -- {DiffsCommand.Name}              measures diffs and history against copies, in two minutes
              {DiffsCommand.QuickOption}      in few rounds, up to 100,000 rows
            dotnet run -c Release --project benchmarks -- {RecoveryCommand.Name}           heals faulty workloads, and compares them with a model, in two minutes
              {RecoveryArguments.SeedOption} N, {RecoveryArguments.BatchesOption} N, {RecoveryArguments.CommandsOption} N, {RecoveryArguments.WorkersOption} 1,2,4   others than these
              {RecoveryArguments.QuickOption}      in few batches
              {RecoveryArguments.MarkdownOption}   prints tables of Markdown
            dotnet run -c Release --project benchmarks -- {WaitingCommand.Name}            measures commands that wait, in half a minute
              {WaitingCommand.QuickOption}      in few rounds, with 1,000 commands that wait at once
            dotnet run -c Release --project benchmarks -- {EditorCommand.Name}             measures generator and analyzers in a large solution, in two minutes
              {EditorArguments.CommandsOption} N, {EditorArguments.StepsOption} N, {EditorArguments.LinesOption} N   in one of that size
              {EditorArguments.EachOption}       compiles with each analyzer alone too
              {EditorArguments.QuickOption}      in few rounds
            dotnet run -c Release --project benchmarks -- --filter '*'       runs the same through BenchmarkDotNet, at length
            dotnet run -c Release --project benchmarks -- --list flat        lists what --filter selects from

            Pairs:
            """);
        foreach (var pair in PairList.Create())
            Console.WriteLine($"  {pair.Name,-26} {pair.Summary}");
        Console.WriteLine();
        Console.WriteLine("Trials:");
        foreach (var trial in TrialList.Create())
            Console.WriteLine($"  {trial.Name,-27} {trial.Summary}");
        Console.WriteLine($"  {PlanningCost.Name,-27} planning transfers over 10k accounts while nothing runs beside it");
        Console.WriteLine();
        Console.WriteLine($"{RecoveryCommand.Name}, by fault:");
        RecoveryCommand.PrintDefinitions();
        Console.WriteLine();
        Console.WriteLine($"{WhatIfCommand.Name}: {string.Join(", ", WhatIfCommand.Workloads)}");
    }
}
