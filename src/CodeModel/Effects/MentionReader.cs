using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Stepwright.CodeModel;

/// <summary>
/// Reads, by syntax only, what a declaration mentions that may have an effect. What needs types to be understood is
/// <see cref="Mention.Always"/>: rather one body too many is bound than one effect missed.
/// </summary>
internal sealed class MentionReader
{
    /// <summary>How deep the expression of a variable is followed.</summary>
    private const int MaxDepth = 24;

    private static readonly HashSet<string> QuietTypes = ["Guid", "TimeSpan", "Int32", "Int64", "String", "Boolean", "Byte", "Int16", "Char"];

    private static readonly HashSet<string> OrderedTypes =
    [
        "Array", "ImmutableArray", "ImmutableList", "ImmutableQueue", "ImmutableStack", "LinkedList", "List", "Memory", "Queue", "ReadOnlyMemory", "ReadOnlySpan", "Span", "Stack",
    ];

    /// <summary>Properties of the framework's types that are whole numbers.</summary>
    private static readonly HashSet<string> Counts = ["Count", "Length", "LongLength"];

    /// <summary>Properties of the framework's types that hand out no collection.</summary>
    private static readonly HashSet<string> Plain =
    [
        .. Counts, "Empty", "HasValue", "IsDefault", "IsDefaultOrEmpty", "IsEmpty", "InvariantCulture", "Key", "MaxValue", "MinValue", "MinusOne", "Now", "Ok", "One",
        "Ordinal", "OrdinalIgnoreCase", "Value", "Zero",
    ];

    private static readonly HashSet<string> IntegerMath = ["Abs", "Clamp", "Max", "Min", "Sign"];

    private readonly HashSet<Mention> _mentions = [];
    private readonly Dictionary<string, List<(TypeSyntax? Type, ExpressionSyntax? Value)>> _locals = new(StringComparer.Ordinal);
    private readonly HashSet<string> _typeParameters = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<string> _types;

    private MentionReader(IReadOnlyList<string> types, SyntaxNode? scope)
    {
        _types = types;
        if (scope is not null)
            FindLocals(scope);
    }

    /// <summary>What a member's text mentions.</summary>
    /// <param name="scope">The member; <c>null</c> where it has no variables of its own.</param>
    /// <param name="parts">The parts of it that are meant.</param>
    /// <param name="types">The types that it stands in.</param>
    public static IReadOnlyCollection<Mention> OfText(SyntaxNode? scope, IEnumerable<SyntaxNode?> parts, IReadOnlyList<string> types)
    {
        var reader = new MentionReader(types, scope);
        foreach (var part in parts)
        {
            if (part is not null)
                reader.Read(part);
        }

        foreach (var type in types)
            reader.Add(new Mention(MentionKind.Inside, type));
        reader.Add(new Mention(MentionKind.Name, AnyConversion));
        return reader._mentions;
    }

    /// <summary>What the text of values of a type depends on.</summary>
    public static IReadOnlyCollection<Mention> OfTextOfType(TypeSyntax? type)
    {
        var reader = new MentionReader([], null);
        reader.TextOfType(type);
        return reader._mentions;
    }

    /// <summary>What the order of the elements of a value of a type depends on.</summary>
    public static IReadOnlyCollection<Mention> OfSequence(TypeSyntax? type)
    {
        var reader = new MentionReader([], null);
        reader.SequenceOfType(type);
        return reader._mentions;
    }

    /// <summary>What decides whether source declares the members of values of a type.</summary>
    public static IReadOnlyCollection<Mention> OfOwner(TypeSyntax? type)
    {
        var reader = new MentionReader([], null);
        reader.OwnerOfType(type);
        return reader._mentions;
    }

    /// <summary>What target-typed creations of a library's types call.</summary>
    public const string AnyConstructor = "new()";

    /// <summary>What every expression may call: conversions, and the operators <c>true</c> and <c>false</c>.</summary>
    public const string AnyConversion = "()";

    /// <summary>What collection expressions call.</summary>
    public const string AnyBuilder = "[..]";

    /// <summary>What brackets call.</summary>
    public const string AnyIndexer = "this[]";

