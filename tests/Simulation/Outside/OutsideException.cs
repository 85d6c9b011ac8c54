namespace Stepwright.Simulation;

public sealed class OutsideException(int number, int attempt) : Exception($"request {number}, attempt {attempt}");
