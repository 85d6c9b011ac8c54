namespace Stepwright.CodeModel;

/// <summary>A method that takes back what an asynchronous step did outside of the state.</summary>
internal sealed record CompensationModel
{
    public required string Name { get; init; }

    /// <summary>The beginning of the names made for it, unique in the command.</summary>
    public required string UniqueName { get; init; }

    /// <summary>The place in <see cref="CommandModel.Steps"/> of the step that it takes back.</summary>
    public required int Step { get; init; }

    /// <summary>Whether it runs also where nobody knows what became of the step.</summary>
    public required bool WhenInDoubt { get; init; }

    public required StepReturn Return { get; init; }

    public required AsyncCallModel Call { get; init; }

    public required EquatableArray<ParameterModel> Parameters { get; init; }
}
