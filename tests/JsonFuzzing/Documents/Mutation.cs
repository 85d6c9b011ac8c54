using System.Text;
using System.Text.Json;

namespace Stepwright.JsonFuzzing;

/// <summary>Makes documents that are a little wrong, or right in an unusual way, out of valid ones.</summary>
internal static class Mutation
{
    private static readonly string[] Numbers =
    [
        "+5", "007", "1e5", "1E+2", "1.0", "1.", ".5", "-0", "-", "-0.0", "0.0", "00", "1e", "1e+", "0x10", "1_000", "NaN", "Infinity", "-Infinity", "1e400", "-1e400", "1e-400", "12e-1", "100e-2", "0e0",
        "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32769", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "99999999999999999999",
        "170141183460469231731687303715884105728", "340282366920938463463374607431768211456", "79228162514264337593543950335", "79228162514264337593543950336", "0.00000000000000000000000000001",
        "1.2345678", "12345678.12345678", "16777217", "9007199254740993", "0.30000000000000004", "65504", "65520", "3.4028236e38", "1.10", "-1.50",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "false", "nul", "True", "{}", "[]", "[{}]", "[[]]", "{\"a\":1}", "[1,2]", "\"\"", "\"a\"", "\"1\"", "\"-1\"", "\" 1\"", "\"Red\"", "\"red\"", "\"deep green\"", "\"Green\"", "\"A, B\"",
        "\"a,d\"", "\"A,\"", "\"7\"", "\"99\"", "\"ab\"", "\"2026-01-02\"", "\"2026-01-02T03:04:05\"", "\"2026-01-02T03:04:05.1234567Z\"", "\"2026-01-02T03:04:05.12345678Z\"", "\"2026-01-02T03:04:05+01:30\"",
        "\"2026-02-30T00:00:00\"", "\"2026-01-02T24:00:00\"", "\"2026-01-02T03:04\"", "\"2026-01-02T03:04:60\"", "\"2026-01-02T03:04:05.\"", "\"0001-01-01T00:00:00+01:00\"", "\"9999-12-31T23:59:59.9999999-01:00\"",
        "\"2026-01-02T03:04:05-00:00\"", "\"2026-01-02T03:04:05+14:01\"", "\"03:04:05\"", "\"24:00:00\"", "\"1.02:03:04\"", "\"-00:00:01\"", "\"1.2.3.4\"", "\"1\"", "\" 1.2\"", "\"1.2 \"", "\"AQ==\"", "\"AQ\"", "\"A Q==\"",
        "\"\\u0041Q==\"", "\"0f8fad5b-d9cb-469f-a165-70867728950e\"", "\"0f8fad5bd9cb469fa16570867728950e\"", "\"{0f8fad5b-d9cb-469f-a165-70867728950e}\"", "\"0f8fad5b-d9cb-469f-a165-70867728950g\"",
        "\"http://a b\"", "\"//[\"", "\"ff\"", "\"-1\"", "\"zz\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"ab\\u0000\"", "\"PutNumbers\"", "\"Mark\"", "\"Clear\"", "\"Reset\"", "\"Nobody\"", "\"\\u0043lear\"",
    ];

    private static readonly byte[][] Stretches =
    [
        .. new[] { "\"", "\\", "{", "}", "[", "]", ",", ":", " ", "\n", "\r\n", "\t", "\f", "\u00a0", "\ufeff", "/", "//\n", "/**/", "# ", "'", "0", "-", "e", ".", "\\u", "\\u12", "\\x", "\\/", "\0", "\u0001", "\u007f", "\u2028", "null", ",,", ":1" }
            .Select(Encoding.UTF8.GetBytes),
        [0x80], [0xC0, 0xAF], [0xC3], [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF8], [0xFF, 0xFE],
    ];

    private static readonly string[] Escapes = ["\\u0061", "\\n", "\\\"", "\\\\", "\\/", "\\b", "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\ud83dx", "\\u00e4", "\\u12G4", "\\a", "\\", "\\u0000", "\u0001", "ä", "\ud83d\ude00"];

    private static readonly string[] Names = ["more", "", "$command", "$type", "$id", "$ref", "hidden", "computed", "qty", "was", "used to be", "note", "PublicField", "Int32", "\\u0061", "b", "\\ud800", "area", "isEmpty", "value", "1"];

    private static readonly string[] Spaces = [" ", "\n", "\r\n  ", "\t", "   ", "\v", "/* c */", "// c\n", "\u00a0"];

    /// <summary>Mutates a document once.</summary>
    public static byte[] Once(byte[] document, Dice dice)
    {
        var tokens = Token.Of(document);
        return tokens.Count == 0 || dice.OneIn(4) ? OfBytes(document, dice) : OfTokens(document, tokens, dice);
    }

    private static byte[] OfBytes(byte[] document, Dice dice)
    {
        var at = dice.Next(0, document.Length + 1);
        var end = Math.Min(document.Length, at + dice.Next(1, dice.Of([2, 4, 20])));
        switch (dice.Next(0, 7))
        {
            case 0 when at < document.Length:
                return With(document, at, at + 1, [(byte)(document[at] ^ (1 << dice.Next(0, 8)))]);
            case 1 when at < document.Length:
                return With(document, at, at + 1, [(byte)dice.Next()]);
            case 2:
                return With(document, at, end, []);
            case 3:
                return With(document, at, at, document.AsSpan(at, end - at));
            case 4:
                return document[..at];
            case 5:
                var other = dice.Next(0, document.Length + 1);
                return With(document, other, other, document.AsSpan(at, end - at));
            default:
                return With(document, at, at, dice.Of<byte[]>(Stretches));
        }
    }

