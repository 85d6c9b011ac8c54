using System.Text;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Names of generated files: readable, and unique even where file systems ignore case.</summary>
internal static class HintNames
{
    public static string Of(TypeDeclarationModel type, string kind)
    {
        var name = new StringBuilder(type.MetadataName.Length);
        foreach (var character in type.MetadataName)
            name.Append(char.IsLetterOrDigit(character) && character < 128 ? character : character is '.' ? '.' : '_');
        return $"{name}.{kind}.{Hash(type.MetadataName):x8}.g.cs";
    }

    /// <summary>FNV-1a (Fowler, Noll and Vo) over the UTF-16 code units.</summary>
    private static uint Hash(string text)
    {
        var hash = 2166136261u;
        foreach (var character in text)
            hash = unchecked((hash ^ character) * 16777619u);
        return hash;
    }
}
