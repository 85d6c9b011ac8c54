using Stepwright.Rules;

// Rewrites what is made from the descriptors; with --verify it changes nothing, and fails where something disagrees with them.
const string VerifyOption = "--verify";

if (args is not ([] or [VerifyOption]))
{
    Console.Error.WriteLine($"Usage: dotnet run --project tests/Rules [-- {VerifyOption}]");
    return 2;
}

var repository = new DirectoryInfo(AppContext.BaseDirectory);
while (repository is not null && !File.Exists(Path.Combine(repository.FullName, "Toolkit.sln")))
    repository = repository.Parent;
if (repository is null)
{
    Console.Error.WriteLine("The tool runs from a clone of the repository: there is no Toolkit.sln above it.");
    return 2;
}

var files = RuleFiles.Read(repository.FullName);
if (args.Length == 0)
{
    files = files with
    {
        Index = RuleIndex.Rewrite(files.Index, Rule.All),
        Unshipped = ReleaseFile.RewriteUnshipped(files.Unshipped, files.Shipped, Rule.All),
    };
    files.Write(repository.FullName);
}

var differences = RuleDrift.Find(Rule.All, files);
foreach (var difference in differences)
    Console.Error.WriteLine(difference);
Console.WriteLine($"{Rule.All.Count} rules, {differences.Count} differences");
return differences.Count == 0 ? 0 : 1;
