using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What is known of the framework's members: FrameworkMembers.txt, which says how its lines are read.</summary>
internal static class FrameworkMembers
{
    private static readonly Dictionary<string, FrameworkMember> Lines = Read();
    private static readonly HashSet<string> Roots = [.. Lines.Keys.Select(name => name.Substring(0, name.IndexOf('.')))];

    /// <summary>The members and types whose use breaks a rule.</summary>
    public static IEnumerable<string> Reported => Lines.Where(line => line.Value.RuleId is not null).Select(line => line.Key);

    /// <summary>The line that decides about a member; <c>null</c> where there is none.</summary>
    public static FrameworkMember? Find(ISymbol member)
    {
        if (member.ContainingType is not { } type || type.TypeKind == TypeKind.Error || !Roots.Contains(Root(type)))
            return null;
        var typeName = NameOf(type);
        var name = $"{typeName}.{(member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? ".ctor" : member.Name)}";
        return FindOverload(name, (member as IMethodSymbol)?.Parameters.Select(parameter => parameter.Type.Name).ToArray())
            ?? FindLine(name)
            ?? FindWide(typeName);
    }

    private static FrameworkMember? FindOverload(string name, string[]? parameters) => parameters switch
    {
        null => null,
        [] => FindLine($"{name}()"),
        [var first, ..] => FindLine($"{name}({string.Join(",", parameters)})") ?? FindLine($"{name}({first},…)"),
    };

    private static FrameworkMember? FindWide(string name)
    {
        for (var end = name.Length; end > 0; end = name.LastIndexOf('.', end - 1))
        {
            if (FindLine($"{name.Substring(0, end)}.*") is { } line)
                return line;
        }

        return null;
    }

    private static FrameworkMember? FindLine(string name) => Lines.TryGetValue(name, out var line) ? line : null;

    private static string Root(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space?.Name ?? "";
    }

    private static string NameOf(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? $"{NameOf(outer)}.{type.Name}" : $"{type.ContainingNamespace.ToDisplayString()}.{type.Name}";

    private static Dictionary<string, FrameworkMember> Read()
    {
        using var reader = new StreamReader(typeof(FrameworkMembers).Assembly.GetManifestResourceStream("Stepwright.CodeModel.Effects.FrameworkMembers.txt")!);
        var lines = new Dictionary<string, FrameworkMember>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            var cells = line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            lines.Add(cells[1], new FrameworkMember(cells[0] == "-" ? null : cells[0], cells.Length > 2 ? cells[2] : null));
        }

        return lines;
    }
}
