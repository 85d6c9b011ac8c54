namespace Stepwright;

/// <summary>
/// How many commands of a batch are planned at once. All of them, unless many had run in vain, because an earlier one was to run anew; then not
/// many more than stood, and ever more while all stand.
/// </summary>
/// <param name="least">How many are worth the beginning of another part.</param>
/// <param name="waits">Whether commands wait for something outside of the state, which is to happen at the same time, whatever it costs.</param>
internal struct PartLength(int least, bool waits)
{
    private int _commands = int.MaxValue;
    private int _serial;

    /// <summary>The command behind the last of a part.</summary>
    /// <param name="start">Its first command.</param>
    /// <param name="count">The number of commands in the batch.</param>
    public readonly int EndFrom(int start, int count) => start + Math.Min(_commands, count - start);

    /// <summary>How many commands are to run serially before the next part: twice as many each time that a part was hardly worth it.</summary>
    /// <param name="part">What became of the latest part.</param>
    public int SerialBehind(in PlannedPart part)
    {
        var stood = part.End - part.Start;
        if (!part.IsRewound)
        {
            _commands = (int)Math.Min(2L * _commands, int.MaxValue);
            return _serial = 0;
        }

        var few = (int)Math.Min(Math.Max(least, 2L * stood), int.MaxValue);
        _commands = part.InVain <= few ? int.MaxValue : few;
        return _serial = waits || stood >= least ? 0 : Math.Max(least, 2 * _serial);
    }
}
