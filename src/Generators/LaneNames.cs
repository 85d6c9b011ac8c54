namespace Stepwright.Generators;

/// <summary>The names of a batch's lanes.</summary>
internal static class LaneNames
{
    /// <summary>A name for each command, in their order.</summary>
    /// <param name="commands">The names of the commands in the order of their kinds.</param>
    public static IEnumerable<string> Of(IEnumerable<string> commands)
    {
        // A lane named like what the batch inherits would hide it.
        var lanes = new HashSet<string>(StringComparer.Ordinal) { "AddLane" };
        foreach (var command in commands)
        {
            var lane = $"{command}Lane";
            for (var i = 2; !lanes.Add(lane); i++)
                lane = $"{command}Lane{i}";
            yield return lane;
        }
    }
}
