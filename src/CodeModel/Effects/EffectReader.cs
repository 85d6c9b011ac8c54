using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>
/// Reads the bodies of one member, operation by operation. Lambdas and local functions are read as a part of the body that they stand in:
/// whoever calls them got them there.
/// </summary>
internal sealed class EffectReader(EffectGraph graph, ISymbol owner, CancellationToken token)
{
    private readonly List<FoundEffect> _effects = [];
    private readonly List<FoundCall> _calls = [];
    private readonly HashSet<(Effect Effect, Location Place)> _known = [];
    private readonly HashSet<(ISymbol Callee, Location Place)> _called = [];

    public EffectGraph Graph { get; } = graph;

    /// <summary>Whose bodies are read.</summary>
    public ISymbol Owner { get; } = owner;

    public CancellationToken Token { get; } = token;

    public BodyEffects Read()
    {
        foreach (var body in Bodies.Of(Owner, Graph.Compilation, Token))
            Read(body);
        if (Owner is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor && Bodies.ImplicitBase(constructor, Token) is { } parent)
            Add(new FoundCall(parent, IsVirtual: false, IsOnThis: true, null, constructor.Locations[0]));
        return _effects.Count == 0 && _calls.Count == 0 ? BodyEffects.None : new BodyEffects(_effects, _calls);
    }

    /// <summary>Notes an effect; one at one place counts once.</summary>
    public void Add(string ruleId, string member, SyntaxNode place, Location? declaration = null, string? replacement = null)
    {
        var (effect, location) = (new Effect(ruleId, member), place.GetLocation());
        if (_known.Add((effect, location)))
            _effects.Add(new FoundEffect(effect, location, declaration, replacement));
    }

    /// <summary>Notes that a method is called.</summary>
    public void Call(IMethodSymbol? method, bool isVirtual, Location place, IOperation? receiver = null, ITypeSymbol? constrainedTo = null)
    {
        if (method is null or { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.DelegateInvoke or MethodKind.BuiltinOperator or MethodKind.FunctionPointerSignature })
            return;
        method = method.ReducedFrom is { } reduced ? reduced.TypeParameters.IsEmpty ? reduced : reduced.Construct([.. method.TypeArguments]) : method;
        var exact = constrainedTo ?? receiver.ExactType(Token);
        if (Graph.CanReach(method) || (isVirtual && exact is not null && (exact is ITypeParameterSymbol || Graph.IsKnown(exact))))
            Add(new FoundCall(method, isVirtual || constrainedTo is not null, receiver?.Unwrapped() is IInstanceReferenceOperation, exact, place));
    }

    /// <summary>Notes that a static member's initialiser runs.</summary>
    public void Reach(ISymbol member, Location place)
    {
        if (Graph.CanReach(member))
            Add(new FoundCall(member, IsVirtual: false, IsOnThis: false, null, place));
    }

    private void Add(FoundCall call)
    {
        if (_called.Add((call.Callee, call.Place)))
            _calls.Add(call);
    }

    private void Read(IOperation body)
    {
        var open = new Stack<IOperation>();
        open.Push(body);
        while (open.Count > 0)
        {
            Token.ThrowIfCancellationRequested();
            var operation = open.Pop();
            if (operation.ConstantValue.HasValue)
            {
                FrameworkEffects.VisitConstant(operation, this);
                continue;
            }

            Calls.Visit(operation, this);
            FrameworkEffects.Visit(operation, this);
            CultureEffects.Visit(operation, this);
            HashCodeEffects.Visit(operation, this);
            EnumerationEffects.Visit(operation, this);
            StaticStateEffects.Visit(operation, this);
            StateAccessEffects.Visit(operation, this);
            foreach (var child in operation.ChildOperations.Reverse())
                open.Push(child);
        }
    }
}
