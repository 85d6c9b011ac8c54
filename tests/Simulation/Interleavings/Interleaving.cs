namespace Stepwright.Simulation;

/// <summary>How the workers of a case are played, or disturbed where they are threads.</summary>
/// <param name="OnThreads">Whether they are the runtime's own threads.</param>
/// <param name="IsPreemptive">Whether anyone may be interrupted by anyone, also a step by the planner; else a step by whole units only.</param>
/// <param name="Workers">How many.</param>
/// <param name="Pattern">How a schedule chooses.</param>
/// <param name="Seed">What decides everything else.</param>
/// <param name="Chunk">How many units a worker claims at once.</param>
/// <param name="Interruptions">How often planner and steps are interrupted at most.</param>
/// <param name="CancelAt">At which point, counted over all batches, the batch is cancelled from outside; -1 for none.</param>
/// <param name="StopAt">At which point of the planner the rest of a batch is left to run serially; -1 for none.</param>
internal sealed record Interleaving(
    bool OnThreads, bool IsPreemptive, int Workers, Pattern Pattern, ulong Seed, int Chunk, int Interruptions, int CancelAt, int StopAt)
{
    private static readonly Pattern[] Patterns = Enum.GetValues<Pattern>();

    // They are slow: the threads of a preemptive schedule wait for each other.
    private const int MostCommandsToPreempt = 60;

    public static Interleaving Generate(Dice dice, Scenario scenario, bool onThreads) =>
        new(
            onThreads,
            !onThreads && dice.OneIn(12) && scenario.Batches.Sum(batch => batch.Length) <= MostCommandsToPreempt,
            onThreads ? dice.Of([2, 2, 4]) : dice.Next(1, 7),
            dice.Of<Pattern>(Patterns),
            dice.NextSeed(),
            dice.Of([1, 1, 2, 8]),
            int.MaxValue,
            scenario.IsCancellable && dice.OneIn(4) ? dice.Next(0, dice.Of([10, 100, 1000])) : -1,
            dice.OneIn(5) ? dice.Next(0, dice.Of([10, 100])) : -1);

    public override string ToString() =>
        OnThreads
            ? $"{Workers} threads, cancelled at {CancelAt}"
            : $"{Workers} {(IsPreemptive ? "preempted " : "")}workers, {Pattern}, chunks of {Chunk}, schedule {Seed}, at most {Interruptions} interruptions, cancelled at {CancelAt}, planning stopped at {StopAt}";

    /// <summary>Simpler ones.</summary>
    public IEnumerable<Interleaving> Shrink()
    {
        if (CancelAt >= 0)
            yield return this with { CancelAt = -1 };
        if (OnThreads)
            yield break;
        if (IsPreemptive)
            yield return this with { IsPreemptive = false };
        if (StopAt >= 0)
            yield return this with { StopAt = -1 };
        if (Chunk > 1)
            yield return this with { Chunk = 1 };
        for (var workers = 1; workers < Workers; workers++)
            yield return this with { Workers = workers };
        if (Interruptions > 64)
            yield return this with { Interruptions = 64 };
        else if (Interruptions > 0)
        {
            yield return this with { Interruptions = Interruptions / 2 };
            yield return this with { Interruptions = Interruptions - 1 };
        }
    }
}
