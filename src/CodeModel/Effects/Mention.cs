namespace Stepwright.CodeModel;

/// <summary>Something that a text names, which may be what has an effect.</summary>
/// <param name="Kind">What is asked about the name.</param>
/// <param name="Name">The name, or the sign of an operator.</param>
/// <param name="IsStrict">Whether a name that no source declares is suspicious.</param>
internal readonly record struct Mention(MentionKind Kind, string Name, bool IsStrict = false)
{
    /// <summary>Whatever is unclear.</summary>
    public static Mention Always { get; } = new(MentionKind.Always, "");
}
