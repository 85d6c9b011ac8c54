using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>How far the keys of a table are from one of them.</summary>
internal abstract class KeyDistance<TKey>
    where TKey : notnull
{
    /// <summary>The distance of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="below">What is not nearer is not of interest.</param>
    /// <returns>The distance; <paramref name="below"/> or more where it is not below.</returns>
    public abstract double To(in TKey key, double below);

    /// <summary>The distances from a key whose only field is a text: by characters. <c>null</c> where it has others.</summary>
    public static KeyDistance<TKey>? OfText<TRow>(TableSchema<TKey, TRow> table, in TKey from)
        where TRow : struct => table.Key.Only(from) is string text ? new TextDistance(table.Key, text) : null;

    /// <summary>
    /// The distances from any key: numbers and times by what lies between, texts by characters, others by those of their JSON. <c>null</c> where keys
    /// cannot be written.
    /// </summary>
    public static KeyDistance<TKey>? Of<TRow>(TableSchema<TKey, TRow> table, in TKey from)
        where TRow : struct
    {
        if (OfText(table, from) is { } text)
            return text;
        if (table.Key.Only(from) is { } number && KeyNumber.IsNumber(number))
            return new NumberDistance(table.Key, number);
        return table.JsonKey is { } codec ? new JsonDistance(codec, from) : null;
    }

    private static double Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double below)
    {
        var limit = (int)Math.Min(below - 1, int.MaxValue - 1);
        return limit >= 1 && left.Length == right.Length && left.Equals(right, StringComparison.OrdinalIgnoreCase)
            ? left.SequenceEqual(right) ? 0 : 1
            : EditDistance.Between(left, right, limit);
    }

    private sealed class TextDistance(RowFields<TKey> keys, string from) : KeyDistance<TKey>
    {
        public override double To(in TKey key, double below) => Between(from, keys.Only(key) as string, below);
    }

    private sealed class NumberDistance(RowFields<TKey> keys, object from) : KeyDistance<TKey>
    {
        public override double To(in TKey key, double below) => KeyNumber.Distance(from, keys.Only(key)!);
    }

    private sealed class JsonDistance : KeyDistance<TKey>
    {
        private readonly JsonCodec<TKey> _codec;
        private readonly char[] _from;
        private char[] _text = new char[64];

        public JsonDistance(JsonCodec<TKey> codec, in TKey from)
        {
            _codec = codec;
            _from = TextOf(from).ToArray();
        }

        public override double To(in TKey key, double below) => Between(_from, TextOf(key), below);

        private ReadOnlySpan<char> TextOf(in TKey key)
        {
            var output = JsonOutput.Take();
            var json = new JsonBuffer(output);
            _codec.WriteKey(ref json, key);
            json.Flush();
            if (_text.Length < output.Written.Length)
                _text = new char[2 * output.Written.Length];
            var reader = new Utf8JsonReader(output.Written);
            reader.Read();
            var length = reader.CopyString(_text);
            output.Return();
            return _text.AsSpan(0, length);
        }
    }
}
