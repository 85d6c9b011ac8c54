namespace Retail;

/// <summary>One run of the invoices on a fresh warehouse.</summary>
/// <param name="Warehouse">The state afterwards.</param>
/// <param name="Outcomes">What became of the invoices.</param>
/// <param name="Cost">Time and memory.</param>
internal sealed record ReplayRun(Warehouse Warehouse, OutcomeCounts Outcomes, RunCost Cost);
