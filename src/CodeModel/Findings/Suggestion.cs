using System.Collections.Immutable;

namespace Stepwright.CodeModel;

/// <summary>An attribute that would say what is meant, handed over to the code fixes as properties of the diagnostic.</summary>
/// <param name="Attribute">Its name: <c>Key</c>.</param>
/// <param name="Arguments">What may stand between its parentheses, the choices in order: <c>nameof(Order), nameof(Order.Customer)</c>.</param>
internal sealed record Suggestion(string Attribute, EquatableArray<string> Arguments)
{
    /// <summary>The property that holds the attribute's name.</summary>
    public const string AttributeProperty = "Attribute";

    /// <summary>The property that holds the choices, with <see cref="Separator"/> between them.</summary>
    public const string ArgumentsProperty = "Arguments";

    /// <summary>What no path of names contains.</summary>
    public const char Separator = ';';

    public ImmutableDictionary<string, string?> ToProperties() => ImmutableDictionary<string, string?>.Empty
        .Add(AttributeProperty, Attribute)
        .Add(ArgumentsProperty, string.Join($"{Separator}", Arguments));
}
