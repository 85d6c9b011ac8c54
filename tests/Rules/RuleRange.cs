namespace Stepwright.Rules;

/// <summary>The rules of one kind: those whose ids begin alike.</summary>
/// <param name="Prefix">What the ids begin with.</param>
/// <param name="Name">The last word of their category.</param>
/// <param name="Introduction">What they are about.</param>
internal sealed record RuleRange(string Prefix, string Name, string Introduction)
{
    public static IReadOnlyList<RuleRange> All { get; } =
    [
        new("SW1", "Declaration", "A state, command, step or executor is declared in a way that the generator can write no code for."),
        new("SW2", "Conflict", "Accesses of a command are in each other's way, or keep other commands waiting, or are not what the signature says."),
        new("SW3", "Determinism", "A step depends on more than its parameters, itself or through what it calls: run again, it may do something else."),
        new("SW4", "Snapshot", "A row or a command is more than a value: a copy of it is no snapshot, or costs much."),
        new("SW5", "Json", "A state or a command cannot be written as JSON, or not without loss."),
        new("SW6", "Recovery", "A command recovers from failure in a way that cannot work."),
        new("SW7", "Cost", "A step does what costs time or memory in every run. These rules keep out of the way until asked for, in .editorconfig:\n`dotnet_analyzer_diagnostic.category-Stepwright.Cost.severity = suggestion`."),
    ];

    public string Heading => $"## {Name} ({Prefix}xxx)";

    public string Category => $"Stepwright.{Name}";

    public bool Contains(Rule rule) => rule.Id.StartsWith(Prefix, StringComparison.Ordinal);
}
