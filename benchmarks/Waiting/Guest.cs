namespace Stepwright.Benchmarks.Waiting;

internal record struct Guest(int Arrivals, int Departures);
