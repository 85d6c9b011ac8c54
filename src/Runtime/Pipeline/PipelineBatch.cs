namespace Stepwright;

/// <summary>A batch of submitted commands with their submissions, and the reads that follow it.</summary>
internal sealed class PipelineBatch(Batch commands)
{
    private readonly List<PipelineRead> _reads = [];
    private Submission[] _submissions = [];
    private bool _hasCancellable;

    public Batch Commands { get; private set; } = commands;

    /// <summary>The time stamp of the first command.</summary>
    public long FirstAt { get; set; }

    public int Count => Commands.Count;

    public bool HasReads => _reads.Count > 0;

    public void Add<TCommand>(int kind, in TCommand command, Submission submission)
        where TCommand : struct
    {
        var index = Commands.Count;
        if (index == _submissions.Length)
            Array.Resize(ref _submissions, Math.Max(16, 2 * index));
        Commands.AppendToLane(kind, in command);
        _submissions[index] = submission;
        _hasCancellable |= submission.IsCancellable;
    }

    public void Add(PipelineRead read) => _reads.Add(read);

    /// <summary>Takes the commands out of the reach of their tokens, and drops those that were cancelled.</summary>
    public void Start()
    {
        if (!_hasCancellable)
            return;
        var kept = 0;
        for (var i = 0; i < Count; i++)
        {
            if (!_submissions[i].TryStart())
                continue;
            _submissions[kept] = _submissions[i];
            Commands.EntryArray[kept] = Commands.EntryArray[i];
            kept++;
        }

        Array.Clear(_submissions, kept, Count - kept);
        Commands.Truncate(kept);
    }

    /// <summary>Hands the outcomes over.</summary>
    public void Complete()
    {
        for (var i = 0; i < Count; i++)
            _submissions[i].Complete(Commands, i);
        Clear();
    }

    /// <summary>Hands an exception over to all, and goes on with new commands: the old ones may be half run.</summary>
    public void Fail(Exception exception, Batch commands)
    {
        Fail(exception);
        Commands = commands;
    }

    /// <summary>Ends commands and reads that are not to run.</summary>
    public void Abort(Exception exception)
    {
        Start();
        Fail(exception);
        Commands.Clear();
        foreach (var read in _reads)
            read.Fail(exception);
        _reads.Clear();
    }

    public void Read(object state)
    {
        foreach (var read in _reads)
            read.Run(state);
        _reads.Clear();
    }

    private void Fail(Exception exception)
    {
        for (var i = 0; i < Count; i++)
            _submissions[i].Fail(exception);
        Array.Clear(_submissions, 0, Count);
        _hasCancellable = false;
    }

    private void Clear()
    {
        Array.Clear(_submissions, 0, Count);
        _hasCancellable = false;
        Commands.Clear();
    }
}
