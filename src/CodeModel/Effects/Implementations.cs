using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Which methods of a compilation implement or override which.</summary>
internal sealed class Implementations(Compilation compilation)
{
    private readonly object _gate = new();
    private Dictionary<ISymbol, List<IMethodSymbol>>? _known;

    /// <summary>
    /// The bodies that a virtual call can run where nothing is known of the object: the method's own and the only override; of a
    /// call through an interface the only implementation. Where there are several, which one runs is not known here. What a
    /// method of another assembly runs, that assembly's graph knows.
    /// </summary>
    public IEnumerable<IMethodSymbol> BodiesOf(IMethodSymbol method, CancellationToken token)
    {
        method = method.PartialImplementationPart ?? method;
        if (!method.IsAbstract || !SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, compilation.Assembly))
            yield return method;
        if (CanBeReplaced(method) && Known(token).TryGetValue(method.OriginalDefinition, out var others) && others is [var only])
            yield return only;
    }

    private static bool CanBeReplaced(IMethodSymbol method) =>
        (method.IsAbstract || method.IsVirtual || (method.IsOverride && !method.IsSealed)) && !method.ContainingType.IsSealed && !IsFramework(method.ContainingType);

    // That one type of the compilation is comparable says nothing about what a comparable is.
    private static bool IsFramework(INamedTypeSymbol type)
    {
        var space = type.ContainingNamespace;
        while (space is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
            space = space.ContainingNamespace;
        return space is { Name: "System" or "Microsoft" };
    }

    private Dictionary<ISymbol, List<IMethodSymbol>> Known(CancellationToken token)
    {
        lock (_gate)
        {
            if (_known is not null)
                return _known;
            var known = new Dictionary<ISymbol, List<IMethodSymbol>>(SymbolEqualityComparer.Default);
            AddAll(compilation.Assembly.GlobalNamespace, known, token);
            return _known = known;
        }
    }

    private static void AddAll(INamespaceOrTypeSymbol container, Dictionary<ISymbol, List<IMethodSymbol>> known, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
        foreach (var member in container.GetMembers())
        {
            if (member is INamespaceOrTypeSymbol inner)
                AddAll(inner, known, token);
            else if (member is IMethodSymbol { IsOverride: true, IsImplicitlyDeclared: false } method)
            {
                for (var overridden = method.OverriddenMethod; overridden is not null; overridden = overridden.OverriddenMethod)
                    Add(overridden, method);
            }
        }

        if (container is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct, IsAbstract: false } type)
            return;
        foreach (var implemented in type.AllInterfaces)
        {
            if (IsFramework(implemented))
                continue;
            foreach (var declared in implemented.GetMembers())
            {
                if (declared is IMethodSymbol called && Dispatch.Find(called, type) is { } method)
                    Add(declared, method);
            }
        }

        void Add(ISymbol declared, IMethodSymbol method)
        {
            if (!known.TryGetValue(declared.OriginalDefinition, out var methods))
                known.Add(declared.OriginalDefinition, methods = []);
            var body = method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition;
            if (!methods.Contains(body, SymbolEqualityComparer.Default) && !SymbolEqualityComparer.Default.Equals(body, declared.OriginalDefinition))
                methods.Add(body);
        }
    }
}
