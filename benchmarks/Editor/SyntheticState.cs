using System.Globalization;

namespace Stepwright.Benchmarks.Editor;

/// <summary>A state of the synthetic solution: tables with keys and rows of their own, a cell of totals, invariants.</summary>
internal static class SyntheticState
{
    public const int Tables = 6;

    public static string Key(int state, int table) => string.Create(CultureInfo.InvariantCulture, $"Key{state}x{table}");

    public static string Row(int state, int table) => string.Create(CultureInfo.InvariantCulture, $"Row{state}x{table}");

    public static string Totals(int state) => string.Create(CultureInfo.InvariantCulture, $"Totals{state}");

    public static string Name(int state) => string.Create(CultureInfo.InvariantCulture, $"Region{state}");

    public static string Line(int state) => string.Create(CultureInfo.InvariantCulture, $"Line{state}");

    public static SyntheticFile Write(int state)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        writer.WriteLine("using Stepwright;");
        writer.WriteLine();
        writer.WriteLine("namespace Synthetic.Regions;");
        for (var table = 0; table < Tables; table++)
        {
            writer.WriteLine();
            writer.WriteLine($"public readonly record struct {Key(state, table)}(int Value);");
            writer.WriteLine();
            writer.WriteLine($"public record struct {Row(state, table)}(long Amount, long Reserved, int Count, int Level);");
        }

        writer.WriteLine();
        writer.WriteLine($"public record struct {Totals(state)}(long Amount, int Commands);");
        writer.WriteLine();
        writer.WriteLine($"public readonly record struct {Line(state)}({Key(state, 0)} Item, int Quantity, long Price);");
        writer.WriteLine();
        writer.WriteLine("[State]");
        writer.WriteLine($"public sealed partial class {Name(state)}");
        writer.WriteLine("{");
        for (var table = 0; table < Tables; table++)
            writer.WriteLine($"    public partial Table<{Key(state, table)}, {Row(state, table)}> Table{table} {{ get; }}");
        writer.WriteLine();
        writer.WriteLine($"    public partial Cell<{Totals(state)}> Totals {{ get; }}");
        writer.WriteLine();
        writer.WriteLine($"    [Invariant] private static bool NeverNegative(in {Row(state, 0)} row) => row.Amount >= 0;");
        writer.WriteLine("}");
        writer.WriteLine();
        writer.WriteLine($"[Executor<{Name(state)}>]");
        writer.WriteLine($"public sealed partial class {Name(state)}Executor;");
        return new SyntheticFile($"Regions/{Name(state)}.cs", writer.ToString());
    }
}
