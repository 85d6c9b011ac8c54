namespace Stepwright;

/// <summary>The commands of a batch from <paramref name="Start"/> to before <paramref name="End"/> that stand or fall together.</summary>
internal readonly record struct GroupSpan(int Start, int End);
