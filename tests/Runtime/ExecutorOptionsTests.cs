namespace Stepwright.Runtime.Tests;

public sealed class ExecutorOptionsTests
{
    [Fact]
    public void The_defaults()
    {
        var options = new ExecutorOptions();
        Assert.Equal(Environment.ProcessorCount, options.MaxDegreeOfParallelism);
        Assert.Equal(Atomicity.Command, options.Atomicity);
        Assert.Null(options.Seed);
        Assert.Same(TimeProvider.System, options.TimeProvider);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ExecutorOptions { MaxDegreeOfParallelism = 0 });
        Assert.Throws<ArgumentNullException>(() => new ExecutorOptions { TimeProvider = null! });
        var exception = Assert.Throws<ArgumentOutOfRangeException>(() => new ExecutorOptions { Atomicity = (Atomicity)9 });
        Assert.Contains("Use Atomicity.Command or Atomicity.Batch.", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_be_is_kept()
    {
        var options = new ExecutorOptions { MaxDegreeOfParallelism = 1, Atomicity = Atomicity.Batch, Seed = -5 };
        Assert.Equal((1, Atomicity.Batch, -5L), (options.MaxDegreeOfParallelism, options.Atomicity, options.Seed));
    }
}
