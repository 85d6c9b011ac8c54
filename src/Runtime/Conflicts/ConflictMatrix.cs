using System.ComponentModel;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Which commands of a state conflict with which, and over what: known when they are compiled, from the parameters of their
/// steps. Commands that meet in nothing run beside each other whatever their keys.
/// </summary>
public sealed class ConflictMatrix
{
    private readonly CommandAccesses[] _commands;

    /// <summary>For generated code.</summary>
    /// <param name="commands">What is known of the commands.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public ConflictMatrix(params CommandInfo[] commands)
    {
        var shared = commands.GroupBy(command => command.Name, StringComparer.Ordinal).Where(same => same.Count() > 1).Select(same => same.Key).ToHashSet(StringComparer.Ordinal);
        _commands =
        [
            .. commands.Select(command => new CommandAccesses(command, shared.Contains(command.Name) ? FullName(command.Type) : command.Name))
                .OrderBy(command => command.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>The commands by name in ordinal order, those of referenced assemblies among them.</summary>
    public IReadOnlyList<CommandAccesses> Commands => _commands;

    /// <summary>What a command does with the state.</summary>
    /// <param name="command">The command.</param>
    /// <exception cref="ArgumentException">It is no command of this executor.</exception>
    public CommandAccesses this[Type command]
    {
        get
        {
            ArgumentNullException.ThrowIfNull(command);
            return Array.Find(_commands, other => other.Type == command)
                ?? throw new ArgumentException($"{command} is no command of this executor. Its commands are {string.Join(", ", _commands.Select(other => other.Name))}.", nameof(command));
        }
    }

    /// <summary>What commands of two types, or two of one type, meet in: by the names of the state's properties in ordinal order.</summary>
    /// <typeparam name="TFirst">The one command.</typeparam>
    /// <typeparam name="TSecond">The other one.</typeparam>
    /// <exception cref="ArgumentException">One is no command of this executor.</exception>
    public IReadOnlyList<Conflict> Between<TFirst, TSecond>()
        where TFirst : struct
        where TSecond : struct => Between(typeof(TFirst), typeof(TSecond));

    /// <summary>What commands of two types, or two of one type, meet in: by the names of the state's properties in ordinal order.</summary>
    /// <param name="first">The one command.</param>
    /// <param name="second">The other one.</param>
    /// <exception cref="ArgumentException">One is no command of this executor.</exception>
    public IReadOnlyList<Conflict> Between(Type first, Type second) => this[first].ConflictsWith(this[second]);

    /// <summary>A table with a row and a column for each command; bold is what they always meet in.</summary>
    public string ToMarkdown() => ConflictMarkdown.Of(_commands);

    /// <summary>A flowchart in which thick lines are what two commands always meet in, thin lines what they meet in where keys are equal.</summary>
    public string ToMermaid() => ConflictGraph.Of(_commands);

    /// <summary>A line for each two commands that meet.</summary>
    public override string ToString() => string.Join('\n', ConflictPair.Of(_commands).Select(pair => pair.ToString()).DefaultIfEmpty("No conflicts."));

    private static string FullName(Type command) => command.FullName!.Replace('+', '.');
}
