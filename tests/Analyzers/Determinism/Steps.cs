namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>A command with one step of a given body, and types beside it.</summary>
internal static class Steps
{
    /// <summary>Expects the markup's diagnostics in the body of a step, and no others.</summary>
    public static Task AreReportedAsync(string body, string beside = "") => Rule<DeterminismAnalyzer>.IsReportedAsync(Command(body, beside));

    /// <summary>Expects one diagnostic at <c>{|#0:text|}</c>.</summary>
    public static Task AreReportedAsync(string body, string beside, string id, string message) => Rule<DeterminismAnalyzer>.IsReportedAsync(Command(body, beside), id, message);

    /// <summary>Expects no diagnostic.</summary>
    public static Task AreSilentAsync(string body, string beside = "") => Rule<DeterminismAnalyzer>.IsSilentAsync(Command(body, beside));

    private static string Command(string body, string beside) => $$"""
        using System.Collections.Concurrent;
        using System.Collections.Frozen;
        using System.Globalization;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Diagnostics;

        {{beside}}

        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku, decimal Price, DateTime At, Dictionary<string, int> Counts, HashSet<int> Ids, int Quantity)
        {
            [Step]
            void Take(ref Stock stock, in StepContext context)
            {
                {{body}}
            }
        }
        """;
}
