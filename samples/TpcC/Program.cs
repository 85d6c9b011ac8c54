using TpcC;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, interruption) =>
{
    interruption.Cancel = true;
    interrupted.Cancel();
};

return TpcCCommandLine.Run(args, Console.Out, Console.Error, interrupted.Token);
