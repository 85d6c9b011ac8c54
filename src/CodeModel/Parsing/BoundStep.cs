using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A check or step, or what stands in for one or corrects its command, while the command is bound.</summary>
internal sealed class BoundStep(IMethodSymbol method, string uniqueName, int index, StepRole role)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The beginning of the names of locals made for it.</summary>
    public string UniqueName { get; } = uniqueName;

    public int Index { get; } = index;

    public StepRole Role { get; } = role;

    public bool IsCheck => Role == StepRole.Check;

    /// <summary>The step that it stands in for: of a fallback's fallback, too, the step itself. <c>null</c> where it is no fallback.</summary>
    public BoundStep? Root { get; init; }

    /// <summary>What it names: the step or fallback that it stands in for.</summary>
    public BoundStep? Target { get; init; }

    /// <summary>The steps and checks whose failure it corrects.</summary>
    public IReadOnlyList<BoundStep> Corrects { get; init; } = [];

    /// <summary>The step whose elements it runs over.</summary>
    public BoundStep Loop => Root ?? (ForEach is not null && Corrects.Count > 0 ? Corrects[0].Loop : this);

    public string Name => Method.Name;

    /// <summary>Whether it is called and awaited, as what it returns tells.</summary>
    public bool IsAsync => Role is StepRole.Step or StepRole.Fallback && Method.ReturnType.IsValueTask();

    /// <summary>How it is called where it is asynchronous.</summary>
    public AsyncCallModel? Call { get; set; }

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

    /// <summary>What its parameters draw; <c>null</c> where that is wrong, which was reported.</summary>
    public Dictionary<IParameterSymbol, DrawShape?> Draws { get; } = new(SymbolEqualityComparer.Default);

    public List<ParameterModel> Parameters { get; } = [];

    public List<SameRowModel> SameRow { get; } = [];
}
