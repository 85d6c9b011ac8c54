using Spectre.Console;

namespace Retail;

/// <summary>A bar that is drawn again whenever another percent is done.</summary>
internal sealed class ProgressBarTask(ProgressContext context, ProgressTask task) : IProgress<double>
{
    public void Report(double value)
    {
        bool isVisible = (int)(value * 100) > (int)(task.Value * 100);
        task.Value = value;
        if (isVisible) context.Refresh();
    }
}
