using Stepwright.Integration.Tests.Banking;
using Stepwright.Integration.Tests.Parameters;

namespace Stepwright.Integration.Tests.Tables;

/// <summary>Deletion and creation in batches: a place is given away only after the batch, in batch order.</summary>
public sealed class SlotTests
{
    private readonly BankSession _session = new();

    private IEnumerable<int> Order => _session.Bank.Accounts.Keys.Select(key => key.Value);

    [Fact]
    public void A_place_freed_in_a_batch_is_given_away_after_it()
    {
        _session.Batch.Add(new Close(new(1)));
        _session.Batch.Add(new Open(new(4), 4));
        Assert.Equal(2, _session.Run().Committed);
        Assert.Equal([2, 3, 4], Order);

        _session.Batch.Clear();
        _session.Batch.Add(new Open(new(5), 5));
        _session.Commit();
        Assert.Equal([5, 2, 3, 4], Order);
    }

    [Fact]
    public void Places_are_given_away_in_the_order_of_deletion()
    {
        _session.Batch.Add(new Close(new(3)));
        _session.Batch.Add(new Close(new(1)));
        _session.Run();
        _session.Batch.Clear();
        _session.Batch.Add(new Open(new(4), 4));
        _session.Batch.Add(new Open(new(5), 5));
        _session.Batch.Add(new Open(new(6), 6));
        _session.Run();
        Assert.Equal([5, 2, 4, 6], Order);
    }

    [Fact]
    public void A_row_made_again_in_its_batch_has_its_place_again()
    {
        _session.Batch.Add(new Close(new(1)));
        _session.Batch.Add(new Open(new(1), 7));
        _session.Run();
        Assert.Equal([1, 2, 3], Order);
        Assert.Equal(7, _session[1]);
    }

    [Fact]
    public void A_row_made_again_after_its_batch_takes_the_first_free_place()
    {
        _session.Batch.Add(new Close(new(2)));
        _session.Batch.Add(new Close(new(1)));
        _session.Run();
        _session.Batch.Clear();
        _session.Batch.Add(new Open(new(1), 7));
        _session.Commit();
        Assert.Equal([1, 3], Order);
        _session.Bank.Accounts.Add(new(2), default);
        Assert.Equal([2, 1, 3], Order);
    }

    [Fact]
    public void A_failed_creation_gives_its_place_back()
    {
        _session.Batch.Add(new Open(new(4), -1));
        _session.Batch.Add(new Open(new(5), 5));
        _session.Batch.Add(new Open(new(4), 4));
        Assert.Equal(2, _session.Run().Committed);
        Assert.Equal([1, 2, 3, 5, 4], Order);
    }

    [Fact]
    public void An_undone_deletion_frees_nothing()
    {
        using (_session.Batch.Group())
        {
            _session.Batch.Add(new Close(new(1)));
            _session.Batch.Add(new Deposit(new(99), 1));
        }

        _session.Batch.Add(new Open(new(4), 4));
        _session.Run();
        _session.Batch.Clear();
        _session.Batch.Add(new Open(new(5), 5));
        _session.Commit();
        Assert.Equal([1, 2, 3, 4, 5], Order);
    }

    [Fact]
    public void A_deleted_row_is_missing_to_later_commands_of_its_batch()
    {
        _session.Batch.Add(new Close(new(1)));
        _session.Batch.Add(new Deposit(new(1), 1));
        var look = _session.Batch.Add(new LookUp(new(1)));
        var result = _session.Run();
        Assert.Equal(("missing-row", new AccountId(1)), (result.Outcomes[1].Failure!.Code, result.Outcomes[1].Failure!.Key));
        Assert.Equal((false, 0), result.ValueOf(look));
    }
}
