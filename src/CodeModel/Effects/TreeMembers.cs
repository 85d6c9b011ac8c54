using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.CodeModel;

/// <summary>What a file declares, by names: found by one walk over its members, which leaves their bodies alone. Kept as long as the file's tree.</summary>
internal sealed class TreeMembers
{
    private static readonly ConditionalWeakTable<SyntaxTree, TreeMembers> Known = new();

    private static readonly HashSet<string> Unchangeable = ["Guid", "TimeSpan", "DateTime", "DateOnly", "TimeOnly", "ImmutableArray", "ImmutableList"];

    private readonly List<(Mention Key, DeclaredMeaning Meaning)> _declared = [];
    private readonly List<(TextSpan Span, DeclaredMeaning Meaning)> _bodies = [];
    private readonly HashSet<Mention> _everywhere = [];

    private TreeMembers(SyntaxTree tree)
    {
        if (tree.GetRoot() is not CompilationUnitSyntax root)
            return;
        Usings(root.Usings);
        Members(root.Members, []);
    }

    /// <summary>What the names of the file mean.</summary>
    public IReadOnlyList<(Mention Key, DeclaredMeaning Meaning)> Declared => _declared;

    public static TreeMembers Of(SyntaxTree tree) => Known.GetValue(tree, static key => new TreeMembers(key));

    /// <summary>The member that a place is in; <c>null</c> where it is in none that has a text of its own.</summary>
    public DeclaredMeaning? Find(TextSpan place)
    {
        var (from, to) = (0, _bodies.Count - 1);
        while (from <= to)
        {
            var middle = (from + to) / 2;
            if (_bodies[middle].Span.Contains(place))
                return _bodies[middle].Meaning;
            if (_bodies[middle].Span.Start > place.Start)
                to = middle - 1;
            else
                from = middle + 1;
        }

        return null;
    }

    private void Usings(IEnumerable<UsingDirectiveSyntax> usings)
    {
        foreach (var directive in usings)
        {
            IReadOnlyCollection<Mention> named = [];
            if (directive.Alias is { } alias)
            {
                var name = alias.Name.Identifier.ValueText;
                Construction(name, new DeclaredMeaning(() => MentionReader.OfText(directive, [directive.NamespaceOrType], [])));
                foreach (var kind in new[] { MentionKind.TextOfType, MentionKind.OwnerType, MentionKind.Owner })
                    Declare(kind, name, Always);
            }
            else if (directive.StaticKeyword.RawKind != 0)
            {
                named = [.. MentionReader.OfText(directive, [directive.NamespaceOrType], []), new Mention(MentionKind.OwnerType, MentionReader.LastName(directive.NamespaceOrType), IsStrict: true)];
            }
            else if (SeedNames.IsNamespace(Plain(directive.NamespaceOrType)))
            {
                named = Always();
            }

            if (directive.GlobalKeyword.RawKind != 0 && named.Count > 0)
                Declare(MentionKind.Name, MentionReader.AnyConversion, () => named);
            else
                _everywhere.UnionWith(named);
        }
    }

    private void Members(IEnumerable<MemberDeclarationSyntax> members, IReadOnlyList<string> types)
    {
        foreach (var member in members)
        {
            switch (member)
            {
                case BaseNamespaceDeclarationSyntax space:
                    if (SeedNames.IsNamespace(Plain(space.Name)))
                        _everywhere.Add(Mention.Always);
                    Usings(space.Usings);
                    Members(space.Members, types);
                    break;
                case TypeDeclarationSyntax type:
                    Type(type, [.. types, type.Identifier.ValueText]);
                    break;
                case EnumDeclarationSyntax type:
                    Enumeration(type);
                    break;
                case DelegateDeclarationSyntax type:
                    Declare(MentionKind.TextOfType, type.Identifier.ValueText, Always);
                    Declare(MentionKind.OwnerType, type.Identifier.ValueText, Always);
                    Text(type, [type], types, new Mention(MentionKind.Name, type.Identifier.ValueText), new Mention(MentionKind.TypeName, type.Identifier.ValueText));
                    break;
                case FieldDeclarationSyntax or EventFieldDeclarationSyntax:
                    Field((BaseFieldDeclarationSyntax)member, types);
                    break;
                case PropertyDeclarationSyntax property:
                    Property(property, types);
                    break;
                case EventDeclarationSyntax declared:
                    Text(declared, [declared], types, new Mention(MentionKind.Name, declared.Identifier.ValueText));
                    break;
                case IndexerDeclarationSyntax indexer:
                    Text(indexer, [indexer], types, new Mention(MentionKind.Name, MentionReader.AnyIndexer));
                    break;
                case MethodDeclarationSyntax method:
                    Parameters(method.TypeParameterList);
                    Text(method, [method], types, new Mention(MentionKind.Name, method.Identifier.ValueText));
                    Values(method.Identifier.ValueText, method.ReturnType);
                    break;
                case OperatorDeclarationSyntax operation:
                    var sign = operation.OperatorToken.Text;
                    Text(operation, [operation], types, new Mention(MentionKind.Name, sign is "true" or "false" ? MentionReader.AnyConversion : sign));
                    Declare(MentionKind.Text, sign, () => MentionReader.OfTextOfType(operation.ReturnType));
                    break;
                case ConversionOperatorDeclarationSyntax conversion:
                    Text(conversion, [conversion], types, new Mention(MentionKind.Name, MentionReader.AnyConversion));
                    break;
                case ConstructorDeclarationSyntax constructor when constructor.Modifiers.Any(SyntaxKind.StaticKeyword):
                    Text(constructor, [constructor], types, StaticConstructor(types));
                    break;
                case ConstructorDeclarationSyntax constructor:
                    Text(constructor, [constructor], types, new Mention(MentionKind.Name, constructor.Identifier.ValueText), new Mention(MentionKind.TypeName, constructor.Identifier.ValueText));
                    break;
            }
        }
    }

