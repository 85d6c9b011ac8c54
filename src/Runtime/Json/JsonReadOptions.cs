namespace Stepwright;

/// <summary>How JSON is read.</summary>
public sealed class JsonReadOptions
{
    internal const int DefaultMaxDepth = 64;

    /// <summary>What is done with members that the type does not have.</summary>
    public JsonMemberHandling UnknownMembers { get; init; }

    /// <summary>What is done with a second member of one name, and a second row of one key.</summary>
    public JsonMemberHandling DuplicateMembers { get; init; }

    /// <summary>How deep objects and arrays may be nested; 64 where nothing is said.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDepth
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            field = value;
        }
    } = DefaultMaxDepth;
}
