using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>The types of a compilation that its rows, keys and commands are made of, so that each is looked at where it is declared.</summary>
internal sealed class DataTypes
{
    private readonly Dictionary<ITypeSymbol, DataType> _types = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _visited = new(SymbolEqualityComparer.Default);
    private readonly IAssemblySymbol _assembly;

    public DataTypes(IAssemblySymbol assembly, IEnumerable<INamedTypeSymbol> declared)
    {
        _assembly = assembly;
        var all = declared.ToList();
        var held = all.Where(type => type.Find("StateAttribute") is not null).SelectMany(Held).ToList();
        var roots = held.Select(member => (Type: member.Row, Role: DataRole.Row))
            .Concat(held.Where(member => member.Key is not null).Select(member => (Type: member.Key!, Role: DataRole.Key)))
            .Concat(all.Where(type => type.Find("CommandAttribute") is not null).Select(type => (Type: (ITypeSymbol)type, Role: DataRole.Command)))
            .Select(root => (root.Type, root.Role, Text: TextOf(root.Type, root.Role)))
            .ToList();
        // A row is a row, also where it is a part of another.
        foreach (var (type, role, text) in roots)
            Add(type, role, isWhole: true, text);
        foreach (var (type, role, text) in roots)
            Visit(type, role, text, depth: 0);
    }

    /// <summary>What is known of a type; <c>null</c> where it is none of the compilation's own, or generic, or no data.</summary>
    public DataType? Of(ITypeSymbol type) => _types.TryGetValue(type, out var known) ? known : null;

    /// <summary>The tables and cells of a state, with the type of the key of a table.</summary>
    public static IEnumerable<(IPropertySymbol Property, ITypeSymbol? Key, ITypeSymbol Row)> Held(INamedTypeSymbol state) =>
        from property in state.GetMembers().OfType<IPropertySymbol>()
        let type = property.Type as INamedTypeSymbol
        where type is not null && (type.IsRuntimeType("Table", 2) || type.IsRuntimeType("Cell", 1))
        select (property, type.Arity == 2 ? type.TypeArguments[0] : null, type.TypeArguments[type.Arity - 1]);

    /// <summary>How messages call a row, key or command.</summary>
    public static string TextOf(ITypeSymbol type, DataRole role) => $"the {role.ToString().ToLowerInvariant()} {type.ToText()}";

    private void Visit(ITypeSymbol type, DataRole role, string whole, int depth)
    {
        if (depth > TypeParts.MaximalDepth || !_visited.Add(type) || type.Find("StateAttribute") is not null)
            return;
        foreach (var baseClass in TypeParts.WithBaseClasses(type).Skip(1))
            Add(baseClass, role, isWhole: false, $"{baseClass.ToText()} in {whole}");
        foreach (var part in TypeParts.Of(type))
        {
            Add(part.Type, role, isWhole: false, $"{part.Type.ToText()} in {whole}");
            Visit(part.Type, role, whole, depth + 1);
        }
    }

    private void Add(ITypeSymbol type, DataRole role, bool isWhole, string text)
    {
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Struct or TypeKind.Class } named
            && SymbolEqualityComparer.Default.Equals(named.ContainingAssembly, _assembly)
            && named.WithContainingTypes().All(part => part.Arity == 0)
            && !_types.ContainsKey(named))
        {
            _types.Add(named, new DataType(named, role, isWhole, text));
        }
    }
}
