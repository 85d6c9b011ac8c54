namespace Stepwright.Benchmarks.Recovery.Faults;

/// <summary>What bank and courier do to one ticket.</summary>
internal enum ServiceFault
{
    None,
    BusyOnce,
    ThrowsOnce,
    SilentOnce,
    CourierThrows,
    CourierAnswerLost,
    Declines,
    Down,
    AnswerLost,
}
