using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What states, commands and executors have in common: the generator adds a part to them, and other code names them.</summary>
internal static class DeclarationRules
{
    /// <summary>Whether the generator can add a part to the type.</summary>
    public static bool Hold(INamedTypeSymbol type, string role, Findings findings, CancellationToken token)
    {
        var hold = true;
        foreach (var part in type.WithContainingTypes())
        {
            if (part.Arity > 0)
            {
                findings.Report(RuleIds.WrongKindOfType, part, type.Name, role.WithArticle(), "neither it nor a type around it can be generic");
                hold = false;
            }
            else if (!part.IsPartial(token))
            {
                // Of a type in several parts the compiler says it.
                if (part.DeclaringSyntaxReferences.Length == 1)
                    findings.Report(RuleIds.NotPartial, part, part.Name, role, type.Name);
                hold = false;
            }
        }

        if (type.HiddenPart() is { } hidden)
        {
            findings.Report(RuleIds.NotAccessible, hidden, hidden.Name, role, type.Name);
            hold = false;
        }

        return hold;
    }

    /// <summary>A role for a message: <c>a state</c>, <c>an executor</c>.</summary>
    public static string WithArticle(this string role) => role is ['a' or 'e' or 'i' or 'o' or 'u', ..] ? $"an {role}" : $"a {role}";

    /// <summary>Whether the type declares a member of a name that the generator needs; generated members do not count.</summary>
    public static bool IsFree(INamedTypeSymbol type, string name, Findings findings)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member.IsUserDeclared())
            {
                findings.Report(RuleIds.NameClash, member, name, type.Name);
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether a symbol was written by a person, as far as its file's name tells.</summary>
    public static bool IsUserDeclared(this ISymbol symbol) =>
        symbol.Locations.Any(location => location.SourceTree is { } tree && !tree.FilePath.EndsWith(".g.cs", StringComparison.OrdinalIgnoreCase));
}
