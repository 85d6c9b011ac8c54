namespace Stepwright;

/// <summary>A submission was refused because the pipeline's queue is full; see <see cref="PipelineFullMode.Reject"/>.</summary>
public sealed class PipelineFullException : InvalidOperationException
{
    /// <summary>Makes the exception with a message of its own.</summary>
    public PipelineFullException()
        : this("The pipeline's queue is full.")
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened and the way out.</param>
    public PipelineFullException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What happened and the way out.</param>
    /// <param name="innerException">What it comes of.</param>
    public PipelineFullException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
