namespace Stepwright.DependencyInjection.Tests;

public readonly record struct CounterId(int Value);

public record struct Count(int Value);

[State]
public sealed partial class Counters
{
    public partial Table<CounterId, Count> Rows { get; }
}

[Command<Counters>(Result = nameof(Add))]
public readonly partial record struct Increase(CounterId Id)
{
    [Step]
    int Add([Upsert] ref Count count) => ++count.Value;
}

[Executor<Counters>]
public sealed partial class CounterExecutor;

/// <summary>A state that must be loaded from somewhere.</summary>
[State]
public sealed partial class Archive(string name)
{
    public string Name => name;

    public partial Cell<Count> Entries { get; }
}

[Executor<Archive>]
public sealed partial class ArchiveExecutor;
