using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>
/// Which effects the methods of a compilation reach, and on which ways. Bodies are read when a way leads to them, each once;
/// what a method reaches is found breadth first, so that the way told is a shortest one and a cycle ends.
/// </summary>
internal sealed class EffectGraph
{
    /// <summary>How many calls a way may have.</summary>
    public const int MaxDepth = 64;

    /// <summary>How many bodies are searched for what one call reaches.</summary>
    public const int MaxBodies = 4096;

    private static readonly ConditionalWeakTable<Compilation, EffectGraph> Known = new();

    private readonly ConcurrentDictionary<ISymbol, BodyEffects> _bodies = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<CallTarget, IReadOnlyList<ReachedEffect>> _reached = new();
    private readonly ConcurrentDictionary<ISymbol, FrameworkMember?> _framework = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _stateful = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, bool> _unordered = new(SymbolEqualityComparer.Default);
    private readonly ReferencedEffects _referenced;
    private readonly SuspiciousNames? _suspicious;

    /// <param name="compilation">The compilation.</param>
    /// <param name="opensAll">Whether bodies are bound that cannot have an effect too.</param>
    internal EffectGraph(Compilation compilation, bool opensAll)
    {
        _suspicious = opensAll ? null : new SuspiciousNames(compilation);
        Compilation = compilation;
        Implementations = new Implementations(compilation);
        Statics = new StaticMutations(compilation);
        _referenced = new ReferencedEffects(compilation);
    }

    public Compilation Compilation { get; }

    /// <summary>What implements and overrides what.</summary>
    public Implementations Implementations { get; }

    /// <summary>Which objects that static fields hold are changed somewhere.</summary>
    public StaticMutations Statics { get; }

    /// <summary>What a member of the framework does; <c>null</c> where nothing is known of it.</summary>
    public FrameworkMember? FrameworkMember(ISymbol member) => _framework.GetOrAdd(member.OriginalDefinition, static key => FrameworkMembers.Find(key));

    /// <summary>Whether objects of a type are a state or lead to one.</summary>
    public bool IsStateful(INamedTypeSymbol type) => _stateful.GetOrAdd(type, static key => LeadsToState(key));

