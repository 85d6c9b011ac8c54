using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Whether the object that an expression names is changed by what is done with it there.</summary>
internal static class Changes
{
    /// <summary>How far calls of an object's own methods are followed.</summary>
    private const int MaxDepth = 8;

    private static readonly string[] ChangingPrefixes =
    [
        "Add", "Append", "Clear", "Dequeue", "Enqueue", "EnsureCapacity", "ExceptWith", "Fill", "GetOrAdd", "Insert", "IntersectWith", "Move", "Next", "Pop", "Push", "Remove",
        "Replace", "Reverse", "Set", "Shuffle", "Sort", "SymmetricExceptWith", "TryAdd", "TryDequeue", "TryPop", "TryRemove", "TryTake", "TryUpdate", "UnionWith",
    ];

    public static bool AreMadeTo(IOperation reference, EffectGraph graph, CancellationToken token) => AreMadeTo(reference, graph, 0, token);

    private static bool AreMadeTo(IOperation value, EffectGraph graph, int depth, CancellationToken token)
    {
        while (true)
        {
            switch (value.Parent)
            {
                case IConversionOperation or IParenthesizedOperation:
                    value = value.Parent;
                    break;
                case IConditionalAccessOperation access when access.Operation == value:
                    var instance = access.WhenNotNull.DescendantsAndSelf().FirstOrDefault(operation => operation is IConditionalAccessInstanceOperation);
                    if (instance is null)
                        return false;
                    value = instance;
                    break;
                case IInvocationOperation call when call.Instance == value:
                    return IsChanging(call.TargetMethod, call.IsVirtual, graph, depth, token);
                case IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out }:
                    return true;
                case IArgumentOperation { Parent: IInvocationOperation { TargetMethod: { IsStatic: true } method } call } argument when call.Arguments[0] == argument:
                    return method.ContainingType is { Name: "Array" or "MemoryExtensions" or "CollectionsMarshal" or "CollectionExtensions" } && IsChangingName(method.Name);
                case IPropertyReferenceOperation or IFieldReferenceOperation when ((IMemberReferenceOperation)value.Parent).Instance == value:
                case IArrayElementReferenceOperation element when element.ArrayReference == value:
                    value = value.Parent;
                    if (value.IsWritten())
                        return true;
                    break;
                default:
                    return false;
            }
        }
    }

    private static bool IsChanging(IMethodSymbol method, bool isVirtual, EffectGraph graph, int depth, CancellationToken token)
    {
        if (method.ContainingNamespace.ToDisplayString() is var space && (space == "System" || space.StartsWith("System.", StringComparison.Ordinal)))
            return !space.StartsWith("System.Collections.Immutable", StringComparison.Ordinal) && IsChangingName(method.Name);
        if (depth >= MaxDepth || method.ContainingType.IsReadOnly)
            return false;
        foreach (var target in isVirtual ? graph.Implementations.BodiesOf(method, token) : [method.PartialImplementationPart ?? method])
        {
            foreach (var body in Bodies.Of(target.OriginalDefinition, graph.Compilation, token))
            {
                foreach (var operation in body.DescendantsAndSelf())
                {
                    if (operation is IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } && AreMadeTo(operation, graph, depth + 1, token))
                        return true;
                }
            }
        }

        return false;
    }

    private static bool IsChangingName(string name) => ChangingPrefixes.Any(prefix => name.StartsWith(prefix, StringComparison.Ordinal));
}
