using System.IO.Compression;
using System.Xml.Linq;

namespace Stepwright.Package.Tests;

/// <summary>What a user gets: the packages alone, in a clean project outside the solution.</summary>
public sealed class PackageTests(PackedPackage package) : IClassFixture<PackedPackage>
{
    [Fact]
    public void The_package_holds_the_runtime_and_the_compiler_side_and_nothing_else()
    {
        using var archive = ZipFile.OpenRead(package.NupkgPath);
        var files = archive.Entries.Select(entry => entry.FullName)
            .Where(name => !name.StartsWith("_rels/", StringComparison.Ordinal) && !name.StartsWith("package/", StringComparison.Ordinal) && name != "[Content_Types].xml")
            .Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "README.md",
                "Stepwright.nuspec",
                "analyzers/dotnet/cs/Stepwright.Analyzers.dll",
                "analyzers/dotnet/cs/Stepwright.CodeFixes.dll",
                "analyzers/dotnet/cs/Stepwright.CodeModel.dll",
                "analyzers/dotnet/cs/Stepwright.Generators.dll",
                "lib/net10.0/Stepwright.dll",
                "lib/net10.0/Stepwright.xml",
            ],
            files);
    }

    [Fact]
    public void The_package_depends_on_nothing_and_bears_its_licence()
    {
        using var archive = ZipFile.OpenRead(package.NupkgPath);
        using var stream = archive.GetEntry("Stepwright.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single(element => element.Name.LocalName == "metadata");

        Assert.DoesNotContain(metadata.Descendants(), element => element.Name.LocalName == "dependency");
        var licence = metadata.Elements().Single(element => element.Name.LocalName == "license");
        Assert.Equal(("expression", "MIT"), (licence.Attribute("type")!.Value, licence.Value));
        Assert.Equal("README.md", metadata.Elements().Single(element => element.Name.LocalName == "readme").Value);
    }

    [Fact]
    public void The_symbols_are_packed_beside_it()
    {
        using var archive = ZipFile.OpenRead(package.SnupkgPath);

        Assert.Contains(archive.Entries, entry => entry.FullName == "lib/net10.0/Stepwright.pdb");
    }

    [Fact]
    public void The_package_for_containers_depends_on_the_runtime_and_the_abstractions_alone()
    {
        using var archive = ZipFile.OpenRead(package.ContainerNupkgPath);
        Assert.Equal(
            ["lib/net10.0/Stepwright.Extensions.DependencyInjection.dll", "lib/net10.0/Stepwright.Extensions.DependencyInjection.xml"],
            archive.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("lib/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

        using var stream = archive.GetEntry("Stepwright.Extensions.DependencyInjection.nuspec")!.Open();
        var dependencies = XDocument.Load(stream).Descendants().Where(element => element.Name.LocalName == "dependency").ToList();
        Assert.Equal(
            ["Microsoft.Extensions.DependencyInjection.Abstractions", "Stepwright"],
            dependencies.Select(dependency => dependency.Attribute("id")!.Value).Order(StringComparer.Ordinal));

        // The generator and the analyzers come with it.
        var runtime = dependencies.Single(dependency => dependency.Attribute("id")!.Value == "Stepwright");
        Assert.DoesNotContain("Analyzers", runtime.Attribute("exclude")?.Value ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clean_project_restores_builds_and_runs()
    {
        var folder = CreateConsumer("runs");

        var (exitCode, output) = await DotNet.RunAsync(folder, package.Packages, "run", $"-p:StepwrightVersion={package.Version}");

        Assert.True(exitCode == 0, output);
        Assert.Contains("1 committed, 1 failed: invariant", output, StringComparison.Ordinal);
        Assert.Contains("70 and 30", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_wrong_declaration_is_an_error_in_the_build_log()
    {
        var folder = CreateConsumer("fails");

        var (exitCode, output) = await DotNet.RunAsync(
            folder, package.Packages, "build", $"-p:StepwrightVersion={package.Version}", "-p:DefineConstants=DELIBERATE");

        Assert.NotEqual(0, exitCode);
        Assert.Contains("error SW1001: Declare NotPartial as partial", output, StringComparison.Ordinal);
        Assert.DoesNotContain("error CS", output, StringComparison.Ordinal);
        Assert.DoesNotContain("AD0001", output, StringComparison.Ordinal);
        Assert.DoesNotContain("CS8785", output, StringComparison.Ordinal);
    }

    private string CreateConsumer(string name)
    {
        var folder = package.NewFolder(name);
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Consumer")))
            File.Copy(file, Path.Combine(folder, Path.GetFileNameWithoutExtension(file)));

        // Nothing but the feed: the package must bring all it needs.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="feed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        return folder;
    }
}
