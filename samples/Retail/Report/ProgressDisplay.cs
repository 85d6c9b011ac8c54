using Spectre.Console;

namespace Retail;

/// <summary>Shows how far a long activity is: a bar on a terminal, now and then a line elsewhere.</summary>
internal static class ProgressDisplay
{
    /// <summary>Does the work, which reports the part that is done, 0 to 1.</summary>
    public static T Show<T>(IAnsiConsole console, string description, Func<IProgress<double>, T> work)
    {
        if (!console.Profile.Out.IsTerminal) return work(new ProgressLines(console.Profile.Out.Writer, description));

        // No refresh thread: it would run beside what is timed.
        return console.Progress().AutoRefresh(false).AutoClear(true)
            .Start(context => work(new ProgressBarTask(context, context.AddTask(Markup.Escape(description), maxValue: 1))));
    }
}
