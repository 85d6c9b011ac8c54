namespace Stepwright;

/// <summary>What becomes of a submission to a pipeline whose queue is full.</summary>
public enum PipelineFullMode
{
    /// <summary>
    /// It waits its turn behind the queue, and so does who awaits its outcome. No thread is blocked and nothing is refused: who
    /// submits without awaiting asks <see cref="CommandPipeline{TState}.WaitForRoomAsync"/> first.
    /// </summary>
    Wait,

    /// <summary>It is refused: submitting throws <see cref="PipelineFullException"/>.</summary>
    Reject,
}
