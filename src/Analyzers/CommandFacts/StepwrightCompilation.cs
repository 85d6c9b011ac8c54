using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>What the analyzers of one compilation share: its commands, each bound once, and its executors.</summary>
internal sealed class StepwrightCompilation
{
    private static readonly ConditionalWeakTable<Compilation, StepwrightCompilation> Known = new();

    private readonly ConcurrentDictionary<INamedTypeSymbol, BoundCommand?> _bound = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;
    private readonly object _gate = new();
    private ImmutableArray<INamedTypeSymbol> _types;
    private DataTypes? _data;
    private ILookup<(string State, string Member), (string Command, bool Writes)>? _accessors;

    private StepwrightCompilation(Compilation compilation) => _compilation = compilation;

    /// <summary>What is shared; <c>null</c> where the compilation does not reference the runtime.</summary>
    public static StepwrightCompilation? Of(Compilation compilation) =>
        compilation.GetTypeByMetadataName(WellKnownNames.StateAttribute) is null ? null : Known.GetValue(compilation, static key => new StepwrightCompilation(key));

    /// <summary>A type as a command, with its symbols; <c>null</c> where it is none or something is wrong with it.</summary>
    public BoundCommand? CommandOf(INamedTypeSymbol type, CancellationToken token)
    {
        if (_bound.TryGetValue(type, out var known))
            return known;
        var bound = type.Find("CommandAttribute") is { } attribute ? CommandParser.Bind(type, attribute, _compilation, Findings.Unheard, token) : null;
        return _bound.GetOrAdd(type, bound);
    }

    /// <summary>The commands of the compilation that nothing is wrong with, in the order of their names.</summary>
    public IEnumerable<BoundCommand> Commands(CancellationToken token) =>
        Types(token).Select(type => CommandOf(type, token)).Where(command => command is not null).Select(command => command!);

    /// <summary>The types of the compilation that bear an attribute of the runtime, in the order of their names.</summary>
    public ImmutableArray<INamedTypeSymbol> Types(CancellationToken token)
    {
        lock (_gate)
        {
            if (_types.IsDefault)
                _types = [.. Declared(_compilation.Assembly.GlobalNamespace, token).OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)];
            return _types;
        }
    }

    /// <summary>What rows, keys and commands are made of.</summary>
    public DataTypes Data(CancellationToken token)
    {
        var types = Types(token);
        lock (_gate)
            return _data ??= new DataTypes(_compilation.Assembly, types);
    }

    /// <summary>The commands that touch a member of a state, in the order of their names, and whether they write it.</summary>
    public IEnumerable<(string Command, bool Writes)> AccessorsOf(string state, string member, CancellationToken token)
    {
        var accessors = _accessors ??= (
            from command in Commands(token)
            from access in command.Model.Steps.SelectMany(step => step.Parameters).Where(parameter => parameter.Member is not null).GroupBy(parameter => parameter.Member!)
            select (command.Model.State, Member: access.Key, Command: command.Model.Type.Name, Writes: access.Any(parameter => parameter.Writes)))
            .ToLookup(access => (access.State, access.Member), access => (access.Command, access.Writes));
        return accessors[(state, member)];
    }

    private static IEnumerable<INamedTypeSymbol> Declared(INamespaceOrTypeSymbol container, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is not INamespaceOrTypeSymbol inner)
                continue;
            if (inner is INamedTypeSymbol type && (type.Find("StateAttribute") ?? type.Find("CommandAttribute") ?? type.Find("ExecutorAttribute")) is not null)
                yield return type;
            foreach (var nested in Declared(inner, token))
                yield return nested;
        }
    }
}