    private void Type(TypeDeclarationSyntax type, IReadOnlyList<string> types)
    {
        var name = type.Identifier.ValueText;
        Parameters(type.TypeParameterList);
        var attributes = type.AttributeLists.SelectMany(list => list.Attributes).Select(attribute => MentionReader.LastName(attribute.Name)).ToList();
        var construction = new DeclaredMeaning(() =>
        [
            .. MentionReader.OfText(type.ParameterList, [type.BaseList, type.ParameterList], types),
            .. attributes.Select(Seed),
            .. _everywhere,
        ]);
        Construction(name, construction);
        if (attributes.Exists(attribute => attribute.StartsWith("CollectionBuilder", StringComparison.Ordinal)))
            Declare(MentionKind.Name, MentionReader.AnyBuilder, Always);
        Declare(MentionKind.Inside, name, () => Bases(type).SelectMany(parent => new[] { Seed(parent), new Mention(MentionKind.Inside, parent) }).Concat(_everywhere).ToList());
        IReadOnlyCollection<Mention> Owners() =>
        [
            .. Bases(type).Where(parent => type is InterfaceDeclarationSyntax || !IsInterfaceName(parent)).Select(parent => new Mention(MentionKind.OwnerType, parent, IsStrict: true)),
        ];
        Declare(MentionKind.OwnerType, name, Owners);
        Declare(MentionKind.Owner, name, Owners);
        Declare(MentionKind.TextOfType, name, () => Written(type, types));
        foreach (var parameter in type.ParameterList?.Parameters ?? default)
        {
            Declare(MentionKind.Name, parameter.Identifier.ValueText, () => MentionReader.OfText(parameter, [parameter.Type], types));
            Values(parameter.Identifier.ValueText, parameter.Type);
        }

        Members(type.Members, types);
    }

    /// <summary>What the text of a value of a type of source depends on: of a record all that it holds, else what it says itself.</summary>
    private static HashSet<Mention> Written(TypeDeclarationSyntax type, IReadOnlyList<string> types)
    {
        var mentions = new HashSet<Mention>(Bases(type).Select(parent => new Mention(MentionKind.TextOfType, parent)));
        var held = type is RecordDeclarationSyntax
            ? (type.ParameterList?.Parameters ?? default).Select(parameter => parameter.Type)
                .Concat(type.Members.Select(member => (member as BasePropertyDeclarationSyntax)?.Type ?? (member as BaseFieldDeclarationSyntax)?.Declaration.Type).Where(one => one is not null))
            : [];
        foreach (var one in held)
            mentions.UnionWith(MentionReader.OfTextOfType(one));
        foreach (var method in type.Members.OfType<MethodDeclarationSyntax>().Where(method => method.Identifier.ValueText == "ToString"))
            mentions.UnionWith(MentionReader.OfText(method, [method], types));
        return mentions;
    }

    private void Enumeration(EnumDeclarationSyntax type)
    {
        foreach (var kind in new[] { MentionKind.Name, MentionKind.TypeName, MentionKind.TextOfType, MentionKind.OwnerType, MentionKind.Owner })
            Declare(kind, type.Identifier.ValueText, static () => []);
        foreach (var member in type.Members)
        {
            foreach (var kind in new[] { MentionKind.Name, MentionKind.Text, MentionKind.Owner })
                Declare(kind, member.Identifier.ValueText, static () => []);
        }
    }

