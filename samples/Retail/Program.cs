using Retail;
using Spectre.Console;

using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, interruption) =>
{
    interruption.Cancel = true;
    interrupted.Cancel();
};

// A log or a pipe gets plain text, also where the environment promises colours.
var console = AnsiConsole.Create(new AnsiConsoleSettings
{
    Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
    Interactive = Console.IsOutputRedirected ? InteractionSupport.No : InteractionSupport.Detect,
});

return RetailCommandLine.Run(args, console, Console.Error, interrupted.Token);
