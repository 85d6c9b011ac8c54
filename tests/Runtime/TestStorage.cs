using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>A state without anything in it.</summary>
internal sealed class TestStorage : StateStorage
{
    public override StateSchema Schema { get; } = new("Test");
}
