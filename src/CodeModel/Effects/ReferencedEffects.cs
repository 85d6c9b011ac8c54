using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// What members of referenced assemblies reach: of a project that is referenced as source, what its own graph finds; of a
/// compiled library, what its generator exported.
/// </summary>
internal sealed class ReferencedEffects(Compilation compilation)
{
    private static readonly IReadOnlyDictionary<string, ImmutableArray<ReachedEffect>> Nothing = ImmutableDictionary<string, ImmutableArray<ReachedEffect>>.Empty;

    private readonly ConcurrentDictionary<IAssemblySymbol, IReadOnlyDictionary<string, ImmutableArray<ReachedEffect>>> _exports = new(SymbolEqualityComparer.Default);

    public IReadOnlyList<ReachedEffect> ReachedFrom(CallTarget target, CancellationToken token)
    {
        if (target.Member.ContainingAssembly is not { } assembly || IsRuntime(assembly))
            return [];
        if (compilation.GetMetadataReference(assembly) is CompilationReference { Compilation: { } referenced })
            return OwnTarget(target, referenced) is { } own ? EffectGraph.Of(referenced).ReachedFrom(own, token) : [];
        var exports = _exports.GetOrAdd(assembly, static key => Read(key));
        return exports.Count > 0 && target.Member.OriginalDefinition.GetDocumentationCommentId() is { } id && exports.TryGetValue(id, out var reached) ? reached : ImmutableArray<ReachedEffect>.Empty;
    }

    /// <summary>Whether anything can be known of an assembly's members.</summary>
    public bool IsKnown(IAssemblySymbol assembly) =>
        !IsRuntime(assembly) && (compilation.GetMetadataReference(assembly) is CompilationReference || _exports.GetOrAdd(assembly, static key => Read(key)).Count > 0);

    /// <summary>Whether it is the runtime itself, whose means are made for steps, locks and all; where it is developed, its source is at hand.</summary>
    public static bool IsRuntime(IAssemblySymbol assembly) => assembly.Name == WellKnownNames.RuntimeAssembly;

    /// <summary>The member in the compilation that declares it, where the asking one sees a copy.</summary>
    private static CallTarget? OwnTarget(CallTarget target, Compilation declaring)
    {
        if (SymbolEqualityComparer.Default.Equals(target.Member.ContainingAssembly, declaring.Assembly))
            return target;
        return target.Member.OriginalDefinition.GetDocumentationCommentId() is { } id && DocumentationCommentId.GetFirstSymbolForDeclarationId(id, declaring) is { } member
            ? new CallTarget(member, null)
            : null;
    }

    private static IReadOnlyDictionary<string, ImmutableArray<ReachedEffect>> Read(IAssemblySymbol assembly)
    {
        // The framework's assemblies are many and export nothing.
        if (!assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == WellKnownNames.RuntimeAssembly)))
            return Nothing;
        var exports = new Dictionary<string, ImmutableArray<ReachedEffect>>(StringComparer.Ordinal);
        foreach (var attribute in assembly.GetAttributes())
        {
            if (!attribute.AttributeClass.IsType("Stepwright.Contract", "ExportedEffectAttribute")
                || attribute.ConstructorArguments is not [{ Value: string member }, { Value: string rule }, { Value: string path }])
                continue;
            var way = path.Split([ReachedEffect.Arrow], StringSplitOptions.None);
            var reached = new ReachedEffect(new FoundEffect(new Effect(rule, way[way.Length - 1]), Location.None), [.. way.Take(way.Length - 1)]);
            exports[member] = exports.TryGetValue(member, out var others) ? others.Add(reached) : [reached];
        }

        return exports;
    }
}
