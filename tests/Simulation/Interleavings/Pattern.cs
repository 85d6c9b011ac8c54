namespace Stepwright.Simulation;

/// <summary>How a schedule chooses whose turn it is.</summary>
internal enum Pattern
{
    /// <summary>Anyone, at any time.</summary>
    Uniform,

    /// <summary>Long stretches of one worker, after priorities that change now and then (Burckhardt and others, probabilistic concurrency testing, ASPLOS 2010).</summary>
    Stretches,

    /// <summary>The planner plans as far as it can before a worker runs anything.</summary>
    PlannerAhead,

    /// <summary>Workers run whatever they can before the planner plans on.</summary>
    PlannerStarved,

    /// <summary>One worker claims units and hardly ever gets to them.</summary>
    WorkerStarved,

    /// <summary>One worker after the other.</summary>
    RoundRobin,

    /// <summary>Every step is interrupted wherever it can be.</summary>
    Nested,
}
