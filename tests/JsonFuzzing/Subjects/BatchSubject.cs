using System.Buffers;
using System.Text;

namespace Stepwright.JsonFuzzing;

/// <summary>Commands of several kinds, one, one after another, or in arrays, into a batch.</summary>
internal sealed class BatchSubject() : Subject("AddJson")
{
    public override byte[] Write(Dice dice)
    {
        var output = new ArrayBufferWriter<byte>();
        var (before, between, behind) = dice.Of([("", "\n", ""), ("[", ",", "]"), ("[\n", ",\n", "\n]\n"), ("", "", "")]);
        output.Write(Encoding.UTF8.GetBytes(before));
        var count = dice.Next(0, 4);
        for (var i = 0; i < count; i++)
        {
            if (i > 0)
                output.Write(Encoding.UTF8.GetBytes(between));
            switch (dice.Next(0, 3))
            {
                case 0:
                    EverythingJson.Write(output, new PutNumbers(RandomValues.Sku(dice), RandomValues.Numbers(dice)));
                    break;
                case 1:
                    EverythingJson.Write(output, RandomValues.Mark(dice));
                    break;
                default:
                    EverythingJson.Write(output, new Clear());
                    break;
            }
        }

        output.Write(Encoding.UTF8.GetBytes(behind));
        return output.WrittenSpan.ToArray();
    }

    public override Difference? Examine(byte[] document, Handling handling)
    {
        var strict = handling & ~(Handling.Lenient | Handling.Nested);
        var reference = new Dictionary<Sku, Numbers>();
        var expected = Outcome.Of(() => CommandSequence.Read(document, strict, reference));
        var state = new Everything();
        var executor = new EverythingExecutor(state);
        var batch = executor.CreateBatch();
        batch.Add(new Clear());
        var actual = Outcome.Of(() => $"{batch.AddJson(document, OptionsOf(handling))}");
        if (Difference.Between("added", expected, actual, document) is { } difference)
            return difference;
        if (actual.Refusal is not null)
            return batch.Count == 1 ? null : new Difference("added: although it threw", new Outcome("1", null), new Outcome($"{batch.Count}", null));
        executor.Execute(batch);
        return Difference.Between("executed", new Outcome(ReferenceReading.Print(reference.ToArray()), null), new Outcome(ReferenceReading.Print(state.Numbers.ToArray()), null), document);
    }

    public override bool Accepts(byte[] document, Handling handling) =>
        Outcome.Of(() => $"{new EverythingExecutor(new Everything()).CreateBatch().AddJson(document, OptionsOf(handling))}").Refusal is null;
}
