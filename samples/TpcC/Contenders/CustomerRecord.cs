namespace TpcC;

/// <summary>A customer as one row.</summary>
internal record struct CustomerRecord(Customer Customer, Account Account, LastOrder Last)
{
    public Customer Customer = Customer;
    public Account Account = Account;
    public LastOrder Last = Last;
}
