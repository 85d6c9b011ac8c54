using System.Text;

namespace Stepwright.Verification;

/// <summary>The lines in which two texts differ, by their longest common subsequence.</summary>
internal static class LineDiff
{
    private const int Context = 3;

    /// <summary>Null where the texts are equal; else lines marked <c>-</c> (expected only), <c>+</c> (actual only), and some around them.</summary>
    public static string? Between(string expected, string actual)
    {
        if (expected == actual)
            return null;

        var edits = Edits(Lines(expected), Lines(actual));
        var text = new StringBuilder();
        int shown = -1;
        for (int i = 0; i < edits.Count; i++)
        {
            int first = Math.Max(0, i - Context), count = Math.Min(edits.Count, i + Context + 1) - first;
            if (!edits.Slice(first, count).Any(edit => edit.Mark != ' '))
                continue;
            if (shown != i - 1)
                text.Append("  ...\n");
            text.Append(edits[i].Mark).Append(' ').Append(edits[i].Line).Append('\n');
            shown = i;
        }

        return text.ToString();
    }

    // Ends of lines are the difference that nobody sees, so a carriage return is written out.
    private static string[] Lines(string text) => text.Replace("\r", "\\r", StringComparison.Ordinal).Split('\n');

    private static List<(char Mark, string Line)> Edits(string[] expected, string[] actual)
    {
        var common = new int[expected.Length + 1, actual.Length + 1];
        for (int e = expected.Length - 1; e >= 0; e--)
        {
            for (int a = actual.Length - 1; a >= 0; a--)
                common[e, a] = expected[e] == actual[a] ? common[e + 1, a + 1] + 1 : Math.Max(common[e + 1, a], common[e, a + 1]);
        }

        var edits = new List<(char, string)>();
        for (int e = 0, a = 0; e < expected.Length || a < actual.Length;)
        {
            if (e < expected.Length && a < actual.Length && expected[e] == actual[a])
            {
                edits.Add((' ', expected[e++]));
                a++;
            }
            else if (e < expected.Length && (a == actual.Length || common[e + 1, a] >= common[e, a + 1]))
            {
                edits.Add(('-', expected[e++]));
            }
            else
            {
                edits.Add(('+', actual[a++]));
            }
        }

        return edits;
    }
}
