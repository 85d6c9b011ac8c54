using Stepwright.Integration.Tests.Banking;

#pragma warning disable SW4002 // A command that holds its batch up carries what it waits for.

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
