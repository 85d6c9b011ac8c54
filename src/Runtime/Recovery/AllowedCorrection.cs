using Stepwright.Contract;

namespace Stepwright;

/// <summary>The command with the value that the failed step said is allowed.</summary>
internal sealed class AllowedCorrection<TCommand>(in TCommand command, int item, AllowedValue allowed, AllowedMember<TCommand> set) : Correction<TCommand>
    where TCommand : struct
{
    private readonly TCommand _failed = command;

    private protected override bool TryMake(out TCommand command) =>
        set(_failed, item, allowed.Member, allowed.Value, out command) && !EqualityComparer<TCommand>.Default.Equals(command, _failed);
}
