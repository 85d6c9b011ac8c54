namespace Stepwright.Benchmarks.Recovery.Trade;

/// <summary>What a client may owe, and owes.</summary>
internal record struct Client(int Credit, int Spent, int Orders);
