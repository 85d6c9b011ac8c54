using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>A way to a state without anything in it.</summary>
internal sealed class TestAccess(StateStorage storage) : StateAccess(storage);
