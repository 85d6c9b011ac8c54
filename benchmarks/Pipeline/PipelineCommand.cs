using System.Diagnostics;
using System.Globalization;
using Stepwright.Benchmarks.Banking;
using Stepwright.Benchmarks.Measuring;

namespace Stepwright.Benchmarks.Pipeline;

/// <summary>Measures the pipeline: throughput, latency at half of that, allocation, and what an idle one costs.</summary>
internal static class PipelineCommand
{
    public const string Name = "pipeline";

    private const int WarmUps = 3;
    private const int Runs = 9;
    private const double Target = 2e6;
    private static readonly TimeSpan IdleTime = TimeSpan.FromSeconds(2);

    public static int Run()
    {
        foreach (var workers in new[] { 1, Environment.ProcessorCount }.Distinct())
        {
            Console.WriteLine($"executor of {workers}");
            MeasureLoad(workers);
        }

        using var idle = new SubmitterLoad(Environment.ProcessorCount);
        Thread.Sleep(IdleTime);
        var before = Environment.CpuUsage.TotalTime;
        var start = Stopwatch.GetTimestamp();
        Thread.Sleep(IdleTime);
        var share = (Environment.CpuUsage.TotalTime - before) / Stopwatch.GetElapsedTime(start);
        Print("idle", string.Create(CultureInfo.InvariantCulture, $"{100 * share:0.00} %"), $"of a processor over {IdleTime.TotalSeconds:0} s", share < 0.01);
        return ExitCodes.Success;
    }

    private static void MeasureLoad(int workers)
    {
        using var load = new SubmitterLoad(workers);
        for (var i = 0; i < WarmUps; i++)
            load.Run();
        var runs = new List<SubmitterRun>();
        for (var i = 0; i < Runs; i++)
            runs.Add(load.Run());

        var rate = Spread.Of(runs.Select(run => run.CommandsPerSecond));
        Print("commands/s", $"{rate.Median / 1e6:0.00} M", $"{rate.Lower / 1e6:0.00} .. {rate.Upper / 1e6:0.00} M over {Runs} runs of {SubmitterLoad.Submitters} threads, {SubmitterLoad.Window} outstanding each", rate.Median >= Target);
        Print("commands a batch", $"{Spread.Of(runs.Select(run => run.CommandsPerBatch)).Median:0}", "mean of a run", null);
        var bytes = Spread.Of(runs.Select(run => run.BytesPerCommand));
        Print("bytes a command", $"{bytes.Median:0.###}", $"{bytes.Lower:0.###} .. {bytes.Upper:0.###} on all threads", bytes.Median < 1);

        PrintLatencies("half of it", load.Pipeline, rate.Median / 2);
        PrintLatencies("half of 2 M", load.Pipeline, Target / 2);
    }

    private static void PrintLatencies(string load, BankPipeline pipeline, double commandsPerSecond)
    {
        var paced = new PacedLoad(pipeline, commandsPerSecond);
        paced.Run();
        var latencies = paced.Run();
        Array.Sort(latencies);
        Print(load, $"{paced.CommandsPerSecond / 1e6:0.00} M", $"commands/s, of them {latencies.Length} timed from submission to outcome", null);
        Print("  p50", Milliseconds(latencies, 0.50), "ms", null);
        Print("  p95", Milliseconds(latencies, 0.95), "ms", At(latencies, 0.95) < 2);
        Print("  p99", Milliseconds(latencies, 0.99), "ms", null);
    }

    private static double At(double[] sorted, double portion) => sorted[(int)((sorted.Length - 1) * portion)];

    private static string Milliseconds(double[] sorted, double portion) => At(sorted, portion).ToString("0.000", CultureInfo.InvariantCulture);

    private static void Print(string figure, string value, string note, bool? holds) =>
        Console.WriteLine($"{figure,-18} {value,10}  {note}{(holds is { } verdict ? verdict ? ": holds" : ": falls short" : "")}");
}
