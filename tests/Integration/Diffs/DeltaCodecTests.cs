using Stepwright.Contract;
using Deltas = Stepwright.Integration.Tests.Diffs.Zoo.StepwrightDeltas;

namespace Stepwright.Integration.Tests.Diffs;

/// <summary>Generated codecs of deltas, over random values of every type.</summary>
public class DeltaCodecTests
{
    private const ulong Seeds = 400;

    public static TheoryData<CodecCase> Cases { get; } =
    [
        new CodecCase<Numbers>(new FieldsDeltaCodec<Numbers, Deltas.DeltaOfNumbers>(), values => values.Numbers()),
        new CodecCase<Times>(new FieldsDeltaCodec<Times, Deltas.DeltaOfTimes>(), values => values.Times()),
        new CodecCase<Texts>(new FieldsDeltaCodec<Texts, Deltas.DeltaOfTexts>(), values => values.Texts()),
        new CodecCase<Parts>(new FieldsDeltaCodec<Parts, Deltas.DeltaOfParts>(), values => values.Parts()),
        new CodecCase<Made>(new FieldsDeltaCodec<Made, Deltas.DeltaOfMade>(), values => values.Made()),
        new CodecCase<Wide>(new FieldsDeltaCodec<Wide, Deltas.DeltaOfWide>(), values => values.WideRow()),
        new CodecCase<Plain>(new FieldsDeltaCodec<Plain, Deltas.DeltaOfPlain>(), values => values.Plain()),
        new CodecCase<Holds>(new FieldsDeltaCodec<Holds, Deltas.DeltaOfHolds>(), values => values.Holds()),
        new CodecCase<Label?>(new ValueDeltaCodec<Label?, ClassDelta<Label, Deltas.DeltaOfLabel>>(), values => values.Label()),
        new CodecCase<Nothing>(new FieldsDeltaCodec<Nothing, Deltas.DeltaOfNothing>(), values => default),
        new CodecCase<Name>(new FieldsDeltaCodec<Name, Deltas.DeltaOfName>(), values => values.Name()),
        new CodecCase<(int Row, char Column)>(new FieldsDeltaCodec<(int Row, char Column), Deltas.DeltaOfValueTupleOfInt32AndChar>(), values => values.Place()),
        new CodecCase<string?>(new ValueDeltaCodec<string?, StringDelta>(), values => values.String()),
        new CodecCase<Guid>(new ValueDeltaCodec<Guid, GuidDelta>(), values => values.Guid()),
        new CodecCase<Season>(new ValueDeltaCodec<Season, EnumDelta<Season, int, SignedDelta<int>>>(), values => values.Season()),
        new CodecCase<UInt128>(new ValueDeltaCodec<UInt128, UInt128Delta>(), values => values.Wide()),
    ];

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void What_is_read_is_what_was_written(CodecCase codec)
    {
        for (ulong seed = 0; seed < Seeds; seed++)
            codec.RoundTrip(seed);
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_change_is_found_exactly_and_leads_there_and_back(CodecCase codec)
    {
        for (ulong seed = 0; seed < Seeds; seed++)
            codec.Change(seed);
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Less_than_what_was_written_is_refused(CodecCase codec)
    {
        for (ulong seed = 0; seed < 20; seed++)
            codec.Truncate(seed);
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void Bytes_that_nobody_wrote_are_a_value_or_refused(CodecCase codec)
    {
        for (ulong seed = 0; seed < Seeds; seed++)
            codec.Corrupt(seed);
    }

    [Fact]
    public void Fields_know_their_members_in_JSON()
    {
        var codec = new FieldsDeltaCodec<Made, Deltas.DeltaOfMade>();
        var json = Zoo.StepwrightData.JsonOfMade.Instance;
        Assert.Equal(
            [("Taken", "taken"), ("Required", "required"), ("Set", "set"), ("Ignored", null), ("AsNumber", "asNumber"), ("class", "class")],
            Enumerable.Range(0, codec.FieldCount).Select(field => (codec.FieldName(field), codec.JsonMember(field) is >= 0 and var member ? json.MemberName(member) : null)));
        Assert.Equal(-1, new FieldsDeltaCodec<Name, Deltas.DeltaOfName>().JsonMember(0));
        Assert.Equal(-1, new ValueDeltaCodec<Guid, GuidDelta>().JsonMember(0));
    }

    [Fact]
    public void An_object_of_a_derived_class_is_refused()
    {
        var codec = new FieldsDeltaCodec<Holds, Deltas.DeltaOfHolds>();
        var refusal = Assert.Throws<NotSupportedException>(() =>
        {
            var writer = new DeltaWriter([]);
            codec.Write(ref writer, new Holds { Link = new Heavy(null, null) });
        });
        Assert.Equal("A Heavy stands where a Link is declared, and only that can be written: declare the type that it is.", refusal.Message);
    }

    [Fact]
    public void Objects_nested_too_deeply_are_refused()
    {
        // A link to a link to a link: the label is none, the next is there.
        var bytes = Enumerable.Repeat((byte[])[1, 0], 1_000_000).SelectMany(link => link).ToArray();
        var codec = new FieldsDeltaCodec<Holds, Deltas.DeltaOfHolds>();
        var refusal = Assert.Throws<InvalidDataException>(() =>
        {
            var reader = new DeltaReader(bytes);
            codec.Read(ref reader, out _);
        });
        Assert.Contains("nested too deeply", refusal.Message, StringComparison.Ordinal);
    }
}
