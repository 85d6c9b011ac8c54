using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A command without errors: its model beside the symbols it was read from.</summary>
/// <param name="Symbol">The command.</param>
/// <param name="State">Its state.</param>
/// <param name="Model">What the generator works on.</param>
/// <param name="Methods">The method of each of the model's steps.</param>
internal sealed record BoundCommand(INamedTypeSymbol Symbol, StateShape State, CommandModel Model, ImmutableArray<IMethodSymbol> Methods)
{
    /// <summary>The symbol of a step's parameter; parameters of model and method stand in the same order.</summary>
    public IParameterSymbol ParameterOf(int step, int parameter) => Methods[step].Parameters[parameter];
}
