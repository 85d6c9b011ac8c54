namespace Stepwright;

/// <summary>When a unit of a recorded plan ran, in ticks of the stopwatch, and on which worker; all 0 where it did not run.</summary>
internal struct UnitTime
{
    public int Worker;

    public long Started;

    public long Ended;
}
