namespace Booking;

/// <summary>An option that cannot be used; the message says why, and what can.</summary>
internal sealed class RejectedOptionException(string message) : Exception(message);
