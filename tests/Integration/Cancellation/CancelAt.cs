using Stepwright.Integration.Tests.Banking;

#pragma warning disable SW4002 // A command cancels its own batch through the source that it carries.

#pragma warning disable SW3010 // A step that cancels its own batch is under test.

namespace Stepwright.Integration.Tests.Cancellation;

public enum Canceling
{
    Never,
    Silently,
    Throwing,
}

/// <summary>Writes, emits, and may cancel the batch that it is in.</summary>
[Command<Bank>]
public readonly partial record struct CancelAt(CancellationTokenSource Source, Canceling How)
{
    [Step]
    void Count(ref Totals totals, in StepContext context, CancellationToken token)
    {
        totals.Commands++;
        context.Emit(context.CommandIndex);
        if (How == Canceling.Never)
            return;
        Source.Cancel();
        if (How == Canceling.Throwing)
            token.ThrowIfCancellationRequested();
    }
}

/// <summary>Throws what cancellation throws, though nobody cancelled.</summary>
[Command<Bank>]
public readonly partial record struct PretendCancelled
{
    [Step]
    void Throw(ref Totals totals)
    {
        totals.Commands++;
        throw new OperationCanceledException();
    }
}
