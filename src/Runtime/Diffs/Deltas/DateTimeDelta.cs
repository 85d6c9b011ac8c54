using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>Times with their kind, as the bits of <see cref="DateTime"/> in eight bytes; a change as the difference of the bits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct DateTimeDelta : IDelta<DateTime>
{
    /// <summary>Those of the kind are above.</summary>
    private const ulong Ticks = (1UL << 62) - 1;

    /// <inheritdoc/>
    public static bool AreEqual(in DateTime before, in DateTime after) => Unsafe.BitCast<DateTime, ulong>(before) == Unsafe.BitCast<DateTime, ulong>(after);

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in DateTime value) => writer.WriteFixed64(Unsafe.BitCast<DateTime, ulong>(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out DateTime value) => value = Made(ref reader, reader.ReadFixed64());

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in DateTime from, in DateTime to) => writer.WriteSigned(unchecked((long)(Unsafe.BitCast<DateTime, ulong>(to) - Unsafe.BitCast<DateTime, ulong>(from))));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in DateTime from, out DateTime to) => to = Made(ref reader, unchecked(Unsafe.BitCast<DateTime, ulong>(from) + (ulong)reader.ReadSigned()));

    private static DateTime Made(ref DeltaReader reader, ulong bits)
    {
        if ((bits & Ticks) > (ulong)DateTime.MaxValue.Ticks)
            reader.Fail("a time after the year 9999");
        return Unsafe.BitCast<ulong, DateTime>(bits);
    }
}
