using System.Reflection;

namespace Stepwright.Verification;

/// <summary>Where the sources of the running test project are.</summary>
internal static class TestProject
{
    private const string Root = "Toolkit.sln";

    /// <summary>
    /// The build stamps the project's folder, relative to the repository, on its assembly, and the repository is above the
    /// binaries. A caller's file path would not do: a build for release maps it to <c>/_/</c>.
    /// </summary>
    public static string Directory { get; } = Path.Combine(
        Repository(),
        Assembly.GetEntryAssembly()?.GetCustomAttributes<AssemblyMetadataAttribute>().SingleOrDefault(metadata => metadata.Key == "TestProjectDirectory")?.Value
            ?? throw new InvalidOperationException("The running assembly does not say where its sources are; tests/Directory.Build.props does that for *.Tests."));

    private static string Repository()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, Root)))
                return directory.FullName;
        }

        throw new InvalidOperationException($"No '{Root}' above '{AppContext.BaseDirectory}'.");
    }
}
