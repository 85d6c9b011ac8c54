namespace Stepwright.Package.Tests;

/// <summary>The packages, packed once from this clone into a folder that serves as a feed.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"stepwright-package-{Guid.NewGuid():N}");

    /// <summary>A version that no cache can know.</summary>
    public string Version { get; } = $"0.0.1-test.{Guid.NewGuid():N}";

    public string Feed => Path.Combine(_folder, "feed");

    /// <summary>The package cache of the projects that use the feed.</summary>
    public string Packages => Path.Combine(_folder, "packages");

    public string NupkgPath => Path.Combine(Feed, $"Stepwright.{Version}.nupkg");

    public string SnupkgPath => Path.Combine(Feed, $"Stepwright.{Version}.snupkg");

    public string ContainerNupkgPath => Path.Combine(Feed, $"Stepwright.Extensions.DependencyInjection.{Version}.nupkg");

    /// <summary>An empty folder for a project.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Feed);
        foreach (var project in new[] { "Runtime", "Extensions.DependencyInjection" })
        {
            var source = Path.Combine(RepositoryRoot(), "src", project, $"{project}.csproj");
            var (exitCode, output) = await DotNet.RunAsync(
                _folder,
                DefaultPackages(),
                "pack", source, "-c", "Release", "--no-restore", "-o", Feed, $"-p:Version={Version}", "-p:ContinuousIntegrationBuild=true");
            Assert.True(exitCode == 0, output);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static string DefaultPackages() =>
        Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Toolkit.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
        return folder;
    }
}
