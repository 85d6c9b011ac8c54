namespace Stepwright;

/// <summary>What came of one call of an asynchronous step, or of a compensation.</summary>
/// <param name="Step">The number of the step among its command's.</param>
/// <param name="Item">The place of the element; -1 where the step runs once.</param>
/// <param name="IsInDoubt">Whether an attempt threw or timed out, or the step succeeded: <see cref="CompensateAttribute.WhenInDoubt"/>.</param>
internal abstract record RecordedAnswer(int Step, int Item, bool IsInDoubt);

/// <summary>A step that answered.</summary>
internal sealed record RecordedAnswer<TOutcome>(int Step, int Item, bool IsInDoubt, TOutcome Outcome) : RecordedAnswer(Step, Item, IsInDoubt)
    where TOutcome : struct;

/// <summary>A step that threw.</summary>
internal sealed record RecordedException(int Step, int Item, Exception Exception) : RecordedAnswer(Step, Item, IsInDoubt: true);
