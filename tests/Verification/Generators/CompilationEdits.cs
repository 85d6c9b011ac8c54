using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Stepwright.Verification;

/// <summary>Edits of a compilation's source files, for <see cref="GeneratorRun.Edit"/>.</summary>
public static class CompilationEdits
{
    extension(CSharpCompilation compilation)
    {
        /// <summary>Gives the file another text.</summary>
        public CSharpCompilation ReplaceSource(string fileName, string content) =>
            compilation.ReplaceSyntaxTree(compilation.Source(fileName), CompilationFactory.Parse(fileName, content));

        /// <summary>Replaces a text that the file contains.</summary>
        /// <exception cref="ArgumentException">The file does not contain it.</exception>
        public CSharpCompilation EditSource(string fileName, string oldText, string newText)
        {
            var content = compilation.Source(fileName).ToString();
            return content.Contains(oldText, StringComparison.Ordinal)
                ? compilation.ReplaceSource(fileName, content.Replace(oldText, newText, StringComparison.Ordinal))
                : throw new ArgumentException($"'{fileName}' does not contain '{oldText}'.", nameof(oldText));
        }

        /// <summary>Adds a file at the end.</summary>
        public CSharpCompilation AddSource(string fileName, string content) =>
            compilation.AddSyntaxTrees(CompilationFactory.Parse(fileName, content));

        /// <summary>Removes the file.</summary>
        public CSharpCompilation RemoveSource(string fileName) => compilation.RemoveSyntaxTrees(compilation.Source(fileName));

        /// <summary>Lists the same files in the opposite order.</summary>
        public CSharpCompilation ReverseSources() =>
            compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Reverse());

        private SyntaxTree Source(string fileName) =>
            compilation.SyntaxTrees.SingleOrDefault(tree => tree.FilePath == fileName)
            ?? throw new ArgumentException($"There is no '{fileName}' among {string.Join(", ", compilation.SyntaxTrees.Select(tree => tree.FilePath))}.", nameof(fileName));
    }
}
