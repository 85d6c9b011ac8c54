using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// Whether a body can have an effect at all, by the names that it mentions and what those names mean anywhere in the compilation and
/// in the projects that it references: asked before a body is bound, which costs far more. Who is not suspicious has no effect, and
/// calls nothing that has one; who is suspicious may still have none.
/// </summary>
internal sealed class SuspiciousNames(Compilation compilation)
{
    private readonly object _gate = new();
    private readonly Dictionary<DeclaredMeaning, bool> _decided = [];
    private Dictionary<Mention, List<DeclaredMeaning>>? _declared;
    private List<HashSet<string>> _libraries = [];

    /// <summary>Whether the bodies that run where a member is called can have an effect.</summary>
    public bool CanHaveEffects(ISymbol member, CancellationToken token)
    {
        if (!SymbolEqualityComparer.Default.Equals(member.ContainingAssembly, compilation.Assembly))
            return true;
        lock (_gate)
        {
            return member switch
            {
                IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.Name: { Length: > 0 } type } => IsSuspicious(type, token, MentionKind.TypeName),
                IMethodSymbol { MethodKind: MethodKind.StaticConstructor, ContainingType.Name: var type } => IsSuspicious($"static {type}", token),
                IMethodSymbol method => IsSuspicious(method, token),
                IFieldSymbol or IPropertySymbol { IsStatic: true } => IsSuspicious(member.Name, token),
                _ => true,
            };
        }
    }

    private bool IsSuspicious(string name, CancellationToken token, MentionKind kind = MentionKind.Name) => Declared(token).TryGetValue(new Mention(kind, name), out var declarations)
        ? declarations.Exists(declaration => IsSuspicious(declaration, token))
        : !name.StartsWith("static ", StringComparison.Ordinal);

    private bool IsSuspicious(IMethodSymbol method, CancellationToken token)
    {
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (TreeMembers.Of(reference.SyntaxTree).Find(reference.Span) is not { } declaration || IsSuspicious(declaration, token))
                return true;
        }

        return method.DeclaringSyntaxReferences.IsEmpty;
    }

    /// <summary>Looks, breadth first, for a suspicious name on any way from a declaration; where there is none, nothing that was seen is suspicious.</summary>
    private bool IsSuspicious(DeclaredMeaning start, CancellationToken token)
    {
        if (_decided.TryGetValue(start, out var known))
            return known;
        var from = new Dictionary<DeclaredMeaning, DeclaredMeaning?> { [start] = null };
        var queue = new Queue<DeclaredMeaning>();
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            token.ThrowIfCancellationRequested();
            var declaration = queue.Dequeue();
            foreach (var mention in declaration.Mentions)
            {
                var declarations = MeaningsOf(mention, token);
                var isSuspicious = declarations is null;
                foreach (var other in declarations ?? [])
                {
                    if (_decided.TryGetValue(other, out var decided))
                    {
                        isSuspicious |= decided;
                    }
                    else if (!from.ContainsKey(other))
                    {
                        from.Add(other, declaration);
                        queue.Enqueue(other);
                    }
                }

                if (!isSuspicious)
                    continue;
                for (var one = declaration; one is not null; one = from[one])
                    _decided[one] = true;
                return true;
            }
        }

        foreach (var declaration in from.Keys)
            _decided[declaration] = false;
        return false;
    }

    /// <summary>What a name can mean; <c>null</c> where it is suspicious by itself.</summary>
    private List<DeclaredMeaning>? MeaningsOf(Mention mention, CancellationToken token)
    {
        if (mention.Kind == MentionKind.Always)
            return null;
        var all = Declared(token);
        if (mention.Kind is MentionKind.Taken or MentionKind.Unknown)
            return all.ContainsKey(new Mention(MentionKind.Name, mention.Name)) == (mention.Kind == MentionKind.Taken) ? null : [];
        if (mention.Kind is MentionKind.Name or MentionKind.TypeName && _libraries.Exists(names => names.Contains(mention.Name)))
            return null;
        if (all.TryGetValue(mention with { IsStrict = false }, out var declarations))
            return declarations;
        return mention.IsStrict ? null : [];
    }

    private Dictionary<Mention, List<DeclaredMeaning>> Declared(CancellationToken token)
    {
        if (_declared is not null)
            return _declared;
        var declared = new Dictionary<Mention, List<DeclaredMeaning>>();
        var libraries = new List<HashSet<string>>();
        var seen = new HashSet<Compilation>();
        Add(compilation);
        _libraries = libraries;
        return _declared = declared;

        void Add(Compilation one)
        {
            if (!seen.Add(one))
                return;
            foreach (var tree in one.SyntaxTrees)
            {
                token.ThrowIfCancellationRequested();
                foreach (var (key, declaration) in TreeMembers.Of(tree).Declared)
                {
                    if (!declared.TryGetValue(key, out var declarations))
                        declared.Add(key, declarations = []);
                    declarations.Add(declaration);
                }
            }

            foreach (var reference in one.References)
            {
                if (reference is CompilationReference { Compilation: var referenced })
                {
                    if (!ReferencedEffects.IsRuntime(referenced.Assembly))
                        Add(referenced);
                }
                else if (one.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && LibraryNames.Of(assembly) is { Count: > 0 } names)
                    libraries.Add(names);
            }
        }
    }
}
