using System.Runtime.InteropServices;

namespace Stepwright.Contract;

/// <summary>A decimal as it lies in memory, that of OLE automation's DECIMAL: what <see cref="decimal.GetBits(decimal)"/> gives in another order.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct DecimalParts
{
    public const int ScaleShift = 16;

    /// <summary>The sign in the highest bit, the scale from <see cref="ScaleShift"/> on.</summary>
    public readonly int Flags;

    public readonly uint High;

    public readonly ulong Low;
}
