namespace Stepwright.Planted.Tests;

/// <summary>Something wrong in a case: which rules would name it, and on which lines; the first line is that of its mark.</summary>
internal sealed class Plant(PlantedCase source, IReadOnlyList<string> ids, string label, int line)
{
    public PlantedCase Case { get; } = source;

    public IReadOnlyList<string> Ids { get; } = ids;

    public string Label { get; } = label;

    public List<int> Lines { get; } = [line];

    public string Place => FormattableString.Invariant($"{Case.Name}:{Lines[0]}");

    public bool IsNamedBy(string id, int line) => Ids.Contains(id) && Lines.Contains(line);
}
