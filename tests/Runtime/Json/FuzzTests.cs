using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>
/// Random documents, many of them spoiled, against System.Text.Json: verdict, value, and path, line and byte of what is wrong. The seed is
/// fixed; how many there are says <c>STEPWRIGHT_FUZZ_INPUTS</c>.
/// </summary>
public sealed class FuzzTests
{
    private const string Variable = "STEPWRIGHT_FUZZ_INPUTS";
    private const int Default = 20_000;

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly JsonSerializerOptions Indented = new(Options) { WriteIndented = true };
    private static readonly string[] Texts = [.. ScalarValues.Strings.OfType<string>()];

    [Fact]
    public void Documents_are_judged_and_read_as_by_SystemTextJson()
    {
        var inputs = int.TryParse(Environment.GetEnvironmentVariable(Variable), CultureInfo.InvariantCulture, out var asked) ? asked : Default;
        var random = new Random(20_261_122);
        var accepted = 0;
        for (var i = 0; i < inputs; i++)
        {
            var document = Document(random);
            if (random.Next(4) > 0)
                document = Mutation.Of(document, random);
            if (Verdict.IsAlike(PartCodec.Instance, document, Options))
                accepted++;
        }

        // So that it is known that both verdicts were met.
        Assert.InRange(accepted, inputs / 5, inputs * 4 / 5);
    }

    private static byte[] Document(Random random)
    {
        var node = JsonSerializer.SerializeToNode(RandomPart(random, depth: 2), Options)!;
        if (random.Next(2) == 0)
            Disturb(node.AsObject(), random);
        return Encoding.UTF8.GetBytes(node.ToJsonString(random.Next(3) == 0 ? Indented : Options));
    }

    /// <summary>Puts members into another order, leaves some out, and adds some that nobody knows.</summary>
    private static void Disturb(JsonObject members, Random random)
    {
        var disturbed = members.Where(_ => random.Next(6) > 0).ToArray();
        random.Shuffle(disturbed);
        members.Clear();
        foreach (var (name, value) in disturbed)
        {
            members[name] = value;
            if (random.Next(4) == 0)
                members[Texts[random.Next(Texts.Length)] + "?"] = JsonSerializer.SerializeToNode(RandomPart(random, depth: 0), Options);
        }
    }

    private static Part RandomPart(Random random, int depth) => new()
    {
        Id = (int)random.NextInt64(-1L << random.Next(32), 1L << random.Next(31)),
        Name = random.Next(4) == 0 ? null : Texts[random.Next(Texts.Length)],
        Sizes = random.Next(3) == 0 ? null : [.. Enumerable.Range(0, random.Next(5)).Select(_ => random.Next(-1_000, 100_000))],
        Weight = new Weight { Kilograms = random.Next(100_000) / 100.0 * Math.Pow(10, random.Next(-6, 7)), IsExact = random.Next(2) == 0 },
        Parts = depth == 0 ? null : [.. Enumerable.Range(0, random.Next(3)).Select(_ => RandomPart(random, depth - 1))],
    };
}
