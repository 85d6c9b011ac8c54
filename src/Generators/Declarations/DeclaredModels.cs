using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>The states, commands and executors of a compilation, in the order of its files. A <c>null</c> holds the place of one that something is wrong with.</summary>
/// <param name="States">The classes that bear <c>[State]</c>.</param>
/// <param name="Commands">The structs that bear <c>[Command]</c>.</param>
/// <param name="Executors">The classes that bear <c>[Executor]</c>.</param>
/// <param name="StateData">What the sound states hold.</param>
/// <param name="ExecutorData">What the commands of the sound executors hold.</param>
/// <param name="LookedUp">The names of types that parsing asked for beside those that the declarations name.</param>
internal sealed record DeclaredModels(
    ImmutableArray<StateModel?> States,
    ImmutableArray<CommandModel?> Commands,
    ImmutableArray<ExecutorModel?> Executors,
    ImmutableArray<StateDataModel?> StateData,
    ImmutableArray<ExecutorDataModel?> ExecutorData,
    ImmutableArray<string> LookedUp)
{
    public static DeclaredModels Read(Compilation compilation, ImmutableArray<SyntaxTree> trees, HashSet<string> globalAliases, CancellationToken token)
    {
        var states = ImmutableArray.CreateBuilder<StateModel?>();
        var commands = ImmutableArray.CreateBuilder<CommandModel?>();
        var executors = ImmutableArray.CreateBuilder<ExecutorModel?>();
        var stateData = ImmutableArray.CreateBuilder<StateDataModel?>();
        var ofCommands = new List<(INamedTypeSymbol Command, INamedTypeSymbol State)>();
        var ofEvents = new List<(INamedTypeSymbol Event, INamedTypeSymbol State)>();
        var ofExecutors = new List<(INamedTypeSymbol Executor, INamedTypeSymbol State)>();
        var lookedUp = new HashSet<string>(DeclarationRules.LookedUp);
        foreach (var tree in trees)
        {
            SemanticModel? semantics = null;
            foreach (var candidate in TreeDeclarations.Of(tree).Candidates(globalAliases))
            {
                token.ThrowIfCancellationRequested();
                semantics ??= compilation.GetSemanticModel(tree);
                if (semantics.GetDeclaredSymbol(candidate, token) is not INamedTypeSymbol type)
                    continue;
                if (BorneBy(type, candidate, WellKnownNames.StateAttribute) is not null)
                {
                    var model = StateParser.Parse(type, Findings.Unheard, token);
                    states.Add(model);
                    stateData.Add(model is null ? null : DataParser.OfState(type, compilation, token));
                    lookedUp.Add(StateParser.LookedUp(type));
                }

                if (BorneBy(type, candidate, WellKnownNames.CommandAttribute) is { } command)
                {
                    var model = CommandParser.Parse(type, command, compilation, Findings.Unheard, token);
                    commands.Add(model);
                    if (model is not null)
                        ofCommands.Add((type, StateOf(command)));
                }

                if (BorneBy(type, candidate, WellKnownNames.EventAttribute) is { AttributeClass.TypeArguments: [INamedTypeSymbol emitter] } && type.Arity == 0)
                    ofEvents.Add((type, emitter));
                if (BorneBy(type, candidate, WellKnownNames.ExecutorAttribute) is { } executor)
                {
                    var model = ExecutorParser.Parse(type, executor, compilation, Findings.Unheard, token);
                    executors.Add(model);
                    lookedUp.UnionWith(ExecutorParser.LookedUp(type, compilation));
                    if (model is not null)
                        ofExecutors.Add((type, StateOf(executor)));
                }
            }
        }

        var executorData = DataParser.WithJson(ofExecutors).Zip(ofExecutors, (json, pair) => DataParser.OfExecutor(
            pair.Executor,
            pair.State,
            json,
            ofCommands.Where(command => SymbolEqualityComparer.Default.Equals(command.State, pair.State)).Select(command => command.Command)
                .Concat(ExecutorParser.ReferencedCommands(pair.Executor, pair.State, compilation)),
            ofEvents.Where(item => SymbolEqualityComparer.Default.Equals(item.State, pair.State)).Select(item => item.Event),
            compilation,
            token));
        return new DeclaredModels(
            states.ToImmutable(), commands.ToImmutable(), executors.ToImmutable(), stateData.ToImmutable(), [.. executorData], [.. lookedUp]);
    }

    /// <summary>The state that the attribute of a sound command or executor names.</summary>
    private static INamedTypeSymbol StateOf(AttributeData attribute) => (INamedTypeSymbol)attribute.AttributeClass!.TypeArguments[0];

    /// <summary>The attribute, where this part of the type bears it. Where several parts do, which the compiler forbids, the first one counts.</summary>
    private static AttributeData? BorneBy(INamedTypeSymbol type, TypeDeclarationSyntax part, string metadataName)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass?.OriginalDefinition.ToMetadataName() != metadataName)
                continue;
            var isHere = attribute.ApplicationSyntaxReference is { } place && place.SyntaxTree == part.SyntaxTree && part.Span.Contains(place.Span);
            return isHere ? attribute : null;
        }

        return null;
    }
}
