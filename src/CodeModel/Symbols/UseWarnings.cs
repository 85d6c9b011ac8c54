using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>
/// The warnings that come of using what is obsolete or experimental. They are meant for people: its author marked it, and who
/// declares a command with it was told there.
/// </summary>
internal sealed class UseWarnings
{
    private readonly SortedSet<string> _ids = new(StringComparer.Ordinal);

    public EquatableArray<string> ToModel() => _ids.ToEquatableArray();

    public UseWarnings Add(ISymbol? symbol)
    {
        if (symbol is IArrayTypeSymbol array)
            return Add(array.ElementType);
        for (var part = symbol; part is not null and not INamespaceSymbol; part = part.ContainingType)
        {
            foreach (var attribute in part.GetAttributes())
                AddIdsOf(attribute);
        }

        foreach (var argument in (symbol as INamedTypeSymbol)?.TypeArguments ?? [])
            Add(argument);
        return this;
    }

    private void AddIdsOf(AttributeData attribute)
    {
        if (attribute.AttributeClass.IsType("System", "ObsoleteAttribute"))
        {
            _ids.Add("CS0612");
            _ids.Add("CS0618");
            if (attribute.Named<string>("DiagnosticId") is { } own)
                _ids.Add(own);
        }
        else if (attribute.AttributeClass.IsType("System.Diagnostics.CodeAnalysis", "ExperimentalAttribute") && attribute.ConstructorArguments is [{ Value: string id }])
            _ids.Add(id);
    }
}
