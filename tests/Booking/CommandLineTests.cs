using global::Booking;

namespace Stepwright.Booking.Tests;

public sealed class CommandLineTests : IDisposable
{
    private readonly StringWriter _output = new();
    private readonly StringWriter _error = new();

    public void Dispose()
    {
        _output.Dispose();
        _error.Dispose();
    }

    [Fact]
    public async Task A_run_prints_the_preview_the_outcomes_and_that_the_books_agree()
    {
        Assert.Equal(0, await RunAsync("--bookings", "60", "--batch", "20", "--seed", "3", "--workers", "2", "--fault-rate", "0.5"));

        var output = _output.ToString();
        Assert.Contains("60 requests for 128 shows in batches of 20, 2 workers, fault rate 0.5, seed 3", output, StringComparison.Ordinal);
        Assert.Contains("| 0 | Book | Committed |", output, StringComparison.Ordinal);
        Assert.Contains("on the critical path", output, StringComparison.Ordinal);
        Assert.Contains(" Committed", output, StringComparison.Ordinal);
        Assert.Contains(" retries", output, StringComparison.Ordinal);
        Assert.Contains("charges released", output, StringComparison.Ordinal);
        Assert.Contains("The books agree to the cent", output, StringComparison.Ordinal);
        Assert.Contains("3 batches replayed without the gateway: the same state", output, StringComparison.Ordinal);
        Assert.Empty(_error.ToString());
    }

    [Fact]
    public async Task A_cancelled_run_takes_back_what_ran_and_its_books_agree()
    {
        using var source = new CancellationTokenSource();
        await source.CancelAsync();

        Assert.Equal(130, await BookingCommandLine.RunAsync(["--bookings", "20"], _output, _error, source.Token));

        Assert.Equal($"Cancelled: the batch that ran was taken back.{Environment.NewLine}", _error.ToString());
        Assert.Contains("paid           0.00 by the desk, 0.00 by the gateway", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_the_options()
    {
        Assert.Equal(0, await RunAsync("--help"));

        foreach (var option in new[] { "--bookings", "--batch", "--workers", "--fault-rate", "--seed", "130" })
            Assert.Contains(option, _output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--what is no option. --help lists them.", "--what")]
    [InlineData("--bookings needs a number from 1 to 1000000.", "--bookings")]
    [InlineData("--workers: \"0\" is not a number from 1 to 1024.", "--workers", "0")]
    [InlineData("--seed: \"many\" is not a number from -2147483648 to 2147483647.", "--seed", "many")]
    [InlineData("--fault-rate: \"1\" is not a share from 0 to 0.9.", "--fault-rate", "1")]
    [InlineData("--fault-rate: \"-0.1\" is not a share from 0 to 0.9.", "--fault-rate", "-0.1")]
    [InlineData("--fault-rate needs a share from 0 to 0.9.", "--fault-rate")]
    public async Task What_cannot_be_used_is_named_with_what_can(string message, params string[] arguments)
    {
        Assert.Equal(2, await RunAsync(arguments));

        Assert.Equal(message + Environment.NewLine, _error.ToString());
        Assert.Empty(_output.ToString());
    }

    private Task<int> RunAsync(params string[] arguments) => BookingCommandLine.RunAsync(arguments, _output, _error, TestContext.Current.CancellationToken);
}
