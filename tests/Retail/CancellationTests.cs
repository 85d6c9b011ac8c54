namespace Stepwright.Retail.Tests;

public sealed class CancellationTests : IDisposable
{
    private readonly RetailProgram _program = new();
    private readonly CancellationTokenSource _interrupted = new();

    public void Dispose()
    {
        _program.Dispose();
        _interrupted.Dispose();
    }

    [Fact]
    public void Before_the_replay_starts_it_ends_with_130_and_no_json()
    {
        _interrupted.Cancel();

        Assert.Equal(130, _program.Run(new StringWriter(), _interrupted.Token));

        Assert.StartsWith("Cancelled:", _program.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was changed", _program.Error, StringComparison.Ordinal);
        Assert.Null(_program.Json);
    }

    [Fact]
    public void Amid_repeats_it_ends_with_130_and_no_json()
    {
        _interrupted.CancelAfter(TimeSpan.FromMilliseconds(300));

        Assert.Equal(130, _program.Run(new StringWriter(), _interrupted.Token, "--repeat", $"{int.MaxValue}"));

        Assert.Null(_program.Json);
        Assert.DoesNotContain("committed", _program.Output, StringComparison.Ordinal);
    }
}
