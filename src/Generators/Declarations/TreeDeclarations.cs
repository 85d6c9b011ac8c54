using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>What a source file declares, by its syntax alone and without a look into bodies. It lives as long as the file's tree.</summary>
internal sealed class TreeDeclarations
{
    private const string AttributeSuffix = "Attribute";

    private static readonly ConditionalWeakTable<SyntaxTree, TreeDeclarations> Known = new();

    /// <summary>The attributes that the generator looks for, as they are written.</summary>
    private static readonly HashSet<string> AttributeNames =
    [
        .. new[] { WellKnownNames.StateAttribute, WellKnownNames.CommandAttribute, WellKnownNames.EventAttribute, WellKnownNames.ExecutorAttribute }
            .Select(name => name.Split('.', '`')[1])
            .SelectMany(name => new[] { name, name.Substring(0, name.Length - AttributeSuffix.Length) }),
    ];

    /// <summary>Where a type of the compiler's own knowledge could be declared.</summary>
    private static readonly HashSet<string> FrameworkNamespaces = ["System", "Microsoft", "Stepwright"];

    private readonly CompilationUnitSyntax _root;
    private readonly List<(TypeDeclarationSyntax Type, ImmutableArray<string> Attributes)> _attributed = [];
    private readonly HashSet<string> _types = [];
    private readonly HashSet<string> _aliases = [];
    private readonly Lazy<HashSet<string>> _mentioned;

    private TreeDeclarations(CompilationUnitSyntax root)
    {
        _root = root;
        _mentioned = new Lazy<HashSet<string>>(() => [.. IdentifiersOutsideBodies()]);
        ReachesOtherFiles = root.AttributeLists.Count > 0 || root.Externs.Count > 0;
        Add(root.Usings);
        Add(root.Members, "");
    }

    /// <summary>The namespaces, by their full names.</summary>
    public HashSet<string> Namespaces { get; } = [];

    /// <summary>The aliases that hold in every file.</summary>
    public HashSet<string> GlobalAliases { get; } = [];

    /// <summary>The types, nested ones too.</summary>
    public IEnumerable<string> Types => _types;

    /// <summary>Whether something in it changes what other files mean that do not name it.</summary>
    public bool ReachesOtherFiles { get; private set; }

    /// <summary>Every name that a declaration names.</summary>
    public IEnumerable<string> Mentioned => _mentioned.Value;

    public static TreeDeclarations Of(SyntaxTree tree) =>
        Known.GetValue(tree, static tree => new TreeDeclarations((CompilationUnitSyntax)tree.GetRoot()));

    /// <summary>The types that may be a state, a command, an event or an executor, in the order of the text.</summary>
    /// <param name="globalAliases">The global aliases of all files: an attribute may be written by one.</param>
    public IEnumerable<TypeDeclarationSyntax> Candidates(HashSet<string> globalAliases) => _attributed
        .Where(attributed => attributed.Attributes.Any(name => AttributeNames.Contains(name) || _aliases.Contains(name) || globalAliases.Contains(name)))
        .Select(attributed => attributed.Type);

    /// <summary>Whether it declares a type of one of these names.</summary>
    public bool DeclaresAny(HashSet<string> names) => _types.Overlaps(names);

    private void Add(SyntaxList<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            var isGlobal = directive.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword);
            ReachesOtherFiles |= isGlobal;
            if (directive.Alias is { } alias)
                (isGlobal ? GlobalAliases : _aliases).Add(alias.Name.Identifier.ValueText);
        }
    }

    private void Add(SyntaxList<MemberDeclarationSyntax> members, string container)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax declared:
                    var name = string.Join(".", declared.Name.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
                    name = container.Length == 0 ? name : $"{container}.{name}";
                    ReachesOtherFiles |= FrameworkNamespaces.Contains(name.Split('.')[0]);
                    Namespaces.Add(name);
                    Add(declared.Usings);
                    Add(declared.Members, name);
                    break;
                case TypeDeclarationSyntax type:
                    AddType(type.Identifier);
                    if (type.AttributeLists.Count > 0)
                        _attributed.Add((type, [.. type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => LastName(attribute.Name))]));
                    Add(type.Members, container);
                    break;
                case BaseTypeDeclarationSyntax type:
                    AddType(type.Identifier);
                    break;
                case DelegateDeclarationSyntax type:
                    AddType(type.Identifier);
                    break;
                case GlobalStatementSyntax:
                    // They make a class of their own.
                    ReachesOtherFiles = true;
                    break;
            }
        }
    }

    /// <summary>An attribute is named without its suffix too.</summary>
    private void AddType(SyntaxToken identifier)
    {
        var name = identifier.ValueText;
        _types.Add(name);
        if (name.Length > AttributeSuffix.Length && name.EndsWith(AttributeSuffix, StringComparison.Ordinal))
            _types.Add(name.Substring(0, name.Length - AttributeSuffix.Length));
    }

    private static string LastName(NameSyntax name) => name switch
    {
        QualifiedNameSyntax qualified => LastName(qualified.Right),
        AliasQualifiedNameSyntax qualified => LastName(qualified.Name),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };

    private IEnumerable<string> IdentifiersOutsideBodies() => _root
        .DescendantTokens(static node => node is not (BlockSyntax or ArrowExpressionClauseSyntax))
        .Where(static token => token.IsKind(SyntaxKind.IdentifierToken))
        .Select(static token => token.ValueText);
}
