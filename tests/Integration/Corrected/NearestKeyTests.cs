using Stepwright.Contract;

namespace Stepwright.Integration.Tests.Corrected;

/// <summary>Existing keys that are near a missing one, and corrections that take the only one that is a typing error away.</summary>
public sealed class NearestKeyTests
{
    private static readonly CommandInfo Find = new("Find", typeof(int), [new StepInfo("Look", "Words"), new StepInfo("Read", "Words")], []);

    private readonly Library _library = new();
    private readonly Library.StepwrightAccess _access;

    public NearestKeyTests()
    {
        foreach (var word in (string[])["state", "table", "stable", "cell", "batch", "Order-1"])
            _library.Words.Add(new(word), default);
        _access = new(_library);
    }

    [Fact]
    public void Of_texts_by_the_characters_that_differ()
    {
        Assert.Equal([new Word("stable"), new Word("table")], Missing(_access.Words, new("sttable")).NearestKeys(2));
        Assert.Equal([new Word("state"), new Word("stable"), new Word("table")], Missing(_access.Words, new("stat")).NearestKeys());
        Assert.Equal(6, Missing(_access.Words, new("x")).NearestKeys(100).Count);
        Assert.Empty(Missing(_access.Words, new("x")).NearestKeys(0));
        _library.Texts.Add("apple", default);
        _library.Texts.Add("pear", default);
        Assert.Equal(["pear"], Missing(_access.Texts, "bear").NearestKeys(1));
    }

    [Fact]
    public void Of_numbers_and_times_the_neighbours()
    {
        foreach (var number in (long[])[10, 20, 30, 40, 1000])
            _library.Numbers.Add(new(number), default);
        Assert.Equal([new Number(30), new Number(20), new Number(40)], Missing(_access.Numbers, new(29)).NearestKeys());
        Assert.Equal([new Number(10), new Number(20)], Missing(_access.Numbers, new(15)).NearestKeys(2));
        _library.Days.Add(new(2025, 12, 31), default);
        _library.Days.Add(new(2025, 1, 1), default);
        Assert.Equal([new DateOnly(2025, 12, 31)], Missing(_access.Days, new(2026, 1, 1)).NearestKeys(1));
        _library.Weights.Add(1.5, default);
        _library.Weights.Add(double.NaN, default);
        Assert.Equal([1.5, double.NaN], Missing(_access.Weights, -1000).NearestKeys());
    }

    [Fact]
    public void Of_other_keys_by_their_json()
    {
        _library.Places.Add(new("Ulm", 17), default);
        _library.Places.Add(new("Koeln", 3), default);
        Assert.Equal([new Place("Koeln", 3)], Missing(_access.Places, new("Koln", 3)).NearestKeys(1));
        Assert.Equal([new Place("Ulm", 17)], Missing(_access.Places, new("Ulm", 1)).NearestKeys(1));
        _library.Kinds.Add(new(DayOfWeek.Monday), default);
        _library.Kinds.Add(new(DayOfWeek.Friday), default);
        Assert.Equal(2, Missing(_access.Kinds, new(DayOfWeek.Sunday)).NearestKeys().Count);
    }

    [Fact]
    public void Removed_rows_are_none()
    {
        _library.Words.Remove(new("state"));
        Assert.Equal([new Word("stable")], Missing(_access.Words, new("state")).NearestKeys(1));
    }

    [Fact]
    public void Of_other_failures_there_are_none()
    {
        var failure = _access.Words.FailureAt(1, Find, 0, -1, new FailureReason("late", "Too late."));
        Assert.Equal(new Word("state"), failure.Key);
        Assert.Empty(failure.NearestKeys());
        Assert.Throws<ArgumentOutOfRangeException>(() => failure.NearestKeys(-1));
    }

    [Fact]
    public void Nobody_looks_while_a_batch_runs()
    {
        var failure = Missing(_access.Words, new("stat"));
        var correction = Correct("stat");
        _access.Gate.Enter();
        Assert.Throws<InvalidOperationException>(() => failure.NearestKeys());
        Assert.Throws<InvalidOperationException>(() => correction!.Suggestion);
        _access.Gate.Leave();
        Assert.Equal(new Word("state"), correction!.Suggestion);

        // It is known now.
        _access.Gate.Enter();
        Assert.Equal(new Word("state"), correction.Suggestion);
    }

    [Theory]
    [InlineData("stat", "state")]
    [InlineData("statee", "state")]
    [InlineData("stade", "state")]
    [InlineData("staet", "state")]
    [InlineData("CELL", "cell")]
    [InlineData("order-1", "Order-1")]
    public void The_only_key_that_is_a_typing_error_away_is_meant(string typed, string meant) => Assert.Equal(new Word(meant), Correct(typed)!.Suggestion);

