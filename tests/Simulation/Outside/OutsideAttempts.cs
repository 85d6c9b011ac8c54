namespace Stepwright.Simulation;

/// <summary>How often steps that ask again ask at most.</summary>
public static class OutsideAttempts
{
    public const int Charges = 3;
    public const int Releases = 2;
}
