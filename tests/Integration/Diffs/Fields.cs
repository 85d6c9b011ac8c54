using System.Reflection;
using System.Text.Json;

namespace Stepwright.Integration.Tests.Diffs;

/// <summary>What structs consist of, by reflection: what the generated code is held against.</summary>
internal static class Fields
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static FieldInfo[] Of(Type type) => [.. type.GetFields(Instance).OrderBy(field => field.MetadataToken)];

    public static FieldInfo Find(Type type, string name) => type.GetField(name, Instance) ?? type.GetField($"<{name}>k__BackingField", Instance)
        ?? throw new ArgumentException($"{type.Name} has no {name}.");

    /// <summary>Whether nothing tells two values apart.</summary>
    public static bool Same(object? before, object? after)
    {
        if (before is null || after is null)
            return before is null && after is null;
        if (before.GetType() != after.GetType())
            return false;
        return (before, after) switch
        {
            (string one, string other) => one == other,
            (Uri one, Uri other) => one.OriginalString == other.OriginalString && one.IsAbsoluteUri == other.IsAbsoluteUri,
            (Version one, Version other) => one.Equals(other),
            (JsonElement one, JsonElement other) => Text(one) == Text(other),
            (decimal one, decimal other) => decimal.GetBits(one).SequenceEqual(decimal.GetBits(other)),
            (Array one, Array other) => one.Length == other.Length && one.Cast<object?>().Zip(other.Cast<object?>(), Same).All(same => same),
            (double or float or Half or DateTime or Int128 or UInt128, _) => Bytes(before).SequenceEqual(Bytes(after)),
            _ when before.GetType().IsPrimitive || before is Enum or Guid or DateOnly or TimeOnly or TimeSpan => before.Equals(after),
            _ => Of(before.GetType()).All(field => Same(field.GetValue(before), field.GetValue(after))),
        };
    }

    private static string? Text(JsonElement element) => element.ValueKind == JsonValueKind.Undefined ? null : element.GetRawText();

    private static byte[] Bytes(object value) => value switch
    {
        double number => BitConverter.GetBytes(number),
        float number => BitConverter.GetBytes(number),
        Half number => BitConverter.GetBytes(number),
        DateTime time => BitConverter.GetBytes(time.ToBinary()),
        Int128 number => BitConverter.GetBytes(number),
        _ => BitConverter.GetBytes((UInt128)value),
    };
}
