using Stepwright.Contract;

namespace Stepwright;

/// <summary>What the commands of one type do with the state, as their steps declare.</summary>
public sealed class CommandAccesses
{
    internal CommandAccesses(CommandInfo info, string name)
    {
        Name = name;
        Type = info.Type;
        Accesses = info.Accesses;
    }

    /// <summary>The command's name; with namespace and outer types where another one has the same.</summary>
    public string Name { get; }

    /// <summary>The command.</summary>
    public Type Type { get; }

    /// <summary>Its accesses, by the names of the state's properties in ordinal order; one for each property.</summary>
    public IReadOnlyList<CommandAccess> Accesses { get; }

    /// <summary>Whether it changes nothing: it needs no undo, and runs beside every other reader.</summary>
    public bool IsQuery => !Accesses.Any(access => access.IsChange);

    /// <summary>What a command of this type and one of another type, or of the same, meet in: by the names of the state's properties in ordinal order.</summary>
    /// <param name="other">The other one.</param>
    public IReadOnlyList<Conflict> ConflictsWith(CommandAccesses other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return
        [
            .. Accesses.Join(other.Accesses, access => access.Member, access => access.Member, (first, second) => first.With(second))
                .OfType<Conflict>(),
        ];
    }

    /// <summary>Such as <c>Restock: writes Stock[Sku]</c>.</summary>
    public override string ToString() => $"{Name}: {(Accesses.Count == 0 ? "touches nothing" : string.Join("; ", Accesses))}";
}
