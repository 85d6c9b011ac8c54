namespace Stepwright.Integration.Tests.Pipelines;

/// <summary>What a pipeline can be told, and what it refuses.</summary>
public sealed class PipelineOptionsTests
{
    [Fact]
    public void The_defaults()
    {
        var options = new PipelineOptions();
        Assert.Equal((8_192, TimeSpan.FromMicroseconds(200), 65_536), (options.MaxBatchSize, options.MaxBatchAge, options.Capacity));
        Assert.Equal((PipelineFullMode.Wait, PipelineDisposal.Drain), (options.WhenFull, options.OnDispose));
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void What_makes_no_sense_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new PipelineOptions { MaxBatchSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PipelineOptions { MaxBatchAge = TimeSpan.FromTicks(-1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PipelineOptions { MaxBatchAge = TimeSpan.FromDays(1) + TimeSpan.FromTicks(1) });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PipelineOptions { Capacity = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PipelineOptions { WhenFull = (PipelineFullMode)2 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new PipelineOptions { OnDispose = (PipelineDisposal)(-1) });
        Assert.Throws<ArgumentNullException>(() => new PipelineOptions { TimeProvider = null! });
    }
}
