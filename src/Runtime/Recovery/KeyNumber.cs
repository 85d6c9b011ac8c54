namespace Stepwright;

/// <summary>Keys that are numbers or times.</summary>
internal static class KeyNumber
{
    /// <summary>Whether a value is a number or a time.</summary>
    public static bool IsNumber(object value) => WholeOf(value) is not null || FractionOf(value) is not null;

    /// <summary>What lies between two numbers or times of one type.</summary>
    public static double Distance(object left, object right)
    {
        if (WholeOf(left) is { } whole)
            return (double)Int128.Abs(whole - WholeOf(right)!.Value);
        var distance = Math.Abs(FractionOf(left)!.Value - FractionOf(right)!.Value);
        return double.IsNaN(distance) ? double.MaxValue : distance;
    }

    private static Int128? WholeOf(object value) => value switch
    {
        sbyte number => number,
        byte number => number,
        short number => number,
        ushort number => number,
        int number => number,
        uint number => number,
        long number => number,
        ulong number => number,
        DateOnly date => date.DayNumber,
        DateTime time => time.Ticks,
        DateTimeOffset time => time.UtcTicks,
        TimeOnly time => time.Ticks,
        TimeSpan time => time.Ticks,
        _ => null,
    };

    private static double? FractionOf(object value) => value switch
    {
        Int128 number => (double)number,
        UInt128 number => (double)number,
        decimal number => (double)number,
        double number => number,
        float number => number,
        Half number => (double)number,
        _ => null,
    };
}
