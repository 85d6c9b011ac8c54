namespace Stepwright.Integration.Tests.History;

/// <summary>A row that its public members do not tell.</summary>
public struct Secret
{
    private int _value;

    public readonly bool Is(int value) => _value == value;

    public void Set(int value) => _value = value;
}

[State]
public sealed partial class Safe
{
    public partial Table<int, Secret> Secrets { get; }
}

[Command<Safe>]
public readonly partial record struct Keep(int Id, int Value)
{
    [Step] void Set([Upsert, Key(nameof(Id))] ref Secret secret) => secret.Set(Value);
}

[Executor<Safe>]
public sealed partial class SafeExecutor;
