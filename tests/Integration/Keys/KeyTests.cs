using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Keys;

/// <summary>Every way to say where a row's key is.</summary>
public sealed class KeyTests
{
    private readonly BankSession _session = new();

    [Fact]
    public void A_member_of_the_command()
    {
        _session.Batch.Add(new Pay(new(1), new(3), 10));
        _session.Commit();
        Assert.Equal((90, 310), (_session[1], _session[3]));
    }

    [Fact]
    public void A_member_of_the_element_and_a_member_of_a_member()
    {
        _session.Batch.Add(new PayAll([new(new(1), new(2), 50), new(new(2), new(3), 30)], new Holder(new(3), "three")));
        _session.Commit();
        Assert.Equal((50, 220, 338), (_session[1], _session[2], _session[3]));
    }

    [Fact]
    public void The_element_itself()
    {
        _session.Batch.Add(new Touch([new(3), new(1), new(3)]));
        _session.Commit();
        Assert.Equal((102, 308), (_session[1], _session[3]));
    }

    [Fact]
    public void A_method_of_the_command_with_and_without_the_element()
    {
        _session.Batch.Add(new Annotate(new(1), [new(new(2), new(3), 5), new(new(2), new(9), 6)]));
        _session.Commit();
        Assert.Equal(
            [("account 1", null, 1), ("fixed", null, 1), ("1 from 2", null, 2), ("to 3", "5", 0), ("to 9", "6", 0)],
            _session.Bank.Notes.Select(note => (note.Key, note.Value.Text, note.Value.Revision)));
    }

    [Fact]
    public void A_row_of_the_same_step()
    {
        _session.Batch.Add(new GiveToParent(new(1), 40));
        _session.Commit();
        Assert.Equal((60, 240), (_session[1], _session[2]));
    }

    [Fact]
    public void A_chain_of_rows()
    {
        var reference = _session.Batch.Add(new FindGrandparent(new(1)));
        Assert.Equal(300, _session.Run().ValueOf(reference));
    }

    [Fact]
    public void A_chain_that_breaks_fails_at_the_row_that_is_missing()
    {
        _session.Bank.Accounts[new(2)] = new Account(1, new(77));
        _session.Batch.Add(new FindGrandparent(new(1)));
        var failure = _session.Fail();
        Assert.Equal(("missing-row", "ReadGrandparent", new AccountId(77)), (failure.Code, failure.Step, failure.Key));
    }

    [Fact]
    public void A_cell_read_before_the_first_step()
    {
        var bank = new FavouriteBank();
        bank.Accounts.Add(new(1), default);
        bank.Accounts.Add(new(2), default);
        bank.Favourite.Value = new Favourite(new(1));
        var executor = new FavouriteBankExecutor(bank);
        var batch = executor.CreateBatch();
        batch.Add(new GiveToFavourite(5, new(2)));
        batch.Add(new GiveToFavourite(7, new(1)));
        Assert.Equal(2, executor.Execute(batch).Committed);
        Assert.Equal((5, 7), (bank.Accounts[new(1)].Balance, bank.Accounts[new(2)].Balance));
    }

    [Fact]
    public void A_row_of_each_element()
    {
        _session.Batch.Add(new GiveToParents(new AccountId[] { new(1), new(2), new(1) }));
        _session.Commit();
        Assert.Equal([(2, 200), (3, 200)], _session.Bank.Archive.Select(row => (row.Key.Value, row.Value.Balance)));
    }

    [Fact]
    public void A_creation_whose_key_is_in_a_missing_row_fails_at_that_row()
    {
        _session.Batch.Add(new ArchiveParent(new(99)));
        var failure = _session.Fail();
        Assert.Equal(("missing-row", "Make", "Accounts", new AccountId(99)), (failure.Code, failure.Step, failure.Table, failure.Key));
        Assert.Contains("The key of archived comes from the row AccountId { Value = 99 } of Accounts", failure.Message, StringComparison.Ordinal);
        Assert.Empty(_session.Bank.Archive);
    }

    [Fact]
    public void Distinct_members_that_are_equal_fail_before_the_first_step()
    {
        _session.Batch.Add(new Pay(new(2), new(2), 10));
        var failure = _session.Fail();
        Assert.Equal(("check", "Distinct", "Pay"), (failure.Code, failure.Step, failure.Command));
        Assert.Contains("From and To are equal", failure.Message, StringComparison.Ordinal);
        Assert.Null(failure.Table);
        Assert.Null(failure.Key);
    }

    [Fact]
    public void Parameters_may_meet_in_one_row_where_the_step_allows_it()
    {
        _session.Batch.Add(new Shift(new(2), new(2), 10));
        _session.Commit();
        Assert.Equal(200, _session[2]);
    }

    [Fact]
    public void Parameters_that_meet_in_one_row_fail_the_step()
    {
        _session.Batch.Add(new Copy(new(2), new(2)));
        var failure = _session.Fail();
        Assert.Equal(("same-row", "Write", "Accounts", new AccountId(2)), (failure.Code, failure.Step, failure.Table, failure.Key));
        Assert.Contains("from and to are both the row AccountId { Value = 2 } of Accounts", failure.Message, StringComparison.Ordinal);
    }
}
