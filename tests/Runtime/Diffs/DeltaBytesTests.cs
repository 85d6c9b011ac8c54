using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Diffs;

/// <summary>What the primitives of deltas are written as, and that they are read again.</summary>
public class DeltaBytesTests
{
    [Theory]
    [InlineData(0UL, "00")]
    [InlineData(127UL, "7F")]
    [InlineData(128UL, "8001")]
    [InlineData(300UL, "AC02")]
    [InlineData(ulong.MaxValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Numbers(ulong value, string expected)
    {
        var writer = new DeltaWriter([]);
        writer.WriteUnsigned(value);
        Assert.Equal(expected, Convert.ToHexString(writer.Written));
        var reader = new DeltaReader(writer.Written);
        Assert.Equal(value, reader.ReadUnsigned());
        Assert.Equal(writer.Written.Length, reader.Position);
        writer.Dispose();
    }

    [Theory]
    [InlineData(0, "00")]
    [InlineData(-1, "01")]
    [InlineData(1, "02")]
    [InlineData(-64, "7F")]
    [InlineData(64, "8001")]
    [InlineData(long.MinValue, "FFFFFFFFFFFFFFFFFF01")]
    public void Numbers_that_may_be_negative(long value, string expected)
    {
        var writer = new DeltaWriter([]);
        writer.WriteSigned(value);
        Assert.Equal(expected, Convert.ToHexString(writer.Written));
        Assert.Equal(value, new DeltaReader(writer.Written).ReadSigned());
        writer.Dispose();
    }

    [Fact]
    public void Wide_numbers()
    {
        foreach (var value in new UInt128[] { 0, 1, ulong.MaxValue, (UInt128)ulong.MaxValue + 1, UInt128.MaxValue, UInt128.MaxValue >> 1 })
        {
            var writer = new DeltaWriter([]);
            writer.WriteWideUnsigned(value);
            writer.WriteWideSigned((Int128)value);
            var reader = new DeltaReader(writer.Written);
            Assert.Equal(value, reader.ReadWideUnsigned());
            Assert.Equal((Int128)value, reader.ReadWideSigned());
            Assert.Equal(0, reader.Remaining);
            writer.Dispose();
        }
    }

    [Fact]
    public void Fixed_bits_and_raw_bytes_stand_lowest_first()
    {
        var writer = new DeltaWriter(stackalloc byte[3]);
        writer.WriteByte(0xAB);
        writer.WriteFixed16(0x1234);
        writer.WriteFixed32(0x12345678);
        writer.WriteFixed64(0x123456789ABCDEF0);
        writer.WriteRaw([1, 2, 3]);
        Assert.Equal("AB341278563412F0DEBC9A78563412010203", Convert.ToHexString(writer.Written));
        var reader = new DeltaReader(writer.Written);
        Assert.Equal((0xAB, 0x1234, 0x12345678u, 0x123456789ABCDEF0ul), (reader.ReadByte(), reader.ReadFixed16(), reader.ReadFixed32(), reader.ReadFixed64()));
        Assert.Equal([1, 2, 3], reader.ReadRaw(3).ToArray());
        writer.Dispose();
    }

    [Theory]
    [InlineData(null, "00")]
    [InlineData("", "0100")]
    [InlineData("ab", "01046162")]
    [InlineData("é", "0104C3A9")]
    public void Strings(string? value, string expected)
    {
        var writer = new DeltaWriter([]);
        writer.WriteString(value);
        Assert.Equal(expected, Convert.ToHexString(writer.Written));
        var reader = new DeltaReader(writer.Written);
        Assert.Equal(value, reader.ReadString());
        reader.Dispose();
        writer.Dispose();
    }

    [Fact]
    public void A_string_that_is_no_Unicode_is_written_as_it_is() => Strings("\uD834", "010534D8");

    [Fact]
    public void A_string_that_was_written_before_is_its_number()
    {
        var writer = new DeltaWriter([]);
        writer.WriteString("a");
        writer.WriteString("b");
        writer.WriteString(new string('b', 1));
        writer.WriteString("a");
        Assert.Equal("010261010262" + "03" + "02", Convert.ToHexString(writer.Written));
        var reader = new DeltaReader(writer.Written);
        foreach (var expected in new[] { "a", "b", "b", "a" })
            Assert.Equal(expected, reader.ReadString());
        reader.Dispose();
        writer.Dispose();
    }

    [Fact]
    public void Thousands_of_strings_are_found_again()
    {
        var strings = Enumerable.Range(0, 5_000).Select(number => $"string {number}").ToArray();
        var writer = new DeltaWriter([]);
        for (var round = 0; round < 2; round++)
        {
            foreach (var text in strings)
                writer.WriteString(text);
        }

        var reader = new DeltaReader(writer.Written);
        for (var round = 0; round < 2; round++)
        {
            foreach (var text in strings)
                Assert.Equal(text, reader.ReadString());
        }

        Assert.Equal(0, reader.Remaining);
        reader.Dispose();
        writer.Dispose();
    }

    [Fact]
    public void A_cleared_writer_knows_no_strings()
    {
        var writer = new DeltaWriter([]);
        writer.WriteString("a");
        writer.Clear();
        Assert.Equal(0, writer.Written.Length);
        writer.WriteString("a");
        Assert.Equal("010261", Convert.ToHexString(writer.Written));
        writer.Dispose();
        Assert.Equal(0, writer.Written.Length);
    }

    [Fact]
    public void A_canonical_writer_refers_to_no_string()
    {
        var writer = new DeltaWriter([], isCanonical: true);
        writer.WriteString("a");
        writer.WriteString("a");
        Assert.Equal("010261010261", Convert.ToHexString(writer.Written));
        writer.Dispose();
    }

    [Fact]
    public void A_hash_is_of_the_canonical_bytes()
    {
        var hash = new StateHash(stackalloc byte[8]);
        var codec = new ValueDeltaCodec<string?, StringDelta>();
        hash.Add(codec, "a");
        hash.Add(codec, "a");
        Assert.Equal(XxHash64.Of(Convert.FromHexString("010261010261")), hash.Value);
        hash.Dispose();
    }
}
