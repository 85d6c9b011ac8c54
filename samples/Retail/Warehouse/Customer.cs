namespace Retail;

/// <summary>What is known of a customer.</summary>
/// <param name="Spent">Pounds of committed invoices, less those of committed cancellations.</param>
/// <param name="Invoices">Committed invoices; cancellations do not count.</param>
public record struct Customer(decimal Spent, int Invoices);
