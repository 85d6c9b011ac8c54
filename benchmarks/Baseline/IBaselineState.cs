namespace Stepwright.Benchmarks.Baseline;

/// <summary>A state as a plain object that System.Text.Json can copy, its rows reached by their types.</summary>
internal interface IBaselineState
{
    /// <summary>The type of the keys of such rows; <c>null</c> where there is a single row.</summary>
    Type? KeyOf(Type row);

    /// <summary>A row; <c>null</c> where it is missing.</summary>
    object? Get(Type row, object? key);

    void Set(Type row, object? key, object value);
}