    /// <summary>Whether a method of this compilation hands out a sequence in no defined order.</summary>
    public bool ReturnsUnordered(IMethodSymbol method, EffectReader reader, int depth)
    {
        method = Body(method.OriginalDefinition);
        if (_unordered.TryGetValue(method, out var known))
            return known;
        var isUnordered = Bodies.Of(method, Compilation, reader.Token)
            .SelectMany(body => body.Descendants())
            .Any(operation => operation is IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } value } && Unordered.IsSequence(value, reader, depth + 1));
        return _unordered.GetOrAdd(method, isUnordered);
    }

    /// <summary>
    /// Whether something can be found out about what a member does. What states, executors and batches do themselves is not asked:
    /// that a step comes to one is what is wrong.
    /// </summary>
    public bool CanReach(ISymbol member) =>
        !(member is { IsStatic: false, ContainingType: { } type } && IsStateful(type.OriginalDefinition))
        && !(TypeOf(member) is INamedTypeSymbol value && IsStateful(value.OriginalDefinition))
        && (SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, Compilation.Assembly)
            ? !member.DeclaringSyntaxReferences.IsEmpty || member is IMethodSymbol { MethodKind: MethodKind.Constructor }
            : member.ContainingAssembly is { } assembly && _referenced.IsKnown(assembly));

    /// <summary>The graph of a compilation, kept as long as it.</summary>
    public static EffectGraph Of(Compilation compilation) => Known.GetValue(compilation, static key => new EffectGraph(key, opensAll: false));

    /// <summary>What a method does itself, and what each of its calls reaches.</summary>
    public IEnumerable<(ReachedEffect Reached, Location Site)> EffectsOf(ISymbol method, CancellationToken token)
    {
        var body = BodyOf(method, token);
        foreach (var found in body.Effects)
            yield return (new ReachedEffect(found, []), found.Place);
        foreach (var call in body.Calls)
        {
            foreach (var target in TargetsOf(call, new CallTarget(method, null), token))
            {
                foreach (var reached in ReachedFrom(target, token))
                    yield return (reached, call.Place);
            }
        }
    }

    /// <summary>Every effect that a call reaches, each on a shortest way.</summary>
    public IReadOnlyList<ReachedEffect> ReachedFrom(CallTarget callee, CancellationToken token)
    {
        if (_reached.TryGetValue(callee, out var known))
            return known;
        return _reached.GetOrAdd(callee, Search(callee, token));
    }

    /// <summary>What a body of the compilation does; nothing where the symbol has none here.</summary>
    public BodyEffects BodyOf(ISymbol symbol, CancellationToken token)
    {
        if (_bodies.TryGetValue(symbol, out var known))
            return known;
        return _bodies.GetOrAdd(symbol, CanHaveEffects(symbol, token) ? new EffectReader(this, symbol, token).Read() : BodyEffects.None);
    }

    /// <summary>Whether a member's bodies can have an effect, by their text alone.</summary>
    public bool CanHaveEffects(ISymbol member, CancellationToken token) => _suspicious?.CanHaveEffects(member, token) ?? true;

    /// <summary>Whether a type is of this compilation or of an assembly of which something is known.</summary>
    public bool IsKnown(ITypeSymbol type) =>
        type.ContainingAssembly is { } assembly && (SymbolEqualityComparer.Default.Equals(assembly, Compilation.Assembly) || _referenced.IsKnown(assembly));

    /// <summary>What a call in the body of a member runs, as far as that is known.</summary>
    private IEnumerable<CallTarget> TargetsOf(FoundCall call, CallTarget caller, CancellationToken token)
    {
        var callee = caller.Substitute(call.Callee);
        var self = call.IsOnThis ? caller.Self : call.Receiver is { } receiver ? caller.Substitute(receiver) as INamedTypeSymbol : null;
        if (callee is not IMethodSymbol method)
            yield return new CallTarget(callee, null);
        else if (!call.IsVirtual)
            yield return new CallTarget(Body(method), self);
        else if (self is not null)
        {
            if (Dispatch.Find(method, self) is { } found && CanReach(found))
                yield return new CallTarget(Body(found), self);
        }
        else
        {
            foreach (var body in Implementations.BodiesOf(method, token))
            {
                if (CanReach(body))
                    yield return new CallTarget(body, null);
            }
        }
    }

    private static IMethodSymbol Body(IMethodSymbol method) => method.PartialImplementationPart ?? method;

    private IReadOnlyList<ReachedEffect> Search(CallTarget start, CancellationToken token)
    {
        var effects = new Dictionary<Effect, ReachedEffect>();
        var seen = new HashSet<CallTarget> { start };
        var queue = new Queue<Way>();
        queue.Enqueue(new Way(start, null));
        while (queue.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var way = queue.Dequeue();
            var member = way.Target.Member;
            if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, Compilation.Assembly))
            {
                foreach (var reached in _referenced.ReachedFrom(way.Target, token))
                    Add(new ReachedEffect(reached.Found, [.. way.Before(), .. reached.Path]));
                continue;
            }

            // Another step, check or invariant is told of where it stands.
            if (IsRoot(member))
                continue;
            // Called from another assembly, which knows the declaration only.
            if (member is IMethodSymbol { IsAbstract: true } declared)
            {
                foreach (var implementation in Implementations.BodiesOf(declared, token))
                    queue.Enqueue(new Way(new CallTarget(implementation, null), null));
                continue;
            }

            var body = BodyOf(member.OriginalDefinition, token);
            foreach (var found in body.Effects)
                Add(new ReachedEffect(found, [.. way.Before(), member.ToPathText()]));
            if (way.Depth >= MaxDepth)
                continue;
            foreach (var call in body.Calls)
            {
                foreach (var target in TargetsOf(call, way.Target, token))
                {
                    if (seen.Count < MaxBodies && seen.Add(target))
                        queue.Enqueue(new Way(target, way));
                }
            }
        }

        return effects.Count == 0 ? [] : [.. effects.Values];

        void Add(ReachedEffect reached)
        {
            if (!effects.TryGetValue(reached.Found.Effect, out var other) || reached.Path.Count < other.Path.Count)
                effects[reached.Found.Effect] = reached;
        }
    }

    private static bool IsRoot(ISymbol member) =>
        member is IMethodSymbol method && ((method.IsCalled() && !method.IsAsynchronous()) || method.Find("InvariantAttribute") is not null);

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };

    private static bool LeadsToState(INamedTypeSymbol type)
    {
        for (var one = type; one is not null and { SpecialType: SpecialType.None }; one = one.BaseType)
        {
            if (one.Find("StateAttribute") is not null
                || one.IsRuntimeType("Table", 2) || one.IsRuntimeType("Cell", 1) || one.IsRuntimeType("Accumulator", 1) || one.IsRuntimeType("Sequence", 1)
                || one.IsRuntimeType("Executor", 1) || one.IsRuntimeType("Batch", 0) || one.IsRuntimeType("CommandPipeline", 1))
                return true;
        }

        return false;
    }

    /// <summary>A member, and how the search came to it.</summary>
    private sealed class Way(CallTarget target, Way? from)
    {
        public CallTarget Target { get; } = target;

        public int Depth { get; } = from is null ? 1 : from.Depth + 1;

        /// <summary>The members before this one, the first one first.</summary>
        public IEnumerable<string> Before() => from is null ? [] : [.. from.Before(), from.Target.Member.ToPathText()];
    }
}
