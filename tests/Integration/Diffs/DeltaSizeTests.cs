using Stepwright.Contract;
using Deltas = Stepwright.Integration.Tests.Diffs.Zoo.StepwrightDeltas;

namespace Stepwright.Integration.Tests.Diffs;

/// <summary>Small changes take few bytes, and no memory.</summary>
public class DeltaSizeTests
{
    private static readonly DeltaCodec<Numbers> Numbers = new FieldsDeltaCodec<Numbers, Deltas.DeltaOfNumbers>();
    private static readonly DeltaCodec<Times> Times = new FieldsDeltaCodec<Times, Deltas.DeltaOfTimes>();
    private static readonly DeltaCodec<Texts> Texts = new FieldsDeltaCodec<Texts, Deltas.DeltaOfTexts>();
    private static readonly DeltaCodec<Parts> Parts = new FieldsDeltaCodec<Parts, Deltas.DeltaOfParts>();

    [Fact]
    public void A_counter_takes_one_byte_however_large_it_is() =>
        Assert.Equal(1, ChangeSize(Numbers, new Numbers { I64 = 1L << 50 }, new Numbers { I64 = (1L << 50) + 1 }));

    [Fact]
    public void A_truth_value_takes_none() => Assert.Equal(0, ChangeSize(Numbers, default, new Numbers { Truth = true }));

    [Fact]
    public void Money_takes_the_difference_in_cents() =>
        Assert.Equal(3, ChangeSize(Numbers, new Numbers { Money = 1_000_019.99m }, new Numbers { Money = 1_000_000.00m }));

    [Fact]
    public void A_time_takes_the_ticks_gone_by() =>
        Assert.Equal(4, ChangeSize(Times, new Times { DateTime = new(2026, 1, 1) }, new Times { DateTime = new(2026, 1, 1, 0, 0, 5) }));

    [Fact]
    public void An_element_at_the_end_of_an_array_takes_itself_and_its_place() =>
        Assert.Equal(6, ChangeSize(Parts, new Parts { Integers = [.. Enumerable.Range(0, 100)] }, new Parts { Integers = [.. Enumerable.Range(0, 101)] }));

    [Fact]
    public void A_field_of_a_part_takes_itself_and_the_mask_of_the_part() => Assert.Equal(
        2, ChangeSize(Parts, new Parts { Part = new("a label", 70_000, false) }, new Parts { Part = new("a label", 70_001, false) }));

    [Fact]
    public void A_string_that_stood_there_before_takes_one_byte()
    {
        var writer = new DeltaWriter(stackalloc byte[256]);
        Texts.WriteChange(ref writer, default, new Texts { First = "a long description" }, 1);
        var once = writer.Written.Length;
        Texts.WriteChange(ref writer, default, new Texts { First = new string("a long description") }, 1);
        Assert.Equal(once + 1, writer.Written.Length);
        writer.Dispose();
    }

    [Fact]
    public void Numbers_and_times_are_compared_written_and_read_without_allocating()
    {
        var values = new RandomValues(1);
        var (numbers, otherNumbers) = (values.Numbers(), values.Numbers());
        var (times, otherTimes) = (values.Times(), values.Times());
        Exchange(Numbers, numbers, otherNumbers);
        Exchange(Times, times, otherTimes);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            Exchange(Numbers, numbers, otherNumbers);
            Exchange(Times, times, otherTimes);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Exchange<T>(DeltaCodec<T> codec, in T from, in T to)
    {
        var writer = new DeltaWriter(stackalloc byte[512]);
        var mask = codec.Compare(from, to);
        codec.Write(ref writer, from);
        codec.WriteChange(ref writer, from, to, mask);
        var reader = new DeltaReader(writer.Written);
        codec.Read(ref reader, out var read);
        codec.ReadChange(ref reader, read, out _, mask);
        reader.Dispose();
        writer.Dispose();
    }

    private static int ChangeSize<T>(DeltaCodec<T> codec, in T from, in T to)
    {
        var writer = new DeltaWriter(stackalloc byte[256]);
        codec.WriteChange(ref writer, from, to, codec.Compare(from, to));
        var size = writer.Written.Length;
        writer.Dispose();
        return size;
    }
}
