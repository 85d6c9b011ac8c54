using System.Globalization;

namespace Stepwright.Benchmarks.Editor;

/// <summary>A class of the synthetic solution that has nothing to do with commands.</summary>
internal static class SyntheticClass
{
    /// <summary>Where <see cref="SyntheticSolution.EditUnrelatedBody"/> types.</summary>
    public const string BodyMark = "var total = ";

    /// <summary>What <see cref="SyntheticSolution.EditUnrelatedDeclaration"/> types into.</summary>
    public const string DeclarationMark = "int CountOf0";

    private const int LinesOfAMethod = 26;

    public static SyntheticFile Write(int number, int lines, Random random)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        writer.WriteLine(
            $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Text;

            namespace Synthetic.Plain;

            /// <summary>Keeps entries by name.</summary>
            public sealed class Ledger{{number}}
            {
                private readonly Dictionary<string, List<int>> _entries = new(StringComparer.Ordinal);

                public string Name { get; set; } = "ledger {{number}}";

                public int Limit { get; init; } = {{random.Next(100, 1_000)}};
            """);
        for (var method = 0; method < Math.Max((lines - 18) / LinesOfAMethod, 1); method++)
        {
            var (least, step) = (random.Next(10), random.Next(1, 9));
            writer.WriteLine(
                $$"""

                    /// <summary>How many entries of a name are above a limit.</summary>
                    public int CountOf{{method}}(string name, int limit)
                    {
                        if (!_entries.TryGetValue(name, out var entries))
                            return 0;
                        {{BodyMark}}{{least}};
                        for (var i = 0; i < entries.Count; i += {{step}})
                        {
                            if (entries[i] > limit && entries[i] < Limit)
                                total += entries[i] % {{step + 1}} == 0 ? 1 : 2;
                        }

                        return Math.Max(total, entries.Where(entry => entry > limit).Count());
                    }

                    public string Text{{method}}(IEnumerable<string> names)
                    {
                        var text = new StringBuilder();
                        foreach (var name in names)
                        {
                            if (name.Length > {{least}})
                                text.Append(name).Append(' ').Append(CountOf{{method}}(name, {{least}}));
                        }

                        return text.ToString();
                    }
                """);
        }

        writer.WriteLine("}");
        return new SyntheticFile($"Plain/Ledger{number.ToString(CultureInfo.InvariantCulture)}.cs", writer.ToString().Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
