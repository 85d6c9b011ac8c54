using Stepwright.Contract;

namespace Stepwright;

/// <summary>What a command did outside of the state.</summary>
/// <param name="Command">The place of the command in its batch.</param>
/// <param name="Compensation">What takes it back.</param>
/// <param name="IsDoubtful">Whether the call failed, so that it is to be taken back whatever becomes of the command.</param>
internal readonly record struct Effect(int Command, Compensation Compensation, bool IsDoubtful);
