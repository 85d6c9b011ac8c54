namespace Stepwright.Benchmarks.Recovery.Faults;

/// <summary>What is wrong with a command, or with what it meets.</summary>
internal enum Fault
{
    None,
    Typo,
    AmbiguousTypo,
    UnknownNumber,
    Duplicate,
    OutOfStock,
    SoldOut,
    Limit,
    SwappedArguments,
    TransientService,
    Courier,
    Declined,
    ServiceDown,
    AnswerLost,
    ThrowingStep,
}
