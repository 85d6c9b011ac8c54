namespace Stepwright.Simulation;

/// <summary>What the outside answers where it does not do what it is asked.</summary>
public static class OutsideCodes
{
    public const string Busy = "busy";
    public const string Declined = "declined";
    public const string Lost = "lost";
}
