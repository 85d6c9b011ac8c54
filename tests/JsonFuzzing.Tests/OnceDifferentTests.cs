using System.Text;

namespace Stepwright.JsonFuzzing.Tests;

/// <summary>Documents that generated code and System.Text.Json once did not agree on.</summary>
public sealed class OnceDifferentTests
{
    /// <summary>Each character of a document is a byte.</summary>
    [Theory]
    [InlineData("Clear", "{\"$command\":\"Clear\",\"$command\":\"Clear\"}", "RejectDuplicates", false)]
    [InlineData("Clear", "{\"$command\":\"Clear\",\"$command\":\"Clear\"}", "Plain", true)]
    [InlineData("Mark", "{\"$command\":\"Mark\",\"color\":\"Red\",\"$command\":\"Mark\"}", "RejectDuplicates", false)]
    [InlineData("Everything", "{}\"", "Plain", false)]
    [InlineData("Everything", "{\"sum\":1} {}", "Plain", false)]
    [InlineData("Renamed", "{\"name\":\"\u00F1\"}", "Lenient", false)]
    [InlineData("Renamed", "{\"more\":\"\u00F1\"}", "Plain", false)]
    [InlineData("Renamed", "{\"\u00E7\\u0E00\":7}", "Plain", false)]
    [InlineData("Renamed", "{\"\u00E7\":7}", "Plain", false)]
    [InlineData("Renamed", "{\"name\":\"\\ud800\"}", "Lenient", false)]
    [InlineData("Marked", "{\"hex\":\"-\"}", "Plain", false)]
    [InlineData("Marked", "{\"hex\":\"\"}", "Plain", false)]
    [InlineData("Texts", "{\"element\":{\"a\":1,\"a\":1}}", "RejectDuplicates", false)]
    [InlineData("Texts", "{\"element\":{\"a\":1,\"a\":1}}", "Plain", true)]
    [InlineData("Everything", "{\"sparse\":{\"{\\\"more\\\":1}\":{}}}", "RejectUnknown", false)]
    [InlineData("Everything", "{\"sparse\":{\"{\\\"row\\\":1,\\\"row\\\":1}\":{}}}", "RejectDuplicates", false)]
    public void Both_agree(string subject, string document, string handling, bool isAccepted)
    {
        var trial = new Trial(Subject.All.Single(type => type.Name == subject), Enum.Parse<Handling>(handling), Encoding.Latin1.GetBytes(document));

        Assert.Null(trial.Run());
        Assert.Equal(isAccepted, trial.Subject.Accepts(trial.Document, trial.Handling));
    }
}
