using Microsoft.CodeAnalysis;

namespace Stepwright.Verification;

/// <summary>What one project is compiled from.</summary>
public class ProjectState
{
    /// <summary>A project whose unnamed files lie in a folder of its name.</summary>
    public ProjectState(string name) : this(name, sourceFolder: name + "/")
    {
    }

    private protected ProjectState(string name, string sourceFolder)
    {
        Name = name;
        Sources = new(sourceFolder);
    }

    /// <summary>The name of the project and of its assembly.</summary>
    public string Name { get; }

    /// <summary>The source files; markup is allowed where a verifier expects diagnostics.</summary>
    public SourceFileList Sources { get; }

    /// <summary>References besides the framework and the runtime, such as a <see cref="SourceAssembly"/>.</summary>
    public List<MetadataReference> AdditionalReferences { get; } = [];

    /// <summary>A library, unless the sources have top-level statements or a <c>Main</c>.</summary>
    public OutputKind OutputKind { get; set; } = OutputKind.DynamicallyLinkedLibrary;
}
