using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>The corrections of failed commands that need nobody's code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Corrections
{
    /// <summary>The number of the step that failed, among the command's steps and checks.</summary>
    /// <param name="failure">The failure.</param>
    public static int StepOf(StepFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.StepNumber;
    }

    /// <summary>The place of the element at which the step failed; -1 where it runs once.</summary>
    /// <param name="failure">The failure.</param>
    public static int ItemOf(StepFailure failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return failure.Item;
    }

    /// <summary>
    /// Corrects a command that failed because a row is missing, where the key is a text and exactly one existing one is a typing error away: a character
    /// too many, too few or another one, two that changed places, or capital letters. Whether there is one is found out when it is asked for.
    /// </summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <typeparam name="TKey">The key.</typeparam>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="rows">The way to the table.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="command">The command that failed.</param>
    /// <param name="replace">Makes, of a command, the missing key and an existing one, the corrected command; the same command where it cannot.</param>
    /// <returns>The correction; <c>null</c> where there cannot be one.</returns>
    public static Correction? NearestKey<TCommand, TKey, TRow>(
        TableAccess<TKey, TRow> rows, StepFailure failure, in TCommand command, Func<TCommand, TKey, TKey, TCommand> replace)
        where TCommand : struct
        where TKey : notnull
        where TRow : struct
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(replace);
        return failure is StepFailureAtRow<TKey> { Code: FailureCodes.MissingRow } atRow && failure.Table == rows.Name
            ? new NearestKeyCorrection<TCommand, TKey, TRow>(command, atRow.RowKey, rows, replace)
            : null;
    }

    /// <summary>
    /// Corrects a command that failed because a row exists already, where a sequence of the state has keys for the table: takes the next one that is free. It is drawn where the
    /// corrected command runs in the failed one's place, and not where it is only suggested.
    /// </summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <typeparam name="TKey">The key.</typeparam>
    /// <typeparam name="TRow">The row.</typeparam>
    /// <param name="rows">The way to the table.</param>
    /// <param name="sequence">The way to the sequence.</param>
    /// <param name="failure">The failure.</param>
    /// <param name="command">The command that failed.</param>
    /// <param name="replace">Makes, of a command and the next key, the corrected command.</param>
    /// <returns>The correction; <c>null</c> where there cannot be one.</returns>
    public static Correction? NextKey<TCommand, TKey, TRow>(
        TableAccess<TKey, TRow> rows, SequenceAccess<TKey> sequence, StepFailure failure, in TCommand command, Func<TCommand, TKey, TCommand> replace)
        where TCommand : struct
        where TKey : struct
        where TRow : struct
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(sequence);
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(replace);
        return failure is StepFailureAtRow<TKey> { Code: FailureCodes.RowExists } && failure.Table == rows.Name
            ? new NextKeyCorrection<TCommand, TKey, TRow>(command, rows, sequence, replace)
            : null;
    }

    /// <summary>Corrects a command whose failed step said which value would be allowed: <see cref="StepResult.Allow"/>.</summary>
    /// <typeparam name="TCommand">The command.</typeparam>
    /// <param name="failure">The failure.</param>
    /// <param name="command">The command that failed.</param>
    /// <param name="set">Gives the member the value.</param>
    /// <returns>The correction; <c>null</c> where the step did not say so.</returns>
    public static Correction? Allowed<TCommand>(StepFailure failure, in TCommand command, AllowedMember<TCommand> set)
        where TCommand : struct
    {
        ArgumentNullException.ThrowIfNull(failure);
        ArgumentNullException.ThrowIfNull(set);
        return failure.Allowed is { } allowed ? new AllowedCorrection<TCommand>(command, failure.Item, allowed, set) : null;
    }
}
