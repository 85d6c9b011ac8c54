namespace Stepwright;

/// <summary>What becomes of queued submissions when a pipeline is disposed.</summary>
public enum PipelineDisposal
{
    /// <summary>They run; disposal ends after the last.</summary>
    Drain,

    /// <summary>They do not run, and awaiting them throws <see cref="OperationCanceledException"/>. The batch that is running ends as usual.</summary>
    Abort,
}