    /// <summary>The identifier of a name's last part.</summary>
    public static string LastName(TypeSyntax? type) => type switch
    {
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        NullableTypeSyntax nullable => LastName(nullable.ElementType),
        RefTypeSyntax reference => LastName(reference.Type),
        ScopedTypeSyntax scoped => LastName(scoped.Type),
        _ => "",
    };

    private void Add(Mention mention) => _mentions.Add(mention);

    private void Name(string name) => Add(SeedNames.Contains(name) ? Mention.Always : new Mention(MentionKind.Name, name));

    private void FindLocals(SyntaxNode scope)
    {
        foreach (var node in scope.DescendantNodesAndSelf(static node => node is not AttributeListSyntax))
        {
            switch (node)
            {
                case ParameterSyntax parameter:
                    Local(parameter.Identifier, parameter.Type, null);
                    break;
                case VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax { Parent: not (FieldDeclarationSyntax or EventFieldDeclarationSyntax), Type: var type } } variable:
                    Local(variable.Identifier, type, variable.Initializer?.Value);
                    break;
                case SingleVariableDesignationSyntax designation:
                    Local(designation.Identifier, (designation.Parent as DeclarationExpressionSyntax)?.Type ?? (designation.Parent as DeclarationPatternSyntax)?.Type, null);
                    break;
                case ForEachStatementSyntax loop:
                    Local(loop.Identifier, loop.Type, null);
                    break;
                case CatchDeclarationSyntax caught:
                    Local(caught.Identifier, caught.Type, null);
                    break;
                case LocalFunctionStatementSyntax function:
                    Local(function.Identifier, function.ReturnType, null);
                    break;
                case TypeParameterSyntax parameter:
                    _typeParameters.Add(parameter.Identifier.ValueText);
                    break;
            }
        }
    }

    private void Local(SyntaxToken identifier, TypeSyntax? type, ExpressionSyntax? value)
    {
        if (!_locals.TryGetValue(identifier.ValueText, out var found))
            _locals.Add(identifier.ValueText, found = []);
        found.Add((type is IdentifierNameSyntax { IsVar: true } ? null : type, value));
    }

    private void Read(SyntaxNode part)
    {
        foreach (var node in part.DescendantNodesAndSelf(static node => node is not AttributeListSyntax))
            Visit(node);
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case SimpleNameSyntax name:
                VisitName(name);
                break;
            case AwaitExpressionSyntax or LockStatementSyntax or UsingStatementSyntax or QueryExpressionSyntax or UnsafeStatementSyntax or FixedStatementSyntax or PointerTypeSyntax
                or FunctionPointerTypeSyntax or StackAllocArrayCreationExpressionSyntax
                or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 } or CommonForEachStatementSyntax { AwaitKeyword.RawKind: not 0 }:
                Add(Mention.Always);
                break;
            case CommonForEachStatementSyntax loop:
                Sequence(loop.Expression, 0);
                if (loop is ForEachVariableStatementSyntax)
                    Name("Deconstruct");
                break;
            case SpreadElementSyntax spread:
                Sequence(spread.Expression, 0);
                break;
            case InterpolatedStringExpressionSyntax:
                Name("AppendFormatted");
                Name("AppendLiteral");
                Name(AnyConstructor);
                break;
            case InterpolationSyntax { FormatClause: not null }:
                Add(Mention.Always);
                break;
            case InterpolationSyntax hole:
                Text(hole.Expression, 0);
                break;
            case BinaryExpressionSyntax binary:
                Name(binary.OperatorToken.Text);
                if (binary.IsKind(SyntaxKind.AddExpression) && !IsNumber(binary.Left) && !IsNumber(binary.Right))
                {
                    Text(binary.Left, 0);
                    Text(binary.Right, 0);
                }

                break;
            case AssignmentExpressionSyntax assignment:
                if (!assignment.IsKind(SyntaxKind.SimpleAssignmentExpression))
                {
                    Name(assignment.OperatorToken.Text);
                    Name(assignment.OperatorToken.Text.TrimEnd('='));
                }

                if (assignment.IsKind(SyntaxKind.AddAssignmentExpression))
                    Text(assignment.Right, 0);
                if (assignment.Left is TupleExpressionSyntax or DeclarationExpressionSyntax)
                    Name("Deconstruct");
                break;
            case PrefixUnaryExpressionSyntax unary:
                Name(unary.OperatorToken.Text);
                break;
            case PostfixUnaryExpressionSyntax unary:
                Name(unary.OperatorToken.Text);
                break;
            case ImplicitObjectCreationExpressionSyntax:
                Name(AnyConstructor);
                break;
            case CollectionExpressionSyntax:
                Name(AnyConstructor);
                Name(AnyBuilder);
                Name("Add");
                break;
            case InitializerExpressionSyntax:
                Name("Add");
                break;
            case ElementAccessExpressionSyntax or ElementBindingExpressionSyntax or ImplicitElementAccessSyntax:
                Name(AnyIndexer);
                Name("Slice");
                Name("Length");
                Name("Count");
                break;
            case ListPatternSyntax:
                Name(AnyIndexer);
                Name("Slice");
                Name("Length");
                Name("Count");
                break;
            case PositionalPatternClauseSyntax or ParenthesizedVariableDesignationSyntax:
                Name("Deconstruct");
                break;
            case ArgumentSyntax argument:
                VisitArgument(argument);
                break;
        }
    }

    private void VisitName(SimpleNameSyntax simple)
    {
        var name = simple.Identifier.ValueText;
        if (simple is IdentifierNameSyntax { IsVar: true })
            return;
        // A local function, or another variable of the text, is read where it is declared; it may still hide what its name means elsewhere.
        if (IsMath(simple))
        {
            Add(new Mention(MentionKind.Taken, "Math"));
            return;
        }

        if (name == "ToString" && simple.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0 } } text)
        {
            Add(new Mention(MentionKind.Name, name));
            Text(text.Expression, 0);
            return;
        }

        if (SeedNames.OrderSensitive.Contains(name))
        {
            if (simple.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access && access.Name == simple)
            {
                Sequence(access.Expression, 0);
                foreach (var argument in call.ArgumentList.Arguments)
                    Elements(argument.Expression);
            }
            else
            {
                Add(Mention.Always);
            }
        }

        if (SyntaxFacts.IsInTypeOnlyContext(simple) && !SeedNames.Contains(name))
            Add(new Mention(MentionKind.TypeName, name));
        else
            Name(name);
    }

    // Which types take a sequence is not known here: what no source declares may be one.
    private void VisitArgument(ArgumentSyntax argument)
    {
        if (argument.Parent?.Parent is ObjectCreationExpressionSyntax { Type: GenericNameSyntax })
            Elements(argument.Expression);
        else if (argument.Expression is MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } && !Plain.Contains(name.Identifier.ValueText))
            Add(new Mention(MentionKind.Unknown, name.Identifier.ValueText));
    }

    private void Elements(ExpressionSyntax value)
    {
        if (value is not (LiteralExpressionSyntax or LambdaExpressionSyntax or BinaryExpressionSyntax or CastExpressionSyntax { Type: PredefinedTypeSyntax }))
            Sequence(value, 0);
    }

    private bool IsMath(SimpleNameSyntax name) =>
        IntegerMath.Contains(name.Identifier.ValueText)
        && name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Math" }, Parent: InvocationExpressionSyntax } access
        && access.Name == name
        && !_locals.ContainsKey("Math");

    /// <summary>Notes what the text of an expression's value depends on.</summary>
    private void Text(ExpressionSyntax? value, int depth)
    {
        switch (value)
        {
            case var _ when depth > MaxDepth:
                Add(Mention.Always);
                break;
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) ? IsInteger(literal) : !literal.IsKind(SyntaxKind.DefaultLiteralExpression):
            case InterpolatedStringExpressionSyntax or TypeOfExpressionSyntax or SizeOfExpressionSyntax:
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } }:
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Text(parenthesized.Expression, depth + 1);
                break;
            case PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.UnaryPlusExpression or SyntaxKind.BitwiseNotExpression or SyntaxKind.LogicalNotExpression:
                Result(unary.OperatorToken.Text);
                Text(unary.Operand, depth + 1);
                break;
            case PostfixUnaryExpressionSyntax unary when unary.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                Text(unary.Operand, depth + 1);
                break;
            case BinaryExpressionSyntax binary when !binary.IsKind(SyntaxKind.AsExpression):
                Result(binary.OperatorToken.Text);
                Text(binary.Left, depth + 1);
                Text(binary.IsKind(SyntaxKind.IsExpression) ? null : binary.Right, depth + 1);
                break;
            case ConditionalExpressionSyntax conditional:
                Text(conditional.WhenTrue, depth + 1);
                Text(conditional.WhenFalse, depth + 1);
                break;
            case SwitchExpressionSyntax choice:
                foreach (var arm in choice.Arms)
                    Text(arm.Expression, depth + 1);
                break;
            case CastExpressionSyntax cast:
                TextOfType(cast.Type);
                break;
            case ObjectCreationExpressionSyntax creation:
                TextOfType(creation.Type);
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when IsMath(access.Name):
                Add(new Mention(MentionKind.Taken, "Math"));
                foreach (var argument in call.ArgumentList.Arguments)
                    Text(argument.Expression, depth + 1);
                break;
            case InvocationExpressionSyntax call when call.Expression is not InvocationExpressionSyntax:
                Text(call.Expression, depth + 1);
                break;
            case SimpleNameSyntax name when _locals.TryGetValue(name.Identifier.ValueText, out var locals):
                foreach (var (type, initial) in locals)
                {
                    if (type is not null)
                        TextOfType(type);
                    else
                        Text(initial, depth + 1);
                }

                Add(new Mention(MentionKind.Text, name.Identifier.ValueText));
                break;
            case SimpleNameSyntax name:
                OwnTypes();
                Add(new Mention(MentionKind.Text, name.Identifier.ValueText, IsStrict: true));
                break;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: PredefinedTypeSyntax }:
                break;
            case MemberAccessExpressionSyntax access when Counts.Contains(access.Name.Identifier.ValueText):
                Add(new Mention(MentionKind.Text, access.Name.Identifier.ValueText));
                break;
            case MemberAccessExpressionSyntax access:
                Owner(access.Expression, depth + 1);
                Add(new Mention(MentionKind.Text, access.Name.Identifier.ValueText, IsStrict: true));
                break;
            default:
                Add(Mention.Always);
                break;
        }
    }

    /// <summary>Notes what the order of an expression's elements depends on.</summary>
    private void Sequence(ExpressionSyntax? value, int depth)
    {
        switch (value)
        {
            case var _ when depth > MaxDepth:
                Add(Mention.Always);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Sequence(parenthesized.Expression, depth + 1);
                break;
            case LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax:
                break;
            case SimpleNameSyntax name when _locals.TryGetValue(name.Identifier.ValueText, out var locals):
                foreach (var (type, initial) in locals)
                {
                    if (type is not null)
                        SequenceOfType(type);
                    else
                        Sequence(initial, depth + 1);
                }

                Add(new Mention(MentionKind.Sequence, name.Identifier.ValueText));
                break;
            case SimpleNameSyntax name:
                OwnTypes();
                Add(new Mention(MentionKind.Sequence, name.Identifier.ValueText, IsStrict: true));
                break;
            case MemberAccessExpressionSyntax access:
                Owner(access.Expression, depth + 1);
                Add(new Mention(MentionKind.Sequence, access.Name.Identifier.ValueText, IsStrict: true));
                break;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } when access.Name.Identifier.ValueText is "Where" or "Select" or "AsSpan":
                Add(new Mention(MentionKind.Taken, access.Name.Identifier.ValueText));
                Sequence(access.Expression, depth + 1);
                break;
            case InvocationExpressionSyntax call when call.Expression is not InvocationExpressionSyntax:
                Sequence(call.Expression, depth + 1);
                break;
            default:
                Add(Mention.Always);
                break;
        }
    }

    /// <summary>Notes what decides whether source declares the members that an expression is asked for.</summary>
    private void Owner(ExpressionSyntax? value, int depth)
    {
        switch (value)
        {
            case var _ when depth > MaxDepth:
                Add(Mention.Always);
                break;
            case ThisExpressionSyntax or BaseExpressionSyntax:
                OwnTypes();
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                Owner(parenthesized.Expression, depth + 1);
                break;
            case SimpleNameSyntax name when _locals.TryGetValue(name.Identifier.ValueText, out var locals):
                foreach (var (type, initial) in locals)
                {
                    if (type is not null)
                        OwnerOfType(type);
                    else
                        Owner(initial, depth + 1);
                }

                Add(new Mention(MentionKind.Owner, name.Identifier.ValueText));
                break;
            case SimpleNameSyntax name:
                OwnTypes();
                Add(new Mention(MentionKind.Owner, name.Identifier.ValueText, IsStrict: true));
                break;
            case MemberAccessExpressionSyntax access:
                Owner(access.Expression, depth + 1);
                Add(new Mention(MentionKind.Owner, access.Name.Identifier.ValueText, IsStrict: true));
                break;
            case ObjectCreationExpressionSyntax creation:
                OwnerOfType(creation.Type);
                break;
            case InvocationExpressionSyntax call when call.Expression is not InvocationExpressionSyntax:
                Owner(call.Expression, depth + 1);
                break;
            default:
                Add(Mention.Always);
                break;
        }
    }

    /// <summary>Notes what an operator of source makes of its operands.</summary>
    private void Result(string sign) => Add(new Mention(MentionKind.Text, sign));

    /// <summary>A simple name may mean a member that the type inherits.</summary>
    private void OwnTypes()
    {
        foreach (var type in _types)
            Add(new Mention(MentionKind.OwnerType, type, IsStrict: true));
    }

    private void TextOfType(TypeSyntax? type)
    {
        switch (type)
        {
            case PredefinedTypeSyntax predefined when predefined.Keyword.Kind() is not (SyntaxKind.FloatKeyword or SyntaxKind.DoubleKeyword or SyntaxKind.DecimalKeyword or SyntaxKind.ObjectKeyword):
                break;
            case NullableTypeSyntax nullable:
                TextOfType(nullable.ElementType);
                break;
            case RefTypeSyntax reference:
                TextOfType(reference.Type);
                break;
            case ArrayTypeSyntax array:
                TextOfType(array.ElementType);
                break;
            case TupleTypeSyntax tuple:
                foreach (var element in tuple.Elements)
                    TextOfType(element.Type);
                break;
            case IdentifierNameSyntax name when !_typeParameters.Contains(name.Identifier.ValueText):
                Add(new Mention(MentionKind.TextOfType, name.Identifier.ValueText, IsStrict: !QuietTypes.Contains(name.Identifier.ValueText)));
                break;
            default:
                Add(Mention.Always);
                break;
        }
    }

    private void SequenceOfType(TypeSyntax? type)
    {
        switch (type)
        {
            case ArrayTypeSyntax or PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.StringKeyword }:
                break;
            case NullableTypeSyntax nullable:
                SequenceOfType(nullable.ElementType);
                break;
            case RefTypeSyntax reference:
                SequenceOfType(reference.Type);
                break;
            case GenericNameSyntax name when OrderedTypes.Contains(name.Identifier.ValueText):
                Add(new Mention(MentionKind.Taken, name.Identifier.ValueText));
                break;
            // What no loop can run over does no harm where it is an argument.
            case PredefinedTypeSyntax predefined when !predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword):
                break;
            default:
                Add(Mention.Always);
                break;
        }
    }

    private void OwnerOfType(TypeSyntax? type)
    {
        if (LastName(type) is { Length: > 0 } name && !_typeParameters.Contains(name) && type is not GenericNameSyntax)
            Add(new Mention(MentionKind.OwnerType, name, IsStrict: true));
        else
            Add(Mention.Always);
    }

    private static bool IsNumber(ExpressionSyntax value) => value is LiteralExpressionSyntax literal && literal.IsKind(SyntaxKind.NumericLiteralExpression) && IsInteger(literal);

    private static bool IsInteger(LiteralExpressionSyntax literal) => literal.Token.Value is int or long or uint or ulong;
}
