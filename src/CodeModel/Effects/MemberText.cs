using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Members as call paths write them.</summary>
internal static class MemberText
{
    /// <summary><c>Helper.Price</c>, <c>new Helper</c>, <c>Money.operator +</c>.</summary>
    public static string ToPathText(this ISymbol member)
    {
        var type = member.ContainingType?.Name ?? "";
        return member switch
        {
            IMethodSymbol { MethodKind: MethodKind.Constructor } => $"new {type}",
            IMethodSymbol { MethodKind: MethodKind.StaticConstructor } => $"static {type}",
            IMethodSymbol { AssociatedSymbol: { } owner } => owner.ToPathText(),
            IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator or MethodKind.Conversion } => $"{type}.{OperatorText(member)}",
            IMethodSymbol { ExplicitInterfaceImplementations: [var declared, ..] } => $"{type}.{declared.Name}",
            IPropertySymbol { IsIndexer: true } => $"{type}[]",
            _ => $"{type}.{member.Name}",
        };
    }

    private static string OperatorText(ISymbol member) => member.ToDisplayString(OperatorFormat);

    private static readonly SymbolDisplayFormat OperatorFormat = new(memberOptions: SymbolDisplayMemberOptions.None, miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);
}