    [Theory]
    [InlineData("btch!")]
    [InlineData("sable")]
    [InlineData("cell")]
    [InlineData("")]
    public void Where_none_or_several_are_or_the_key_exists_meanwhile_nobody_guesses(string typed) => Assert.Null(Correct(typed)?.Suggestion);

    [Fact]
    public void Numbers_and_dates_are_never_guessed()
    {
        _library.Numbers.Add(new(10), default);
        var failure = Missing(_access.Numbers, new(11));
        Assert.Null(Corrections.NearestKey(_access.Numbers, failure, new Number(11), static (command, from, to) => to)!.Suggestion);
        _library.Days.Add(new(2025, 1, 1), default);
        Assert.Null(Corrections.NearestKey(_access.Days, Missing(_access.Days, new(2025, 1, 2)), 0, static (command, from, to) => 1)!.Suggestion);
    }

    [Fact]
    public void Only_a_missing_row_of_that_table_is_looked_for()
    {
        Assert.Null(Corrections.NearestKey(_access.Texts, Missing(_access.Words, new("stat")), 0, static (command, from, to) => 1));
        var other = _access.Words.FailureAt(1, Find, 0, -1, new FailureReason("late", "Too late."));
        Assert.Null(Corrections.NearestKey(_access.Words, other, 0, static (command, from, to) => 1));
    }

    [Fact]
    public void What_cannot_be_replaced_is_no_correction() =>
        Assert.Null(Corrections.NearestKey(_access.Words, Missing(_access.Words, new("stat")), 7, static (command, from, to) => command)!.Suggestion);

    [Fact]
    public void An_allowed_value_is_the_correction()
    {
        var failure = _access.Fail(Find, StepResult.Fail("too-many", "There are 3.").Allow("Pages", 3), item: 2);
        Assert.Equal(("Pages may be 3.", 2, 0), (failure.Advice, Corrections.ItemOf(failure), Corrections.StepOf(failure)));
        Assert.Equal("Find.Look at Words: There are 3. Pages may be 3. (too-many)", failure.ToString());
        Assert.Equal(new Entry(3), Corrections.Allowed(failure, new Entry(5), Set)!.Suggestion);
        Assert.Null(Corrections.Allowed(failure, new Entry(3), Set)!.Suggestion);
        Assert.Null(Corrections.Allowed(_access.Fail(Find, StepResult.Fail("too-many", "There are 3.").Allow("Lines", 3), item: 2), new Entry(5), Set)!.Suggestion);
        Assert.Null(Corrections.Allowed(_access.Fail(Find, StepResult.Fail("too-many", "There are 3.")), new Entry(5), Set));

        static bool Set(Entry command, int item, string member, object value, out Entry corrected)
        {
            corrected = command;
            if (item != 2 || member != nameof(Entry.Pages) || value is not int typed)
                return false;
            corrected.Pages = typed;
            return true;
        }
    }

    [Fact]
    public void Failures_say_what_to_do()
    {
        var slot = _access.Words.Find(new Word("state"));
        Assert.Equal("Create it first, or declare the parameter [Optional] in or [Upsert] ref.", AdviceOf(_access.FailMissing(Find, _access.Words, slot, 3)));
        Assert.Equal("Create it in an earlier command, or take the key from the command.", AdviceOf(_access.FailNoKey(Find, _access.Words, slot, "entry", 3)));
        Assert.Equal("Use another key, or declare the parameter ref or [Upsert] ref to change it.", AdviceOf(_access.FailExists(Find, _access.Words, slot, 3)));
        Assert.Equal("Give them different keys, or say [Step(AllowSameRow = true)].", AdviceOf(_access.FailSameRow(Find, _access.Words, slot, "one", "other", 3)));
        Assert.Equal("Check for it before, or change the step.", AdviceOf(_access.FailInvariant(Find, _access.Words, slot, "Holds", 3)));
        Assert.Equal("Return a StepResult from it to say why.", AdviceOf(_access.FailCheck(Find, 3)));
        Assert.Equal("Give them different values.", _access.FailDistinct(Find, "One", "Other").Advice);
        Assert.Equal("Return StepResult.Fail from the step where that is to be expected.", _access.FailException(Find, new InvalidOperationException("No.")).Advice);
        Assert.Null(_access.Fail(Find, StepResult.Fail("late", "Too late.")).Advice);

        static string? AdviceOf(StepFailure failure)
        {
            Assert.Equal(3, failure.Item);
            Assert.EndsWith(failure.Advice!, failure.Message, StringComparison.Ordinal);
            return failure.Advice;
        }
    }

    private Correction? Correct(string typed) =>
        Corrections.NearestKey(_access.Words, Missing(_access.Words, new(typed)), new Word(typed), static (command, from, to) => command == from ? to : command);

    private static StepFailure Missing<TKey, TRow>(TableAccess<TKey, TRow> rows, TKey key)
        where TKey : notnull
        where TRow : struct => rows.FailureAt(rows.Find(key), Find, 0, -1, new FailureReason("missing-row", "There is no such row."));
}
