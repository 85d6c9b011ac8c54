namespace Booking;

/// <summary>One key in the gateway's books.</summary>
internal sealed class Payment
{
    /// <summary>Whose money it is.</summary>
    public int Reservation { get; set; }

    /// <summary>How much was asked for, in cents.</summary>
    public long Amount { get; set; }

    /// <summary>Whether the gateway holds it.</summary>
    public bool IsHeld { get; set; }

    /// <summary>Whether it was given back or declined, so that a further charge is a new one.</summary>
    public bool IsClosed { get; set; }

    /// <summary>How often the charge was asked for.</summary>
    public int Charges { get; set; }

    /// <summary>How often it was asked to give it back.</summary>
    public int Returns { get; set; }

    /// <summary>The number of the newest request: what is older comes too late, since its sender has given it up.</summary>
    public long Newest { get; set; }
}
