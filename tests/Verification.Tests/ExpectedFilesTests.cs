namespace Stepwright.Verification.Tests;

public sealed class ExpectedFilesTests : IDisposable
{
    private readonly string _directory = Path.Combine(AppContext.BaseDirectory, $"expected-{Guid.NewGuid():N}");

    public void Dispose()
    {
        if (Directory.Exists(_directory))
            Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public void What_was_written_is_expected()
    {
        Write(("A.g.cs", "a\n"), ("Folder/B.g.cs", "b\n"));

        Compare(("A.g.cs", "a\n"), ("Folder/B.g.cs", "b\n"));
    }

    [Fact]
    public void A_changed_file_fails_with_the_lines_around()
    {
        Write(("A.g.cs", "1\n2\n3\n4\n5\n6\n7\n8\n9\n"));

        Assert.Contains("A.g.cs differs (- expected, + generated):\n  ...\n  2\n  3\n  4\n- 5\n+ five\n  6\n  7\n  8\n",
            Failure.Of(() => Compare(("A.g.cs", "1\n2\n3\n4\nfive\n6\n7\n8\n9\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_carriage_return_is_a_difference_that_is_seen()
    {
        Write(("A.g.cs", "a\n"));

        Assert.Contains("- a\n+ a\\r\n", Failure.Of(() => Compare(("A.g.cs", "a\r\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_generated_fails()
    {
        Write(("A.g.cs", "a\n"), ("B.g.cs", "b\n"));

        Assert.Contains("B.g.cs is expected, but was not generated.", Failure.Of(() => Compare(("A.g.cs", "a\n"))), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_not_committed_fails_with_the_way_out()
    {
        var message = Failure.Of(() => Compare(("A.g.cs", "a\n")));

        Assert.Contains("A.g.cs was generated, but is not expected:\na\n", message, StringComparison.Ordinal);
        Assert.Contains("UPDATE_EXPECTED=1", message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_update_deletes_what_is_stale()
    {
        Write(("A.g.cs", "a\n"), ("B.g.cs", "b\n"));
        Write(("B.g.cs", "b\n"));

        Assert.Equal(["B.g.cs"], Directory.EnumerateFiles(_directory).Select(Path.GetFileName));
    }

    private void Write(params (string HintName, string Text)[] generated) => Verify(update: true, generated);

    private void Compare(params (string HintName, string Text)[] generated) => Verify(update: false, generated);

    private void Verify(bool update, (string HintName, string Text)[] generated) =>
        new ExpectedFiles(_directory, update).Verify(generated.ToDictionary(file => file.HintName, file => file.Text));
}