    private static byte[] OfTokens(byte[] document, List<Token> tokens, Dice dice)
    {
        var first = dice.Next(0, tokens.Count);
        var token = tokens[first];
        if (token.Type == JsonTokenType.PropertyName)
            return dice.OneIn(3) ? OfName(document, token, dice) : OfMember(document, tokens, first, dice);
        switch (dice.Next(0, 8))
        {
            case 0:
                return Insert(document, dice.OneIn(2) ? token.Start : token.End, dice.Of<string>(Spaces));
            case 1 when token.IsClosing:
                return Insert(document, token.Start, dice.Of([",", "1", ",\"more\":1", ",\"$command\":\"Mark\"", ",null"]));
            case 2 when token.Type == JsonTokenType.String:
                return Insert(document, dice.Next(token.Start + 1, token.End), dice.Of<string>(Escapes));
            case 3 when !token.IsClosing:
                return Nest(document, tokens, first, dice);
            case 4 when token.IsOpening:
                return Insert(document, token.End, dice.Of(["\"more\":[],", "\"$command\":\"PutNumbers\",", "\"$command\":1,", "null,", "1,", ","]));
            default:
                return token.IsClosing ? OfBytes(document, dice) : With(document, token.Start, EndOf(tokens, first), Encoding.UTF8.GetBytes(Value(document, tokens, dice)));
        }
    }

    private static byte[] OfName(byte[] document, Token name, Dice dice) => dice.Next(0, 4) switch
    {
        0 => Insert(document, dice.Next(name.Start + 1, name.End), dice.Of<string>(Escapes)),
        1 => Insert(document, name.End, dice.Of<string>(Spaces)),
        2 when name.End - name.Start > 2 => With(document, name.Start + 1, name.Start + 2, Encoding.UTF8.GetBytes($"\\u00{document[name.Start + 1]:x2}")),
        _ => With(document, name.Start, name.End, Encoding.UTF8.GetBytes($"\"{dice.Of<string>(Names)}\"")),
    };

    /// <summary>Leaves a member out, says it twice, moves it to the front, or adds another one.</summary>
    private static byte[] OfMember(byte[] document, List<Token> tokens, int first, Dice dice)
    {
        var start = tokens[first].Start;
        var end = first + 1 < tokens.Count ? EndOf(tokens, first + 1) : tokens[first].End;
        var member = document[start..end];
        switch (dice.Next(0, 5))
        {
            case 0:
                var isFollowed = end < document.Length && document[end] == ',';
                var isLed = start > 0 && document[start - 1] == ',';
                return With(document, isFollowed || !isLed ? start : start - 1, isFollowed ? end + 1 : end, []);
            case 1:
                return With(document, end, end, [(byte)',', .. member]);
            case 2:
                var other = dice.Next(0, tokens.Count);
                return tokens[other].Type == JsonTokenType.PropertyName
                    ? With(document, tokens[other].Start, tokens[other].Start, [.. member, (byte)','])
                    : Insert(document, end, $",{Encoding.UTF8.GetString(document, start, tokens[first].End - start)}:{Value(document, tokens, dice)}");
            default:
                return Insert(document, dice.OneIn(2) ? end : start, $"{(dice.OneIn(2) ? "," : "")}\"{dice.Of<string>(Names)}\":{Value(document, tokens, dice)}{(dice.OneIn(2) ? "," : "")}");
        }
    }

    private static byte[] Nest(byte[] document, List<Token> tokens, int first, Dice dice)
    {
        var depth = dice.Of([1, 2, 60, 61, 62, 63, 64, 65, 200]);
        var (open, close) = dice.Of([("[", "]"), ("{\"left\":", "}"), ("{\"a\":", "}")]);
        var (start, end) = (tokens[first].Start, EndOf(tokens, first));
        var middle = dice.OneIn(2) ? document[start..end] : dice.Of([Encoding.UTF8.GetBytes("1"), Encoding.UTF8.GetBytes("null"), "{}"u8.ToArray()]);
        return With(document, start, end, [.. Repeat(open, depth), .. middle, .. Repeat(close, depth)]);
    }

    private static string Value(byte[] document, List<Token> tokens, Dice dice)
    {
        switch (dice.Next(0, 3))
        {
            case 0:
                return dice.Of<string>(Numbers);
            case 1:
                return dice.Of<string>(Values);
            default:
                var first = dice.Next(0, tokens.Count);
                return tokens[first].IsClosing ? "null" : Encoding.UTF8.GetString(document, tokens[first].Start, EndOf(tokens, first) - tokens[first].Start);
        }
    }

    private static byte[] Repeat(string text, int times) => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, times)));

    private static int EndOf(List<Token> tokens, int first) => tokens[Token.Behind(tokens, first) - 1].End;

    private static byte[] Insert(byte[] document, int at, string text) => With(document, at, at, Encoding.UTF8.GetBytes(text));

    private static byte[] With(byte[] document, int start, int end, ReadOnlySpan<byte> instead) => [.. document[..start], .. instead, .. document[end..]];
}
