using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A check or step while its command is bound.</summary>
internal sealed class BoundStep(IMethodSymbol method, string uniqueName, int index, bool isCheck)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The beginning of the names of locals made for it.</summary>
    public string UniqueName { get; } = uniqueName;

    public int Index { get; } = index;

    public bool IsCheck { get; } = isCheck;

    public string Name => Method.Name;

    public StepReturn Return { get; set; }

    /// <summary>The type of its value, for the steps after it; <c>null</c> where it has none.</summary>
    public ITypeSymbol? Value { get; set; }

    public bool IsValueUsed { get; set; }

    /// <summary>Whether its own declaration is right, so that its parameters can be bound.</summary>
    public bool IsSound { get; set; } = true;

    public ForEachModel? ForEach { get; set; }

    public ITypeSymbol? Element { get; set; }

    /// <summary>The tables and cells that its row parameters bind to.</summary>
    public Dictionary<IParameterSymbol, StateMemberShape> Rows { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The slots of its table rows, as far as they are bound; <c>null</c> where that failed, which was reported.</summary>
    public Dictionary<IParameterSymbol, int?> Slots { get; } = new(SymbolEqualityComparer.Default);

    /// <summary>The rows whose keys are being bound, to find a key that depends on itself.</summary>
    public HashSet<IParameterSymbol> Binding { get; } = new(SymbolEqualityComparer.Default);

    public List<ParameterModel> Parameters { get; } = [];

    public List<SameRowModel> SameRow { get; } = [];
}
