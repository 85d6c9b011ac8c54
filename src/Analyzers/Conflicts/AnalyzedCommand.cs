using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>A command without errors with the bodies of its checks and steps, which the compiler is asked about only where their text leaves something open.</summary>
internal sealed class AnalyzedCommand(BoundCommand bound, Compilation compilation, CancellationToken token)
{
    private readonly Dictionary<int, IOperation?> _bodies = [];
    private readonly Dictionary<int, ParameterUses?> _uses = [];

    public BoundCommand Bound => bound;

    public Compilation Compilation => compilation;

    public CommandModel Model => bound.Model;

    public EquatableArray<StepModel> Steps => bound.Model.Steps;

    public ImmutableArray<IMethodSymbol> Methods => bound.Methods;

    /// <summary>What a step's text tells of its parameters; <c>null</c> where it has none.</summary>
    public ParameterMentions? MentionsOf(int step) => MethodBody.SyntaxOf(Methods[step], token) is { } syntax ? new ParameterMentions(syntax) : null;

    /// <summary>The body of a step; <c>null</c> where it has none.</summary>
    public IOperation? BodyOf(int step)
    {
        if (!_bodies.TryGetValue(step, out var body))
            _bodies.Add(step, body = MethodBody.Of(Methods[step], compilation, token));
        return body;
    }

    /// <summary>What a step's body does with its parameters; <c>null</c> where that cannot be told.</summary>
    public ParameterUses? UsesOf(int step)
    {
        // In code that the compiler does not understand, what is used cannot be told.
        if (!_uses.TryGetValue(step, out var uses))
            _uses.Add(step, uses = BodyOf(step) is { } body && !body.HasErrors() ? ParameterUses.Of(Methods[step], body, compilation, token) : null);
        return uses;
    }

    /// <summary>The slot of a row.</summary>
    public SlotModel SlotOf(ParameterModel row) => Model.Slots[row.Slot];

    /// <summary>The place of a parameter's name.</summary>
    public Location LocationOf(int step, int parameter) => bound.ParameterOf(step, parameter).Locations[0];

    /// <summary>The place of a step's name.</summary>
    public Location LocationOf(int step) => Methods[step].Locations[0];
}
