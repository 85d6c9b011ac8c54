using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Stepwright;

/// <summary>
/// Has memory fetched into the processor's cache before it is needed (Chen, Ailamaki, Gibbons, Mowry: Improving Hash Join Performance
/// through Prefetching, ICDE 2004). It changes nothing but time; processors without a way to say so do without.
/// </summary>
internal static class Cache
{
    private const int LineBytes = 64;

    /// <summary>Has a value fetched, up to its first two cache lines.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe void Fetch<T>(ref T value)
    {
        if (!Sse.IsSupported)
            return;
        Sse.Prefetch0(Unsafe.AsPointer(ref value));
        if (Unsafe.SizeOf<T>() > LineBytes / 2)
            Sse.Prefetch0((byte*)Unsafe.AsPointer(ref value) + Math.Min(Unsafe.SizeOf<T>(), 2 * LineBytes) - 1);
    }
}
