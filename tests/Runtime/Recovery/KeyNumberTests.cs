namespace Stepwright.Runtime.Tests.Recovery;

/// <summary>What lies between keys that are numbers or times.</summary>
public sealed class KeyNumberTests
{
    public static TheoryData<object, object, double> Numbers => new()
    {
        { (sbyte)-100, (sbyte)100, 200 },
        { (byte)1, (byte)255, 254 },
        { (short)-3, (short)4, 7 },
        { (ushort)3, (ushort)4, 1 },
        { 5, -5, 10 },
        { 5u, 7u, 2 },
        { long.MaxValue, long.MaxValue - 1, 1 },
        { long.MinValue, long.MaxValue, 18446744073709551615d },
        { ulong.MaxValue, ulong.MaxValue - 3, 3 },
        { (Int128)9, (Int128)(-1), 10 },
        { (UInt128)9, (UInt128)11, 2 },
        { 1.5m, 2m, 0.5 },
        { 1.5, 1.25, 0.25 },
        { 1.5f, 1.25f, 0.25 },
        { (Half)1, (Half)3, 2 },
        { double.NaN, 1d, double.MaxValue },
        { new DateOnly(2025, 1, 1), new DateOnly(2024, 12, 30), 2 },
        { new DateTime(10), new DateTime(17), 7 },
        { new DateTimeOffset(0, default), new DateTimeOffset(TimeSpan.TicksPerHour, TimeSpan.FromHours(1)), 0 },
        { new TimeOnly(3), new TimeOnly(1), 2 },
        { new TimeSpan(3), new TimeSpan(-1), 4 },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void Have_a_distance(object left, object right, double distance)
    {
        Assert.True(KeyNumber.IsNumber(left));
        Assert.Equal(distance, KeyNumber.Distance(left, right));
        Assert.Equal(distance, KeyNumber.Distance(right, left));
    }

    [Theory]
    [InlineData("text")]
    [InlineData('c')]
    [InlineData(true)]
    [InlineData(DayOfWeek.Friday)]
    public void Others_are_none(object value) => Assert.False(KeyNumber.IsNumber(value));
}
