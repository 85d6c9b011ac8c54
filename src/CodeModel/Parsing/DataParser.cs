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

    /// <summary>What the commands of a sound executor and the events of its state hold; <c>null</c> where the compiler does not know a type of it.</summary>
    /// <param name="executor">The executor.</param>
    /// <param name="state">Its state.</param>
    /// <param name="json">The executor that the state's JSON stands beside, and its name.</param>
    /// <param name="commands">The state's sound commands, those of referenced assemblies too.</param>
    /// <param name="events">The state's events.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="token">Cancels reading.</param>
    public static ExecutorDataModel? OfExecutor(
        INamedTypeSymbol executor,
        INamedTypeSymbol state,
        (INamedTypeSymbol Executor, string Name) json,
        IEnumerable<INamedTypeSymbol> commands,
        IEnumerable<INamedTypeSymbol> events,
        Compilation compilation,
        CancellationToken token)
    {
        if (TypesOf(state, executor, compilation, token, out var warnings) is not { } known)
            return null;
        var types = new DataTypeSet(compilation, executor, known, token);
        // Sorted, so that the order of files never shows in what types are called.
        var all = commands.OrderBy(command => command.ToCode(), StringComparer.Ordinal)
            .Select(command => new CommandDataModel(types.AddCommand(command), command.ToCode(), command.Name, command.Name, command.FormerNames(), command.IsVisibleOutside()))
            .ToEquatableArray();
        foreach (var item in events.OrderBy(item => item.ToCode(), StringComparer.Ordinal))
            types.Add(item);
        var beside = json.Executor.ToCode();
        return !types.IsKnown ? null : new ExecutorDataModel
        {
            Type = TypeDeclarationModel.Of(executor),
            State = state.ToCode(),
            StateName = state.Name,
            IsStatePublic = state.IsVisibleOutside(),
            IsStateCreatable = ExecutorParser.IsCreatable(state, executor, compilation),
            BatchName = ExecutorParser.BatchName(executor.Name),
            JsonName = json.Name,
            JsonCode = $"{beside.Substring(0, beside.LastIndexOfAny(['.', ':']) + 1)}{json.Name}",
            HasJson = SymbolEqualityComparer.Default.Equals(executor, json.Executor),
            Commands = all,
            StateTypes = known.ToEquatableArray(),
            Types = types.Types,
            UseWarnings = new UseWarnings().Add(state).ToModel().Concat(warnings).Concat(types.UseWarnings).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToEquatableArray(),
        };
    }

    /// <summary>For each executor of one compilation the one that the JSON of its state stands beside, which is the first by its full name, and the name of that JSON.</summary>
    public static IEnumerable<(INamedTypeSymbol Executor, string Name)> WithJson(IReadOnlyList<(INamedTypeSymbol Executor, INamedTypeSymbol State)> executors)
    {
        var owners = new Dictionary<ISymbol, (INamedTypeSymbol Executor, string Name)>(SymbolEqualityComparer.Default);
        var names = new HashSet<(ISymbol, string)>();
        foreach (var (executor, state) in executors.OrderBy(pair => pair.Executor.ToMetadataName(), StringComparer.Ordinal))
        {
            if (owners.ContainsKey(state))
                continue;
            ISymbol container = (ISymbol?)executor.ContainingType ?? executor.ContainingNamespace;
            // Two states of one name may have their executors in one place.
            var name = names.Add((container, JsonName(state.Name))) ? JsonName(state.Name) : JsonName(executor.Name);
            owners.Add(state, (executor, name));
        }

        return executors.Select(pair => owners[pair.State]);
    }

    /// <summary>The name of the class that writes and reads a state and its commands.</summary>
    public static string JsonName(string state) => $"{state}Json";

    /// <summary>The type that nothing is generated for, where a member is of it or holds an array or a nullable of it, and why; <c>null</c> where something is.</summary>
    /// <param name="type">The member's type.</param>
    /// <param name="converter">The converter that the member names.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="within">The type whose code reaches the member.</param>
    /// <param name="token">Cancels reading.</param>
    public static (string Type, string Obstacle)? LeftToOthers(ITypeSymbol type, AttributeData? converter, Compilation compilation, INamedTypeSymbol within, CancellationToken token)
    {
        var types = new DataTypeSet(compilation, within, [], token);
        var name = types.AddMember(type.WithNullableAnnotation(NullableAnnotation.None), converter);
        if (!types.IsKnown)
            return null;
        var found = types.Types.First(held => held.Name == name);
        while (found.Element is { } element)
            found = types.Types.First(held => held.Name == element);
        return found is { Kind: DataKind.Other, Holder: { } text, Obstacle: { } obstacle } ? (text, obstacle) : null;
    }

    /// <summary>The types that the data class of a state has, as far as the executor can reach it.</summary>
    private static IReadOnlyList<DataTypeModel>? TypesOf(
        INamedTypeSymbol state, INamedTypeSymbol executor, Compilation compilation, CancellationToken token, out EquatableArray<string> warnings)
    {
        var types = new DataTypeSet(compilation, state, [], token);
        AddMembers(types, StateParser.ShapeOf(state, compilation, token));
        warnings = types.UseWarnings;
        if (!types.IsKnown)
            return null;
        if (SymbolEqualityComparer.Default.Equals(state.ContainingAssembly, compilation.Assembly))
            return [.. types.Types];
        var data = state.GetTypeMembers(WellKnownNames.DataClass).FirstOrDefault();
        return
        [
            .. types.Types.Where(type => data?.GetMembers(WellKnownNames.JsonCodecClass(type.Name)).FirstOrDefault() is { } codec
                && compilation.IsSymbolAccessibleWithin(codec, executor)
                && (codec as INamedTypeSymbol)?.BaseType is { TypeArguments: [var written] } && written.ToDataCode() == type.Code),
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
        Kind = member.Kind,
        Key = member.Key is null ? null : types.Add(member.Key),
        Row = types.Add(member.Row),
    }).ToEquatableArray();
}
