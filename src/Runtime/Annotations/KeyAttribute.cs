namespace Stepwright;

/// <summary>
/// Names the key of a row parameter where its type does not: a member of the loop element or the command, a method of the
/// command that makes the key, or a row read earlier and its member (a dependent key, read before the first step).
/// </summary>
/// <param name="path"><c>nameof</c>s from the outside in, as in <c>[Key(nameof(order), nameof(Order.Customer))]</c>.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class KeyAttribute(params string[] path) : Attribute
{
    /// <summary>The names from the outside in.</summary>
    public IReadOnlyList<string> Path { get; } = path;
}
