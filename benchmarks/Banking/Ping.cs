using System.Runtime.CompilerServices;

namespace Stepwright.Benchmarks.Banking;

/// <summary>Does nothing, in one step that is really called: what is left is the dispatch.</summary>
[Command<Bank>]
public readonly partial record struct Ping(int Number)
{
    [Step]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Answer()
    {
    }
}
