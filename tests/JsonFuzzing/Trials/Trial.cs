using System.Text;

namespace Stepwright.JsonFuzzing;

/// <summary>One document and how it is read, all from a seed and a number.</summary>
internal sealed record Trial(Subject Subject, Handling Handling, byte[] Document)
{
    public static Trial Of(long seed, long number)
    {
        var dice = new Dice(seed, number);
        var subject = Subject.All[dice.Next(0, Subject.All.Count)];
        var handling = dice.OneIn(2) ? Handling.Plain : (Handling)dice.Next(0, 16);
        var document = subject.Write(dice);
        for (var mutations = dice.Of([0, 1, 1, 1, 2, 3, 5]); mutations > 0; mutations--)
            document = Mutation.Once(document, dice);
        return new Trial(subject, handling, document);
    }

    public Difference? Run() => Subject.Examine(Document, Handling);

    /// <summary>The smallest document that taking stretches away leads to and that shows the same kind of difference.</summary>
    public Trial Shrink(string kind)
    {
        var smallest = this;
        for (var length = Document.Length / 2; length > 0;)
        {
            var smaller = smallest.Without(length).FirstOrDefault(trial => trial.Run()?.Kind == kind);
            if (smaller is null)
                length /= 2;
            else
                smallest = smaller;
        }

        return smallest;
    }

    public override string ToString() =>
        $"{Subject.Name}, {Handling}: {Encoding.UTF8.GetString(Document)}{(Document.AsSpan().IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0 ? "" : $"\n  bytes: {Convert.ToHexString(Document)}")}";

    private IEnumerable<Trial> Without(int length)
    {
        for (var start = 0; start + length <= Document.Length; start += Math.Max(1, length / 2))
            yield return this with { Document = [.. Document[..start], .. Document[(start + length)..]] };
    }
}
