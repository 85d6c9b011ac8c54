using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Uses of the framework's members that the table names, and what the language itself does with threads.</summary>
internal static class FrameworkEffects
{
    /// <summary>How far what a value came from is followed back.</summary>
    private const int MaxReceivers = 32;

    public static void Visit(IOperation operation, EffectReader reader)
    {
        switch (operation)
        {
            case ILockOperation locked:
                reader.Add(RuleIds.Threading, "lock", locked.LockedValue.Syntax);
                break;
            case IAwaitOperation awaited:
                reader.Add(RuleIds.Threading, "await", awaited.Syntax);
                break;
            case IFieldReferenceOperation { Field: { IsVolatile: true } field }:
                reader.Add(RuleIds.Threading, field.ToPathText(), operation.Syntax);
                break;
        }

        if (RuleOf(operation, reader.Graph) is not { RuleId: { } rule } line || IsContinued(operation, rule, reader))
            return;
        reader.Add(rule, MemberOf(operation)!.ToPathText(), operation.Syntax, replacement: line.Replacement);
    }

    /// <summary>A constant, such as a kind of comparison, has no effect but what its use will have.</summary>
    public static void VisitConstant(IOperation operation, EffectReader reader)
    {
        if (operation is IFieldReferenceOperation { Field: { ContainingType.TypeKind: TypeKind.Enum } field } && reader.Graph.FrameworkMember(field) is { RuleId: { } rule })
            reader.Add(rule, field.ToPathText(), operation.Syntax);
    }

    private static FrameworkMember? RuleOf(IOperation operation, EffectGraph graph) =>
        MemberOf(operation) is { } member && graph.FrameworkMember(member) is { RuleId: not null } line && !(line.RuleId == RuleIds.Culture && CultureArguments.AreGiven(operation))
            ? line
            : null;

    private static ISymbol? MemberOf(IOperation operation) => operation switch
    {
        IInvocationOperation call => call.TargetMethod.ReducedFrom ?? call.TargetMethod,
        IObjectCreationOperation creation => creation.Constructor,
        IMemberReferenceOperation reference => reference.Member,
        _ => null,
    };

    /// <summary>Whether the value that the member is asked of came from a member that was reported already: one cause is told once.</summary>
    private static bool IsContinued(IOperation operation, string rule, EffectReader reader)
    {
        var receiver = operation.Receiver();
        for (var i = 0; receiver is not null && i < MaxReceivers; i++)
        {
            if (receiver is ILocalReferenceOperation local)
                receiver = local.InitialValue(reader.Token);
            if (receiver is null)
                return false;
            if (RuleOf(receiver, reader.Graph)?.RuleId == rule)
                return true;
            receiver = receiver.Receiver();
        }

        return false;
    }
}
