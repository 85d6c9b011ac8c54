using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Makes what asynchronous steps return that cannot fail by themselves.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class StepOutcome
{
    /// <summary>Success with a value, of interfaces too, which no conversion takes.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="value">The value.</param>
    public static StepResult<T> Of<T>(T value) => value;
}
