using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Parameters;

/// <summary>Every row of the table of parameters, run.</summary>
public sealed class ParameterTests
{
    private readonly BankSession _session = new();

    [Fact]
    public void In_reads_the_row()
    {
        var reference = _session.Batch.Add(new ReadAccount(new(2)));
        Assert.Equal(200, _session.Run().ValueOf(reference));
    }

    [Fact]
    public void Ref_writes_the_row()
    {
        _session.Batch.Add(new Deposit(new(2), 5));
        _session.Commit();
        Assert.Equal(205, _session[2]);
    }

    [Fact]
    public void Out_creates_the_row()
    {
        _session.Batch.Add(new Open(new(4), 7));
        _session.Commit();
        Assert.Equal([1, 2, 3, 4], _session.Bank.Accounts.Keys.Select(key => key.Value));
        Assert.Equal(7, _session[4]);
    }

    [Fact]
    public void Upsert_creates_the_row_as_default_or_writes_it()
    {
        _session.Batch.Add(new WriteNote("a", "first"));
        _session.Batch.Add(new WriteNote("a", "second"));
        Assert.Equal(2, _session.Run().Committed);
        Assert.Equal(new Note("second", 2), _session.Bank.Notes["a"]);
    }

    [Fact]
    public void Delete_removes_the_row_that_it_reads()
    {
        var reference = _session.Batch.Add(new Close(new(2)));
        Assert.Equal(200, _session.Run().ValueOf(reference));
        Assert.False(_session.Bank.Accounts.ContainsKey(new(2)));
        Assert.Equal(2, _session.Bank.Accounts.Count);
    }

    [Fact]
    public void Optional_delete_removes_the_row_if_it_is_there()
    {
        _session.Batch.Add(new CloseIfOpen(new(2)));
        _session.Batch.Add(new CloseIfOpen(new(99)));
        Assert.Equal(2, _session.Run().Committed);
        Assert.Equal([1, 3], _session.Bank.Accounts.Keys.Select(key => key.Value));
    }

    [Fact]
    public void Optional_reads_default_where_the_row_is_missing_and_tells_so()
    {
        var there = _session.Batch.Add(new LookUp(new(1)));
        var missing = _session.Batch.Add(new LookUp(new(99)));
        var result = _session.Run();
        Assert.Equal((true, 100), result.ValueOf(there));
        Assert.Equal((false, 0), result.ValueOf(missing));
    }

    [Fact]
    public void A_view_reads_the_whole_table_in_order()
    {
        _session.Batch.Add(new MoveToArchive(new(1)));
        _session.Batch.Add(new Open(new(4), 1));
        var known = _session.Batch.Add(new SumAccounts(new(3)));
        var unknown = _session.Batch.Add(new SumAccounts(new(1)));
        var result = _session.Run();
        Assert.Equal("3 501 [2 3 4] True 300 1", result.ValueOf(known));
        Assert.Equal("3 501 [2 3 4] False -1 1", result.ValueOf(unknown));
    }

    [Fact]
    public void Cells_are_read_and_written_without_a_key()
    {
        _session.Batch.Add(new Count(7));
        _session.Batch.Add(new Count(5));
        var reference = _session.Batch.Add(new ReadCells());
        Assert.Equal(12 + 7, _session.Run().ValueOf(reference));
        Assert.Equal(new Totals(2, 12), _session.Bank.Totals.Value);
        Assert.Equal(new Limits(7), _session.Bank.Limits.Value);
    }

    [Fact]
    public void From_says_which_of_two_tables()
    {
        _session.Batch.Add(new MoveToArchive(new(2)));
        _session.Commit();
        Assert.Equal(200, _session.Bank.Archive[new(2)].Balance);
        Assert.False(_session.Bank.Accounts.ContainsKey(new(2)));
    }

    [Fact]
    public void Values_of_earlier_steps_are_passed_on_by_type_and_by_name()
    {
        var reference = _session.Batch.Add(new PassOn(4));
        Assert.Equal("8 12 text 12 0", _session.Run().ValueOf(reference));
    }

    [Fact]
    public void A_failed_StepResult_of_a_value_fails_the_step()
    {
        _session.Batch.Add(new PassOn(-4));
        var failure = _session.Fail();
        Assert.Equal(("negative", "Text", "No negative numbers."), (failure.Code, failure.Step, failure.Message));
    }

    [Fact]
    public void A_value_beside_elements_of_its_type_goes_by_name()
    {
        var reference = _session.Batch.Add(new ValueAndElement([3, 4], []));
        var result = _session.Run();
        Assert.Equal("3 of 7, 4 of 7", result.ValueOf(reference));
        Assert.Equal([3, 4], result.Events<int>());
    }

    [Fact]
    public void The_token_is_the_batchs()
    {
        using var source = new CancellationTokenSource();
        var reference = _session.Batch.Add(new SeeToken());
        Assert.True(_session.Run(source.Token).ValueOf(reference));
        Assert.False(_session.Run().ValueOf(reference));
    }

    [Fact]
    public void Steps_may_change_members_of_a_command_that_is_not_readonly()
    {
        var reference = _session.Batch.Add(new Accumulate([1, 2, 3]));
        Assert.Equal(603, _session.Run().ValueOf(reference));

        // Run again, the command is what was added.
        Assert.Equal(603, _session.Run().ValueOf(reference));
    }
}
