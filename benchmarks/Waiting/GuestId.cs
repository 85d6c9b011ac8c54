namespace Stepwright.Benchmarks.Waiting;

internal readonly record struct GuestId(int Value);