    private void Field(BaseFieldDeclarationSyntax field, IReadOnlyList<string> types)
    {
        var isStatic = field.Modifiers.Any(SyntaxKind.StaticKeyword);
        var isConstant = field.Modifiers.Any(SyntaxKind.ConstKeyword);
        var canChange = field.Modifiers.Any(SyntaxKind.VolatileKeyword)
            || (isStatic && !(field.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) && IsUnchangeable(field.Declaration.Type)));
        foreach (var variable in field.Declaration.Variables)
        {
            var name = variable.Identifier.ValueText;
            var declaration = new DeclaredMeaning(() =>
            [
                .. MentionReader.OfText(field, [field.Declaration.Type, isStatic ? variable.Initializer : null], types),
                .. isStatic ? [StaticConstructor(types)] : (IEnumerable<Mention>)[],
                .. canChange ? Always() : [],
                .. _everywhere,
            ]);
            _declared.Add((new Mention(MentionKind.Name, name), isConstant ? new DeclaredMeaning(static () => []) : declaration));
            Values(name, field.Declaration.Type);
            if (!isStatic && !isConstant && variable.Initializer is { } initializer)
                Construction(Innermost(types), new DeclaredMeaning(() => [.. MentionReader.OfText(field, [initializer], types), .. _everywhere]));
        }
    }

    private void Property(PropertyDeclarationSyntax property, IReadOnlyList<string> types)
    {
        var name = property.Identifier.ValueText;
        var isStatic = property.Modifiers.Any(SyntaxKind.StaticKeyword);
        var accessors = property.AccessorList?.Accessors;
        var canChange = isStatic && accessors is { } all && (all.Any(SyntaxKind.SetAccessorDeclaration) || !IsUnchangeable(property.Type));
        var declaration = new DeclaredMeaning(() =>
        [
            .. MentionReader.OfText(property, [property.Type, property.AccessorList, property.ExpressionBody, isStatic ? property.Initializer : null], types),
            .. isStatic ? [StaticConstructor(types)] : (IEnumerable<Mention>)[],
            .. canChange ? Always() : [],
            .. _everywhere,
        ]);
        _declared.Add((new Mention(MentionKind.Name, name), declaration));
        _bodies.Add((property.Span, declaration));
        Values(name, property.Type);
        if (!isStatic && property.Initializer is { } initializer)
            Construction(Innermost(types), new DeclaredMeaning(() => [.. MentionReader.OfText(property, [initializer], types), .. _everywhere]));
    }

    // A creation that leaves its type out has it from a declaration, which names it: that is suspicious with it.
    private void Construction(string type, DeclaredMeaning declaration)
    {
        _declared.Add((new Mention(MentionKind.Name, type), declaration));
        _declared.Add((new Mention(MentionKind.TypeName, type), declaration));
    }

    /// <summary>Notes a member with a text of its own under the names that it is called by.</summary>
    private void Text(SyntaxNode member, IEnumerable<SyntaxNode> parts, IReadOnlyList<string> types, params Mention[] keys)
    {
        // The parameter of a block of extensions stands outside of its members.
        var declaration = Innermost(types).Length == 0
            ? new DeclaredMeaning(Always)
            : new DeclaredMeaning(() => [.. MentionReader.OfText(member, parts, types), .. _everywhere]);
        foreach (var key in keys)
            _declared.Add((key, declaration));
        _bodies.Add((member.Span, declaration));
    }

    /// <summary>Notes what a member of that name hands out.</summary>
    private void Values(string name, TypeSyntax? type)
    {
        Declare(MentionKind.Text, name, () => MentionReader.OfTextOfType(type));
        Declare(MentionKind.Sequence, name, () => MentionReader.OfSequence(type));
        Declare(MentionKind.Owner, name, () => MentionReader.OfOwner(type));
    }

    private void Parameters(TypeParameterListSyntax? parameters)
    {
        foreach (var parameter in parameters?.Parameters ?? default)
        {
            Declare(MentionKind.TextOfType, parameter.Identifier.ValueText, Always);
            Declare(MentionKind.OwnerType, parameter.Identifier.ValueText, Always);
        }
    }

    private void Declare(MentionKind kind, string name, Func<IReadOnlyCollection<Mention>> read) => _declared.Add((new Mention(kind, name), new DeclaredMeaning(read)));

    private static Mention StaticConstructor(IReadOnlyList<string> types) => new(MentionKind.Name, $"static {Innermost(types)}");

    // A member may stand outside of types while somebody types.
    private static string Innermost(IReadOnlyList<string> types) => types.Count == 0 ? "" : types[types.Count - 1];

    private static Mention Seed(string name) => SeedNames.Contains(name) ? Mention.Always : new Mention(MentionKind.TypeName, name);

    private static IEnumerable<string> Bases(TypeDeclarationSyntax type) => (type.BaseList?.Types ?? default).Select(parent => MentionReader.LastName(parent.Type));

    private static bool IsInterfaceName(string name) => name.Length > 1 && name[0] == 'I' && char.IsUpper(name[1]);

    // Of other types a readonly member may hold an object that changes.
    private static bool IsUnchangeable(TypeSyntax type) => type switch
    {
        PredefinedTypeSyntax predefined => !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
        NullableTypeSyntax nullable => IsUnchangeable(nullable.ElementType),
        _ => Unchangeable.Contains(MentionReader.LastName(type)),
    };

    private static string Plain(TypeSyntax name) => name.ToString().Replace("global::", "");

    private static IReadOnlyCollection<Mention> Always() => [Mention.Always];
}
