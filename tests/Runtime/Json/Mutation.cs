namespace Stepwright.Runtime.Tests.Json;

/// <summary>Spoils documents a little.</summary>
internal static class Mutation
{
    private static ReadOnlySpan<byte> Interesting => "0123456789-+.eE\"\\/{}[],: \n\tnulltruefalseuU00dDbBxX\u0000\u0001\u00e9\u20ac"u8;

    public static byte[] Of(byte[] document, Random random)
    {
        var bytes = document.ToList();
        for (var edits = random.Next(1, 4); edits > 0; edits--)
        {
            var place = random.Next(bytes.Count + 1);
            switch (random.Next(5))
            {
                case 0 when place < bytes.Count:
                    bytes.RemoveAt(place);
                    break;
                case 1 when place < bytes.Count:
                    bytes[place] = Interesting[random.Next(Interesting.Length)];
                    break;
                case 2:
                    bytes.RemoveRange(place, bytes.Count - place);
                    break;
                case 3 when place < bytes.Count:
                    bytes.InsertRange(place, bytes.GetRange(place, random.Next(1, bytes.Count - place + 1)));
                    break;
                default:
                    bytes.Insert(place, Interesting[random.Next(Interesting.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
