namespace Booking;

/// <summary>What the gateway does with a request.</summary>
internal enum Verdict
{
    /// <summary>Does as asked, at once.</summary>
    Served,

    /// <summary>Does as asked after a while.</summary>
    Slow,

    /// <summary>Does as asked, and answers when nobody waits for it any more.</summary>
    TooLate,

    /// <summary>Does nothing, and says that it is not available.</summary>
    Unavailable,

    /// <summary>Does not take the money.</summary>
    Declined,
}
