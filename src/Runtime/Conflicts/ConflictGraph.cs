using System.Globalization;
using System.Text;

namespace Stepwright;

/// <summary>Writes conflicts as a Mermaid flowchart.</summary>
internal static class ConflictGraph
{
    public static string Of(CommandAccesses[] commands)
    {
        var text = new StringBuilder("graph LR\n");
        // Nodes have numbers for names, because a command may be named like a word of the language.
        for (var i = 0; i < commands.Length; i++)
            text.Append(CultureInfo.InvariantCulture, $"    c{i}[\"{Escaped(commands[i].Name)}\"]\n");
        foreach (var pair in ConflictPair.Of(commands))
        {
            Line(text, pair, "===", isAlways: true);
            Line(text, pair, "---", isAlways: false);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, ConflictPair pair, string line, bool isAlways)
    {
        var members = pair.Conflicts.Where(conflict => conflict.IsAlways == isAlways).Select(conflict => Escaped(conflict.Member)).ToList();
        if (members.Count > 0)
            text.Append(CultureInfo.InvariantCulture, $"    c{pair.First} {line}|\"{string.Join(", ", members)}\"| c{pair.Second}\n");
    }

    // Mermaid writes a character as an entity by its number; identifiers may hold letters of any script, and _ begins emphasis.
    private static string Escaped(string name)
    {
        var text = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value == '.'))
                text.Append(rune.ToString());
            else
                text.Append(CultureInfo.InvariantCulture, $"#{rune.Value};");
        }

        return text.ToString();
    }
}
