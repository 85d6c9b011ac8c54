using Stepwright.Integration.Tests.Banking;

#pragma warning disable SW4002 // A command that holds its batch up carries what it waits for.

#pragma warning disable SW3010 // What may be done with a batch while it runs is under test; the step holds it.

namespace Stepwright.Integration.Tests.Batches;

/// <summary>Keeps its batch running until it is let go.</summary>
[Command<Bank>]
public readonly partial record struct Wait(ManualResetEventSlim Entered, ManualResetEventSlim Leave)
{
    [Step]
    void Until(CancellationToken token)
    {
        Entered.Set();
        Leave.Wait(token);
    }
}
