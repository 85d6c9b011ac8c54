namespace Stepwright;

/// <summary>Tells tables whether a snapshot is still in use. It is what they know of it, so that one that is forgotten can be collected.</summary>
internal sealed class SnapshotLife
{
    private volatile bool _isReleased;

    public bool IsReleased => _isReleased;

    public void Release() => _isReleased = true;
}
