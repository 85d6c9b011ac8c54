using Microsoft.CodeAnalysis;

namespace Stepwright.CodeFixes;

/// <summary>Names as they can be written at a place.</summary>
internal static class Names
{
    /// <summary>A type of the runtime or the framework, as short as the usings allow; <c>null</c> where it is not known.</summary>
    public static string? TypeName(this SemanticModel semantics, int position, string metadataName) =>
        semantics.Compilation.GetTypeByMetadataName(metadataName)?.ToMinimalDisplayString(semantics, position);

    /// <summary>An attribute of the runtime, without its suffix and type arguments.</summary>
    public static string AttributeName(this SemanticModel semantics, int position, string name, int arity = 0)
    {
        const string Suffix = "Attribute";
        var full = semantics.TypeName(position, $"Stepwright.{name}{Suffix}{(arity == 0 ? "" : $"`{arity}")}") ?? name;
        full = full.Split('<')[0];
        return full.EndsWith(Suffix, StringComparison.Ordinal) ? full.Substring(0, full.Length - Suffix.Length) : full;
    }

    /// <summary>The first of a name, <c>name2</c>, <c>name3</c>, … that is not taken.</summary>
    public static string Free(string name, Func<string, bool> isTaken)
    {
        var free = name;
        for (var number = 2; isTaken(free); number++)
            free = $"{name}{number}";
        return free;
    }
}
