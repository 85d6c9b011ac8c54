namespace Stepwright;

/// <summary>A read of the state between two batches.</summary>
internal abstract class PipelineRead
{
    public abstract void Run(object state);

    public abstract void Fail(Exception exception);
}
