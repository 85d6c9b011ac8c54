namespace Stepwright;

/// <summary>What one worker runs in one go: a command, or the commands of a group.</summary>
internal struct PlanUnit
{
    /// <summary>The first command.</summary>
    public int Start;

    /// <summary>The command behind the last.</summary>
    public int End;

    /// <summary>Where in <see cref="BatchPlan.Predecessors"/> the units begin that it waits for.</summary>
    public int FirstPredecessor;

    /// <summary>Where they end.</summary>
    public int EndPredecessor;

    /// <summary>How many units, from the first on, must all have ended; 0 where it does not matter.</summary>
    public int After;

    public bool IsGroup;
}
