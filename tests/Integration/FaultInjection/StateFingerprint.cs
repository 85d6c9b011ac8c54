using System.Globalization;
using System.Reflection;
using System.Text;

namespace Stepwright.Integration.Tests.FaultInjection;

/// <summary>
/// Everything that a state holds, as text: rows, the places of rows with what is in them, the order of the free places, and
/// the chains by which keys are found.
/// </summary>
internal static class StateFingerprint
{
    /// <param name="vault">The state.</param>
    /// <param name="withChains">
    /// Whether chains are compared too: they are rebuilt when a table grows, so that they are the same only while it does not.
    /// </param>
    public static string Of(Vault vault, bool withChains)
    {
        var text = new StringBuilder();
        Append(text, vault.Rows, withChains);
        Append(text, vault.Probes, withChains);
        text.AppendLine(CultureInfo.InvariantCulture, $"{vault.Gauge.Value} {vault.Total.Value} {vault.Added.Value} {vault.Highest.Value}");
        return text.ToString();
    }

    private static void Append<TKey, TRow>(StringBuilder text, Table<TKey, TRow> table, bool withChains)
        where TKey : notnull
        where TRow : struct
    {
        text.AppendLine(CultureInfo.InvariantCulture, $"{table.Name}: count {table.Count}, end {table.End}");
        foreach (var (key, row) in table)
            text.AppendLine(CultureInfo.InvariantCulture, $"  {key}: {row}");
        for (var slot = 1; slot < table.End; slot++)
        {
            ref var place = ref table.Slots[slot];
            var next = withChains || (place.Tag & SlotState.Mask) == SlotState.Free ? place.Next : 0;
            text.AppendLine(CultureInfo.InvariantCulture, $"  {slot}: {place.Tag:x8} {place.Key} {place.Row} -> {next}");
        }

        text.AppendLine(CultureInfo.InvariantCulture, $"  free {Field<int>(table, "_freeHead")} to {Field<int>(table, "_freeTail")}");
        if (withChains)
            text.AppendLine(CultureInfo.InvariantCulture, $"  buckets {string.Join(' ', Field<int[]>(table, "_buckets"))}");
    }

    private static T Field<T>(object table, string name) =>
        (T)table.GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!.GetValue(table)!;
}
