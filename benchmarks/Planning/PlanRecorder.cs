using System.Diagnostics;

namespace Stepwright.Benchmarks.Planning;

/// <summary>Records the plans of a batch on an executor.</summary>
internal sealed class PlanRecorder<TState>(Executor<TState> executor, Batch batch) : IPlanRecorder
    where TState : class
{
    public bool AlwaysPlans
    {
        set => executor.AlwaysPlans = value;
    }

    public RecordedRun Record()
    {
        executor.AlwaysPlans = true;
        executor.RecordsPlans = true;
        try
        {
            var started = Stopwatch.GetTimestamp();
            var result = executor.Execute(batch);
            var ended = Stopwatch.GetTimestamp();
            var plan = executor.LatestPlan!;
            if (!result.IsCommitted || plan.Commands != batch.Count)
                throw new InvalidOperationException($"Only {plan.Commands} of {batch.Count} commands were planned; what is said of plans holds for whole ones.");
            return new RecordedRun(plan, started, ended);
        }
        finally
        {
            executor.RecordsPlans = false;
            executor.AlwaysPlans = false;
        }
    }
}
