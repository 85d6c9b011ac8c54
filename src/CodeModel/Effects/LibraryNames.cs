using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>The names by which members of a compiled library have effects: those that its generator exported, and those that its metadata tells of.</summary>
internal static class LibraryNames
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, HashSet<string>> Known = new();

    /// <summary>The suspicious names of an assembly; none of the framework's, which FrameworkMembers.txt holds.</summary>
    public static HashSet<string> Of(IAssemblySymbol assembly) => Known.GetValue(assembly, static key => Read(key));

    private static HashSet<string> Read(IAssemblySymbol assembly)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (IsFramework(assembly.Name))
            return names;
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.IsType("Stepwright.Contract", "ExportedEffectAttribute") && attribute.ConstructorArguments is [{ Value: string member }, ..])
                names.UnionWith(CalledBy(member));
        }

        Read(assembly.GlobalNamespace, names);
        return names;
    }

    private static bool IsFramework(string name) =>
        name is "System" or "mscorlib" or "netstandard" or "WindowsBase" or WellKnownNames.RuntimeAssembly
        || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>What a text calls the member of a documentation id by.</summary>
    private static IEnumerable<string> CalledBy(string id)
    {
        var path = id.Split('(', '~')[0].Split('.', ':', '#');
        var name = path[path.Length - 1].Split('`')[0];
        return name switch
        {
            "ctor" => [path[path.Length - 3].Split('`')[0], MentionReader.AnyConstructor],
            // Which sign an operator has is not worth a table.
            _ when name.StartsWith("op_", StringComparison.Ordinal) => [MentionReader.AnyConversion],
            "get_Item" or "set_Item" => [MentionReader.AnyIndexer],
            "Create" => [name, MentionReader.AnyBuilder],
            _ when name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal) || name.StartsWith("add_", StringComparison.Ordinal) => [name.Substring(4), MentionReader.AnyIndexer],
            _ when name.StartsWith("remove_", StringComparison.Ordinal) => [name.Substring(7)],
            _ => [name],
        };
    }

    private static void Read(INamespaceOrTypeSymbol container, HashSet<string> names)
    {
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
            {
                if (inner is INamedTypeSymbol type && IsSuspicious(type))
                    names.Add(type.Name);
                Read(inner, names);
            }
            else if (member.DeclaredAccessibility != Accessibility.Private && CanMatter(member))
            {
                names.Add(member.Name);
            }
        }
    }

    private static bool CanMatter(ISymbol member) => member switch
    {
        IFieldSymbol field => field.IsVolatile || field is { IsStatic: true, IsConst: false, IsReadOnly: false } || IsSuspicious(field.Type),
        IPropertySymbol property => property is { IsStatic: true, SetMethod: { IsInitOnly: false } } || IsSuspicious(property.Type),
        IMethodSymbol method => method.MethodKind == MethodKind.Ordinary && IsSuspicious(method.ReturnType),
        IEventSymbol { IsStatic: true } => true,
        _ => false,
    };

    private static bool IsSuspicious(ITypeSymbol type)
    {
        for (var one = type; one is not null and { SpecialType: SpecialType.None }; one = one.BaseType)
        {
            if (SeedNames.Contains(one.Name) || one.Find("StateAttribute") is not null || (one is INamedTypeSymbol { TypeArguments: { IsEmpty: false } arguments } && arguments.Any(argument => SeedNames.Contains(argument.Name))))
                return true;
        }

        return false;
    }
}
