namespace Stepwright.CodeModel;

/// <summary>What is asked about a name.</summary>
internal enum MentionKind
{
    /// <summary>Nothing: it is suspicious.</summary>
    Always,

    /// <summary>Whether members of the name can have an effect, or hold what can.</summary>
    Name,

    /// <summary>The same of types of the name, where it can only mean a type.</summary>
    TypeName,

    /// <summary>Whether the simple names of a type can mean members of a base type that are suspicious.</summary>
    Inside,

    /// <summary>Whether members of the name are written as text in a way that is not the same everywhere.</summary>
    Text,

    /// <summary>Whether values of a type of the name are written so.</summary>
    TextOfType,

    /// <summary>Whether the elements of members of the name can come in no defined order.</summary>
    Sequence,

    /// <summary>Whether members of the name can be of types whose members no source declares.</summary>
    Owner,

    /// <summary>Whether a type of the name can have members that no source declares.</summary>
    OwnerType,

    /// <summary>Whether source declares the name, which then is not the framework's.</summary>
    Taken,

    /// <summary>Whether no source declares the name.</summary>
    Unknown,
}
