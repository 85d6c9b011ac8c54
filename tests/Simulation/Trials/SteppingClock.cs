namespace Stepwright.Simulation;

/// <summary>A clock that is a second further at every look, so that a look more or less shows.</summary>
internal sealed class SteppingClock : TimeProvider
{
    private int _looks;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddSeconds(_looks++);
}
