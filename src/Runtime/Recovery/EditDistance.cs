namespace Stepwright;

/// <summary>
/// How many characters one text has too many, too few or other than another one, where two neighbours that changed places count as one: optimal string
/// alignment distance (Damerau, A technique for computer detection and correction of spelling errors, 1964), computed within a band around the
/// diagonal (Ukkonen, Algorithms for approximate string matching, 1985).
/// </summary>
internal static class EditDistance
{
    private const int StackLength = 3 * 128;

    /// <summary>The distance of two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other.</param>
    /// <param name="limit">What is farther is not of interest.</param>
    /// <returns>The distance; a number greater than <paramref name="limit"/> where it is greater.</returns>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        var prefix = left.CommonPrefixLength(right);
        left = left[prefix..];
        right = right[prefix..];
        while (left.Length > 0 && right.Length > 0 && left[^1] == right[^1])
        {
            left = left[..^1];
            right = right[..^1];
        }

        var shorter = left.Length <= right.Length ? left : right;
        var longer = left.Length <= right.Length ? right : left;
        limit = Math.Min(limit, longer.Length);
        if (longer.Length - shorter.Length > limit)
            return limit + 1;
        if (shorter.IsEmpty)
            return longer.Length;
        var length = 3 * (shorter.Length + 1);
        return InBand(shorter, longer, limit, length <= StackLength ? stackalloc int[length] : new int[length]);
    }

    private static int InBand(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer, int limit, Span<int> rows)
    {
        var width = shorter.Length + 1;
        var far = limit + 1;
        var (beforePrevious, previous, current) = (0, width, 2 * width);
        for (var i = 0; i < width; i++)
            rows[previous + i] = Math.Min(i, far);
        var least = 0;
        for (var j = 1; j <= longer.Length; j++)
        {
            var (from, to) = (Math.Max(1, j - limit), Math.Min(shorter.Length, j + limit));
            var leastBefore = least;
            least = rows[current + from - 1] = from == 1 ? Math.Min(j, far) : far;
            for (var i = from; i <= to; i++)
            {
                var distance = shorter[i - 1] == longer[j - 1]
                    ? rows[previous + i - 1]
                    : 1 + Math.Min(rows[previous + i - 1], Math.Min(rows[previous + i], rows[current + i - 1]));
                if (i > 1 && j > 1 && shorter[i - 1] == longer[j - 2] && shorter[i - 2] == longer[j - 1])
                    distance = Math.Min(distance, 1 + rows[beforePrevious + i - 2]);
                rows[current + i] = distance;
                least = Math.Min(least, distance);
            }

            if (Math.Min(least, leastBefore) > limit)
                return far;

            // The next row's band reaches one further.
            if (to < shorter.Length)
                rows[current + to + 1] = far;
            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return Math.Min(rows[previous + shorter.Length], far);
    }
}
