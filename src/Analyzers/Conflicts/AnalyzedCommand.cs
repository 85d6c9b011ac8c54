using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>A command without errors with the bodies of its checks and steps.</summary>
internal sealed class AnalyzedCommand
{
    private readonly IOperation?[] _bodies;
    private readonly ParameterUses?[] _uses;

    public AnalyzedCommand(BoundCommand bound, Compilation compilation, CancellationToken token)
    {
        Bound = bound;
        Compilation = compilation;
        _bodies = [.. bound.Methods.Select(method => MethodBody.Of(method, compilation, token))];
        // In code that the compiler does not understand, what is used cannot be told.
        _uses = [.. _bodies.Select((body, step) => body is null || body.HasErrors() ? null : ParameterUses.Of(bound.Methods[step], body, compilation, token))];
    }

    public BoundCommand Bound { get; }

    public Compilation Compilation { get; }

    public CommandModel Model => Bound.Model;

    public EquatableArray<StepModel> Steps => Bound.Model.Steps;

    public ImmutableArray<IMethodSymbol> Methods => Bound.Methods;

    /// <summary>The body of a step; <c>null</c> where it has none.</summary>
    public IOperation? BodyOf(int step) => _bodies[step];

    /// <summary>What a step's body does with its parameters; <c>null</c> where that cannot be told.</summary>
    public ParameterUses? UsesOf(int step) => _uses[step];

    /// <summary>The slot of a row.</summary>
    public SlotModel SlotOf(ParameterModel row) => Model.Slots[row.Slot];

    /// <summary>The place of a parameter's name.</summary>
    public Location LocationOf(int step, int parameter) => Bound.ParameterOf(step, parameter).Locations[0];

    /// <summary>The place of a step's name.</summary>
    public Location LocationOf(int step) => Methods[step].Locations[0];
}
