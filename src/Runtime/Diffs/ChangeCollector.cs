using Stepwright.Contract;

namespace Stepwright;

/// <summary>Gathers what the entries of an undo log changed, from now backwards.</summary>
internal abstract class ChangeCollector
{
    /// <summary>Goes on with a stretch of the log right before the one before.</summary>
    public abstract void Walk(LogSegment segment);

    /// <summary>The diff of all that was walked through; <c>null</c> where nothing changed.</summary>
    public abstract MemberDiff? ToDiff(MemberSchema schema);
}
