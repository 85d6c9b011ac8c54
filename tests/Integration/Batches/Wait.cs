using Stepwright.Integration.Tests.Banking;

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
