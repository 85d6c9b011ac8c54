namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>A client pays what is owed.</summary>
[Command<Market>]
internal readonly partial record struct Settle(ClientId Client)
{
    [Step]
    void Clear(ref Client client) => client.Spent = 0;
}
