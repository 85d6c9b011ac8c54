using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Reads what states and commands hold, down to the framework's values.</summary>
internal static class DataParser
{
    /// <summary>What a sound state of this assembly holds; <c>null</c> where the compiler does not know a type of it.</summary>
    public static StateDataModel? OfState(INamedTypeSymbol state, Compilation compilation, CancellationToken token)
    {
        var types = new DataTypeSet(compilation, state, [], token);
        var members = AddMembers(types, StateParser.ShapeOf(state, compilation, token));
        return !types.IsKnown ? null : new StateDataModel
        {
            Type = TypeDeclarationModel.Of(state),
            Members = members,
            Types = types.Types,
            UseWarnings = types.UseWarnings,
        };
    }

    /// <summary>What the commands of a sound executor hold; <c>null</c> where the compiler does not know a type of it.</summary>
    /// <param name="executor">The executor.</param>
    /// <param name="state">Its state.</param>
    /// <param name="commands">The state's sound commands, those of referenced assemblies too.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="token">Cancels reading.</param>
    public static ExecutorDataModel? OfExecutor(
        INamedTypeSymbol executor, INamedTypeSymbol state, IEnumerable<INamedTypeSymbol> commands, Compilation compilation, CancellationToken token)
    {
        var known = TypesOf(state, executor, compilation, token);
        var types = new DataTypeSet(compilation, executor, known, token);
        // Sorted, so that the order of files never shows in what types are called.
        var all = commands.OrderBy(command => command.ToCode(), StringComparer.Ordinal)
            .Select(command => new CommandDataModel(types.AddCommand(command), command.ToCode(), command.Name, command.FormerNames(), command.IsVisibleOutside()))
            .ToEquatableArray();
        return !types.IsKnown ? null : new ExecutorDataModel
        {
            Type = TypeDeclarationModel.Of(executor),
            State = state.ToCode(),
            StateName = state.Name,
            IsStatePublic = state.IsVisibleOutside(),
            IsStateCreatable = ExecutorParser.IsCreatable(state, executor, compilation),
            Accessibility = ExecutorParser.AccessibilityOf(executor),
            JsonName = JsonName(state.Name),
            Commands = all,
            StateTypes = known.ToEquatableArray(),
            Types = types.Types,
            UseWarnings = types.UseWarnings,
        };
    }

    /// <summary>The name of the class that writes and reads a state and its commands.</summary>
    public static string JsonName(string state) => $"{state}Json";

    /// <summary>The types that the data class of a state has, as far as the executor can reach it.</summary>
    private static IReadOnlyList<DataTypeModel> TypesOf(INamedTypeSymbol state, INamedTypeSymbol executor, Compilation compilation, CancellationToken token)
    {
        var types = new DataTypeSet(compilation, state, [], token);
        AddMembers(types, StateParser.ShapeOf(state, compilation, token));
        if (SymbolEqualityComparer.Default.Equals(state.ContainingAssembly, compilation.Assembly))
            return [.. types.Types];
        var data = state.GetTypeMembers(WellKnownNames.DataClass).FirstOrDefault();
        return
        [
            .. types.Types.Where(type => data?.GetTypeMembers(WellKnownNames.JsonCodecClass(type.Name)).FirstOrDefault() is { } codec
                && compilation.IsSymbolAccessibleWithin(codec, executor)
                && codec.BaseType is { TypeArguments: [var written] } && written.ToDataCode() == type.Code),
        ];
    }

    private static EquatableArray<StateDataMemberModel> AddMembers(DataTypeSet types, StateShape shape) => shape.Members.Select(member => new StateDataMemberModel
    {
        Name = member.Name,
        JsonName = member.Property.JsonName(),
        FormerNames = member.Property.FormerNames(),
        IsPublic = member.Property.DeclaredAccessibility == Accessibility.Public,
        IsIgnored = member.Property.IsAlwaysIgnored(),
        IsRequired = member.Property.FindJson("JsonRequiredAttribute") is not null,
        IsAccumulator = member.IsAccumulator,
        Key = member.Key is null ? null : types.Add(member.Key),
        Row = types.Add(member.Row),
    }).ToEquatableArray();
}
