namespace Stepwright.Runtime.Tests.Recovery;

/// <summary>How far texts are from each other, against the whole matrix.</summary>
public sealed class EditDistanceTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("abc", "abc", 0)]
    [InlineData("", "abc", 3)]
    [InlineData("85123A", "85123B", 1)]
    [InlineData("85123A", "8512A", 1)]
    [InlineData("85123A", "851234A", 1)]
    [InlineData("85123A", "81523A", 1)]
    [InlineData("ca", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("a cat", "an act", 2)]
    public void Two_texts(string left, string right, int distance)
    {
        Assert.Equal(distance, EditDistance.Between(left, right, 100));
        Assert.Equal(distance, EditDistance.Between(right, left, int.MaxValue));
        Assert.Equal(distance, EditDistance.Between(left, right, distance));
        if (distance > 0)
            Assert.True(EditDistance.Between(left, right, distance - 1) >= distance);
    }

    [Fact]
    public void Random_texts_and_limits()
    {
        var random = new Random(6);
        for (var i = 0; i < 50_000; i++)
        {
            var (left, right) = (Text(random), Text(random));
            var limit = random.Next(12);
            var (expected, distance) = (InWholeMatrix(left, right), EditDistance.Between(left, right, limit));
            Assert.True(expected <= limit ? distance == expected : distance > limit, $"{left} {right} within {limit}: {distance}, not {expected}");
        }
    }

    [Fact]
    public void Long_texts()
    {
        var text = new string('a', 1000) + new string('b', 1000);
        Assert.Equal(2, EditDistance.Between(text, "c" + text[..^1] + "d", 5));
        Assert.Equal(1000, EditDistance.Between(text, new string('a', 1000), int.MaxValue));
    }

    private static string Text(Random random) => new([.. Enumerable.Range(0, random.Next(9)).Select(_ => (char)('a' + random.Next(3)))]);

    private static int InWholeMatrix(string left, string right)
    {
        var distances = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
        {
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distances[i, j] = i + j;
                    continue;
                }

                var distance = Math.Min(
                    distances[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1),
                    1 + Math.Min(distances[i - 1, j], distances[i, j - 1]));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    distance = Math.Min(distance, 1 + distances[i - 2, j - 2]);
                distances[i, j] = distance;
            }
        }

        return distances[left.Length, right.Length];
    }
}
