namespace Stepwright.CodeModel;

/// <summary>A key of a command, or a draw, and the slot that it resolves to: one for the command, or one for each element of a step's sequence.</summary>
internal sealed record SlotModel
{
    /// <summary>The table, or the sequence that is drawn from.</summary>
    public required string Member { get; init; }

    public required KeyModel Key { get; init; }

    /// <summary>Whether a step may create the row, so that a missing key gets a slot.</summary>
    public required bool Reserves { get; init; }

    /// <summary>The place in <see cref="CommandModel.Steps"/> of the step whose elements it belongs to, or of the first step that uses it.</summary>
    public required int Step { get; init; }

    public required bool IsPerElement { get; init; }

    /// <summary>Its place among the command's slots, or among those of one element.</summary>
    public required int Offset { get; init; }

    /// <summary>How many rows must be read before the key is known.</summary>
    public required int Depth { get; init; }

    /// <summary>Whether it is no row's.</summary>
    public bool IsDraw => Key.Root == KeyRoot.Draw;
}

/// <summary>How a key is made.</summary>
/// <param name="Root">What the path starts from.</param>
/// <param name="Path">Members and calls to append, such as <c>.Customer.Id</c> or <c>.MakeKey()</c>; empty for the element itself. For a draw: the parameter's name.</param>
/// <param name="RowMember">For a row: its table or cell; for what is drawn, the sequence.</param>
/// <param name="RowSlot">For a table's row, and for what is drawn: the place of its slot in <see cref="CommandModel.Slots"/>; -1 for a cell.</param>
internal sealed record KeyModel(KeyRoot Root, string Path, string? RowMember = null, int RowSlot = -1);

/// <summary>What a key's path starts from.</summary>
internal enum KeyRoot
{
    Command,
    Element,

    /// <summary>A method of the command that takes the element.</summary>
    CommandOfElement,

    /// <summary>A row read before the first step.</summary>
    Row,

    /// <summary>Nothing: the slot is that of a draw from a sequence.</summary>
    Draw,

    /// <summary>What was drawn from a sequence.</summary>
    Drawn,
}
