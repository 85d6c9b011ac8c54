namespace Stepwright;

/// <summary>A unit of a planned batch one of whose commands waits, apart from the worker that left it: where it was, and its part of the undo log.</summary>
internal sealed class WaitingUnit
{
    public required int Unit { get; init; }

    public required int Command { get; init; }

    public required int End { get; init; }

    public required bool IsGroup { get; init; }

    public required WaitingAccess Access { get; init; }
}
