namespace Stepwright.Retail.Tests;

/// <summary>The real invoices, which lie outside the repository: in <c>STEPWRIGHT_DATA</c>, else in <c>../shared/data</c> beside it.</summary>
internal static class SharedInvoices
{
    private const string FileName = "online-retail-2010-12.csv";
    private const string FolderVariable = "STEPWRIGHT_DATA";

    /// <summary>The file; a test that asks for it where it is absent is skipped.</summary>
    public static string Path
    {
        get
        {
            var candidates = Folders().Select(folder => System.IO.Path.Combine(folder, FileName)).ToList();
            string? path = candidates.Find(File.Exists);
            Assert.SkipWhen(path is null, $"{FileName} is in none of: {string.Join(", ", candidates)}. {FolderVariable} names the folder it is in.");
            return path!;
        }
    }

    private static IEnumerable<string> Folders()
    {
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } named) yield return named;
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "Toolkit.sln")))
                yield return System.IO.Path.GetFullPath(System.IO.Path.Combine(folder.FullName, "..", "shared", "data"));
        }
    }
}
