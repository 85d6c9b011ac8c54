namespace Stepwright.Benchmarks.Json;

/// <summary>How a document is written, of all the ways that mean the same.</summary>
internal enum JsonLayout
{
    /// <summary>As it is written here and by System.Text.Json: members in their order, no white space.</summary>
    Expected,

    /// <summary>With line breaks and two spaces for each level.</summary>
    Indented,

    /// <summary>The members of each object in another order, the discriminator first.</summary>
    Shuffled,
}
