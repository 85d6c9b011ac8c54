using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>Looks through a model for what belongs to one compilation and would keep it alive and uncacheable.</summary>
internal static class CompilerObjects
{
    private static readonly Type[] Kinds =
    [
        typeof(Compilation), typeof(ISymbol), typeof(SemanticModel), typeof(IOperation), typeof(AttributeData),
        typeof(SyntaxNode), typeof(SyntaxTree), typeof(SyntaxReference), typeof(Location),
    ];

    /// <summary>The fields that lead from <paramref name="model"/> to such an object, or null where none does.</summary>
    public static string? FindPath(object? model) => FindPath(model, model?.GetType().Name ?? "", new(ReferenceEqualityComparer.Instance));

    private static string? FindPath(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string or Pointer or MemberInfo || value.GetType() is { IsPrimitive: true } or { IsEnum: true })
            return null;
        if (Array.Find(Kinds, kind => kind.IsInstanceOfType(value)) is { } found)
            return $"{path} is {(found.IsInterface ? "an" : "a")} {found.Name}";
        if (!value.GetType().IsValueType && !seen.Add(value))
            return null;
        if (value is Array array)
            return array.Cast<object?>().Select((element, index) => FindPath(element, $"{path}[{index}]", seen)).FirstOrDefault(inner => inner is not null);

        return InstanceFields(value.GetType())
            .Select(field => FindPath(field.GetValue(value), $"{path}.{MemberName(field)}", seen))
            .FirstOrDefault(inner => inner is not null);
    }

    private static IEnumerable<FieldInfo> InstanceFields(Type? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                yield return field;
        }
    }

    // A property's field is called <Name>k__BackingField.
    private static string MemberName(FieldInfo field) => field.Name is ['<', ..] name ? name[1..name.IndexOf('>', StringComparison.Ordinal)] : field.Name;
}
