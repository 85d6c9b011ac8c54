namespace Stepwright.CodeModel;

/// <summary>The slots of a command while it is bound: equal keys of one table share one.</summary>
internal sealed class SlotTable
{
    private readonly List<SlotModel> _slots = [];

    /// <summary>The place of the slot of a key, new or shared.</summary>
    public int Add(string member, KeyModel key, bool reserves, int step, bool isPerElement)
    {
        var index = _slots.FindIndex(slot =>
            slot.Member == member && slot.Key == key && slot.IsPerElement == isPerElement && (!isPerElement || slot.Step == step));
        if (index >= 0)
        {
            _slots[index] = _slots[index] with { Reserves = _slots[index].Reserves || reserves };
            return index;
        }

        _slots.Add(new SlotModel
        {
            Member = member,
            Key = key,
            Reserves = reserves,
            Step = step,
            IsPerElement = isPerElement,
            Offset = _slots.Count(slot => slot.IsPerElement == isPerElement && (!isPerElement || slot.Step == step)),
            Depth = key.Root != KeyRoot.Row ? 0 : key.RowSlot < 0 ? 1 : _slots[key.RowSlot].Depth + 1,
        });
        return _slots.Count - 1;
    }

    public bool IsPerElement(int slot) => _slots[slot].IsPerElement;

    public EquatableArray<SlotModel> ToModels() => _slots.ToEquatableArray();
}
