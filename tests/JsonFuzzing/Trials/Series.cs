using System.Globalization;

namespace Stepwright.JsonFuzzing;

/// <summary>Trials one after another, and what they found: of each kind of difference the smallest document.</summary>
internal sealed class Series(long seed)
{
    /// <summary>Shrinking runs many trials, and later ones of a kind seldom give less.</summary>
    private const int MostShrunk = 3;

    private readonly SortedDictionary<string, (long Number, Trial Smallest, int Count)> _differences = new(StringComparer.Ordinal);

    public long Inputs { get; private set; }

    public long Differences { get; private set; }

    /// <summary>Runs a trial.</summary>
    public void Run(long number)
    {
        var trial = Trial.Of(seed, number);
        var difference = trial.Run();
        Inputs++;
        if (difference is null)
            return;
        Differences++;
        var key = $"{trial.Subject.Name}, {difference.Kind}";
        var isKnown = _differences.TryGetValue(key, out var known);
        if (isKnown && known.Count >= MostShrunk)
            return;
        var smallest = trial.Shrink(difference.Kind);
        _differences[key] = isKnown && known.Smallest.Document.Length <= smallest.Document.Length
            ? known with { Count = known.Count + 1 }
            : (number, smallest, known.Count + 1);
    }

    /// <summary>Tells what was found.</summary>
    public void Write(TextWriter output)
    {
        foreach (var (kind, (number, smallest, _)) in _differences)
        {
            var difference = smallest.Run()!;
            output.WriteLine($"{kind}\n  {smallest}\n  System.Text.Json: {difference.Expected}\n  generated code:   {difference.Actual}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  dotnet run -c Release --project tests/JsonFuzzing -- --seed {seed} --case {number}\n"));
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Inputs:N0} inputs of seed {seed}: {Differences:N0} disagreements"));
    }
}
