using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Whether a call says which culture or comparison it means.</summary>
internal static class CultureArguments
{
    public static bool AreGiven(IOperation call) => call switch
    {
        IInvocationOperation invocation => invocation.Arguments.Any(IsGiven),
        IObjectCreationOperation creation => creation.Arguments.Any(IsGiven),
        IMethodReferenceOperation group => group.Method.Parameters.Any(parameter => IsCulture(parameter.Type)),
        _ => false,
    };

    // Null asks for the thread's culture; so does an argument that is left out.
    private static bool IsGiven(IArgumentOperation argument) =>
        argument is { ArgumentKind: not ArgumentKind.DefaultValue, Parameter: { } parameter, Value: var value }
        && IsCulture(parameter.Type)
        && Source(value.Unwrapped()).ConstantValue is not { HasValue: true, Value: null };

    /// <summary>What the call that an interpolated string is passed to hands over to its handler.</summary>
    private static IOperation Source(IOperation value)
    {
        if (value is not IInterpolatedStringHandlerArgumentPlaceholderOperation { PlaceholderKind: InterpolatedStringArgumentPlaceholderKind.CallsiteArgument } handed)
            return value;
        var outer = value.Parent;
        while (outer is not null && !(outer is IArgumentOperation { Value: var text } && text.Unwrapped() is IInterpolatedStringHandlerCreationOperation))
            outer = outer.Parent;
        return outer?.Parent is IInvocationOperation call && handed.ArgumentIndex < call.Arguments.Length ? call.Arguments[handed.ArgumentIndex].Value.Unwrapped() : value;
    }

    private static bool IsCulture(ITypeSymbol type) =>
        type.Name is "IFormatProvider" or "CultureInfo" or "NumberFormatInfo" or "DateTimeFormatInfo" or "StringComparison" or "StringComparer" or "IComparer" or "IEqualityComparer" or "Comparison";
}
