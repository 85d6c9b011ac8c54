namespace Stepwright.Benchmarks.Recovery.Faults;

/// <summary>Typing errors.</summary>
internal static class Typing
{
    /// <summary>A text with one typing error.</summary>
    public static string Mistype(this Random random, string text)
    {
        var place = random.Next(text.Length - 1);
        return random.Next(5) switch
        {
            0 => text.Remove(place, 1),
            1 => text.Insert(place, "X"),
            2 => $"{text[..place]}?{text[(place + 1)..]}",
            3 => $"{text[..place]}{text[place + 1]}{text[place]}{text[(place + 2)..]}",
            _ => text.ToLowerInvariant(),
        };
    }

    /// <summary>Whether one text became another by one typing error: a character too many, too few or another one, two that changed places, or capital letters.</summary>
    public static bool IsTypo(string left, string right)
    {
        if (left == right)
            return false;
        if (left.Equals(right, StringComparison.OrdinalIgnoreCase))
            return true;
        if (left.Length == right.Length)
        {
            var others = Enumerable.Range(0, left.Length).Where(i => left[i] != right[i]).ToList();
            return others.Count == 1 || (others is [var one, var other] && other == one + 1 && left[one] == right[other] && left[other] == right[one]);
        }

        var (shorter, longer) = left.Length < right.Length ? (left, right) : (right, left);
        return longer.Length == shorter.Length + 1 && Enumerable.Range(0, longer.Length).Any(i => longer.Remove(i, 1) == shorter);
    }
}
