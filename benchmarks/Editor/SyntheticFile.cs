namespace Stepwright.Benchmarks.Editor;

/// <summary>A source file of the synthetic solution.</summary>
internal sealed record SyntheticFile(string Path, string Text)
{
    public int Lines => Text.AsSpan().Count('\n');
}
