using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>A state without anything in it.</summary>
internal sealed class TestStorage : StateStorage
{
    protected override StateSchema Schema { get; } = new("Test");
}
