namespace Stepwright.Contract;

// The existing keys near a missing one. All keys are looked at, and only when somebody asks.
public sealed partial class TableAccess<TKey, TRow> : INearestKeys<TKey>
{
    // What is below is a typing error.
    private const double BelowMistyped = 2;

    private TableSchema<TKey, TRow>? Schema => Array.Find(Owner.Schema.Members, member => member.Name == Name) as TableSchema<TKey, TRow>;

    /// <summary>Whether there is a row of a key now.</summary>
    internal bool Has(in TKey key) => Exists(_table.Find(key));

    internal void ThrowIfRunning() => Owner.Gate.ThrowIfRunning(Name);

    IReadOnlyList<object> INearestKeys<TKey>.NearestTo(TKey key, int count)
    {
        ThrowIfRunning();
        if (Schema is not { } schema || KeyDistance<TKey>.Of(schema, key) is not { } distances)
            return [];
        var nearest = new List<(double Distance, int Slot)>();
        var below = double.PositiveInfinity;
        for (var slot = 1; slot < _table.End && count > 0; slot++)
        {
            if (!Exists(slot) || distances.To(_table.Slots[slot].Key, below) is var distance && distance >= below)
                continue;

            // Behind those that are as near: they were there before.
            var place = nearest.Count;
            while (place > 0 && nearest[place - 1].Distance > distance)
                place--;
            if (nearest.Count == count)
                nearest.RemoveAt(count - 1);
            nearest.Insert(place, (distance, slot));
            if (nearest.Count == count)
                below = nearest[^1].Distance;
        }

        return nearest.ConvertAll(found => (object)_table.Slots[found.Slot].Key);
    }

    /// <summary>The only existing key that is a typing error away from a missing one, if keys are texts.</summary>
    /// <param name="missing">The missing key.</param>
    /// <param name="meant">The existing one.</param>
    /// <returns>Whether there is one, and not two; and none where the missing key exists meanwhile.</returns>
    internal bool TryFindMistyped(TKey missing, out TKey meant)
    {
        meant = missing;
        if (Schema is not { } schema || KeyDistance<TKey>.OfText(schema, missing) is not { } distances || Has(missing))
            return false;
        var found = 0;
        for (var slot = 1; slot < _table.End; slot++)
        {
            if (!Exists(slot) || distances.To(_table.Slots[slot].Key, BelowMistyped) >= BelowMistyped)
                continue;
            if (found != 0)
                return false;
            found = slot;
        }

        if (found == 0)
            return false;
        meant = _table.Slots[found].Key;
        return true;
    }
}
