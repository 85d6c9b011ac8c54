namespace Stepwright;

/// <summary>Two commands that meet.</summary>
internal sealed record ConflictPair(int First, int Second, string FirstName, string SecondName, IReadOnlyList<Conflict> Conflicts)
{
    /// <summary>Every two commands that meet, each pair once, a command beside itself among them.</summary>
    public static IEnumerable<ConflictPair> Of(CommandAccesses[] commands)
    {
        for (var first = 0; first < commands.Length; first++)
        {
            for (var second = first; second < commands.Length; second++)
            {
                if (commands[first].ConflictsWith(commands[second]) is { Count: > 0 } conflicts)
                    yield return new ConflictPair(first, second, commands[first].Name, commands[second].Name, conflicts);
            }
        }
    }

    public override string ToString() => $"{FirstName} and {(First == Second ? "itself" : SecondName)}: {string.Join("; ", Conflicts)}";
}
