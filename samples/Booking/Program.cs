using Booking;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, interruption) =>
{
    interruption.Cancel = true;
    interrupted.Cancel();
};

return await BookingCommandLine.RunAsync(args, Console.Out, Console.Error, interrupted.Token);
