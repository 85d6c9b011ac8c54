using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Stepwright.Contract;

/// <summary>Enumerations: their integer.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
/// <typeparam name="TInteger">Its integer.</typeparam>
/// <typeparam name="TDelta">How that is written.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct EnumDelta<TEnum, TInteger, TDelta> : IDelta<TEnum>
    where TEnum : unmanaged, Enum
    where TInteger : unmanaged
    where TDelta : struct, IDelta<TInteger>
{
    /// <inheritdoc/>
    public static bool AreEqual(in TEnum before, in TEnum after) => TDelta.AreEqual(Unsafe.BitCast<TEnum, TInteger>(before), Unsafe.BitCast<TEnum, TInteger>(after));

    /// <inheritdoc/>
    public static void Write(ref DeltaWriter writer, in TEnum value) => TDelta.Write(ref writer, Unsafe.BitCast<TEnum, TInteger>(value));

    /// <inheritdoc/>
    public static void Read(ref DeltaReader reader, out TEnum value)
    {
        TDelta.Read(ref reader, out var integer);
        value = Unsafe.BitCast<TInteger, TEnum>(integer);
    }

    /// <inheritdoc/>
    public static void WriteChange(ref DeltaWriter writer, in TEnum from, in TEnum to) => TDelta.WriteChange(ref writer, Unsafe.BitCast<TEnum, TInteger>(from), Unsafe.BitCast<TEnum, TInteger>(to));

    /// <inheritdoc/>
    public static void ReadChange(ref DeltaReader reader, in TEnum from, out TEnum to)
    {
        TDelta.ReadChange(ref reader, Unsafe.BitCast<TEnum, TInteger>(from), out var integer);
        to = Unsafe.BitCast<TInteger, TEnum>(integer);
    }
}
