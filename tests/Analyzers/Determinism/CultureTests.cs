using static Stepwright.Analyzers.Tests.Determinism.Steps;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>SW3005.</summary>
public class CultureTests
{
    private const string Types = """
        public record struct Money(decimal Amount, string Currency);
        public record struct Named(string Name, int Number);
        public record Line(Money Price);
        public record struct Plain(decimal Amount) { public override string ToString() => Amount.ToString(CultureInfo.InvariantCulture); }
        public struct Loud(decimal amount) { public override string ToString() => amount.ToString(); }
        public enum Color { Red }
        public static class Text { public static string Of<T>(T value) where T : IFormattable => $"{value}"; public static string Any<T>(T value) => $"{value}"; }
        """;

    [Theory]
    [InlineData("{|SW3005:Price.ToString()|}")]
    [InlineData("{|SW3005:Price.ToString(\"N2\")|}")]
    [InlineData("{|SW3005:Price.ToString((IFormatProvider?)null)|}")]
    [InlineData("{|SW3005:1.5.ToString()|}")]
    [InlineData("{|SW3005:1.5f.ToString()|}")]
    [InlineData("{|SW3005:At.ToString()|}")]
    [InlineData("{|SW3005:At.ToString(\"yyyy-MM-dd\")|}")]
    [InlineData("{|SW3005:At.ToShortDateString()|}")]
    [InlineData("{|SW3005:Quantity.ToString(\"N0\")|}")]
    [InlineData("{|SW3005:Quantity.ToString(\"#,##0\")|}")]
    [InlineData("{|SW3005:((decimal?)Price).ToString()|}")]
    [InlineData("{|SW3005:(Price, 1).ToString()|}")]
    [InlineData("{|SW3005:new Money(1, \"a\").ToString()|}")]
    [InlineData("{|SW3005:new Line(default).ToString()|}")]
    [InlineData("{|SW3005:new Loud(1).ToString()|}")]
    [InlineData("{|SW3005:$\"a {Price} {Quantity} {Price} {At}\"|}")]
    [InlineData("{|SW3005:$\"{At:d}\"|}")]
    [InlineData("{|SW3005:$\"{Quantity:N0}\"|}")]
    [InlineData("{|SW3005:$\"{new Money(1, \"a\")}\"|}")]
    [InlineData("$\"{{|SW3005:new Loud(1)|}}\"")]
    [InlineData("\"a\" + {|SW3005:Price|}")]
    [InlineData("{|SW3005:string.Format(\"{0}\", Price)|}")]
    [InlineData("{|SW3005:string.Format(\"{0} {1}\", 1, Price)|}")]
    [InlineData("{|SW3005:string.Join(\",\", new[] { 1.5 })|}")]
    [InlineData("{|SW3005:string.Concat(\"a\", Price)|}")]
    [InlineData("new StringBuilder().Append({|SW3005:Price|}).ToString()")]
    [InlineData("new StringBuilder().AppendFormat(\"{0}\", {|SW3005:Price|}).ToString()")]
    [InlineData("new StringBuilder().Append({|SW3005:$\"{Price}\"|}).ToString()")]
    [InlineData("string.Create(null, {|SW3005:$\"{Price}\"|})")]
    [InlineData("{|SW3005:string.Compare(\"a\", \"b\")|}")]
    [InlineData("{|SW3005:string.Compare(\"a\", \"b\", true)|}")]
    [InlineData("{|SW3005:\"a\".CompareTo(\"b\")|}")]
    [InlineData("{|SW3005:\"a\".ToUpper()|}")]
    [InlineData("{|SW3005:\"a\".ToLower()|}")]
    [InlineData("{|SW3005:char.ToUpper('a')|}")]
    [InlineData("{|SW3005:\"a\".StartsWith(\"b\")|}")]
    [InlineData("{|SW3005:\"a\".EndsWith(\"b\")|}")]
    [InlineData("{|SW3005:\"a\".IndexOf(\"b\")|}")]
    [InlineData("\"a\".Equals(\"b\", {|SW3005:StringComparison.CurrentCulture|})")]
    [InlineData("{|SW3005:StringComparer.CurrentCulture|}.Compare(\"a\", \"b\")")]
    [InlineData("{|SW3005:CultureInfo.CurrentCulture|}.Name")]
    [InlineData("Price.ToString({|SW3005:CultureInfo.CurrentCulture|})")]
    [InlineData("{|SW3005:double.Parse(\"1\")|}")]
    [InlineData("{|SW3005:decimal.TryParse(\"1\", out _)|}")]
    [InlineData("{|SW3005:DateTime.Parse(\"1\")|}")]
    [InlineData("{|SW3005:Convert.ToDecimal(\"1\")|}")]
    [InlineData("{|SW3005:Convert.ToString(Price)|}")]
    [InlineData("{|SW3005:new[] { \"a\" }.OrderBy(x => x)|}.ToList()")]
    [InlineData("{|SW3005:new[] { \"a\" }.Order()|}.ToList()")]
    [InlineData("{|SW3005:new[] { \"a\" }.Max()|}")]
    [InlineData("{|SW3005:new SortedDictionary<string, int>()|}")]
    [InlineData("{|SW3005:new SortedSet<string>()|}")]
    [InlineData("{|SW3005:Comparer<string>.Default|}")]
    [InlineData("{|SW3005:Text.Of(1)|}")]
    public Task What_a_culture_decides_is_reported(string expression) => AreReportedAsync($"_ = {expression};", Types);

    [Theory]
    [InlineData("var text = \"a\"; text += {|SW3005:Price|};")]
    [InlineData("var list = new List<string>(); {|SW3005:list.Sort()|};")]
    [InlineData("var all = new[] { \"a\" }; {|SW3005:Array.Sort(all)|};")]
    [InlineData("Span<char> text = stackalloc char[9]; {|SW3005:Price.TryFormat(text, out _)|};")]
    public Task A_statement_that_a_culture_decides_is_reported(string body) => AreReportedAsync(body, Types);

    [Theory]
    [InlineData("Price.ToString(CultureInfo.InvariantCulture)")]
    [InlineData("Price.ToString(\"N2\", CultureInfo.InvariantCulture)")]
    [InlineData("At.ToString(\"O\")")]
    [InlineData("At.ToString(\"d\", CultureInfo.InvariantCulture)")]
    [InlineData("Quantity.ToString()")]
    [InlineData("Quantity.ToString(\"D4\")")]
    [InlineData("Quantity.ToString(\"X\")")]
    [InlineData("$\"{Quantity} {Sku} {Quantity:D4} {'a'} {\"b\"} {Color.Red} {Guid.Empty}\"")]
    [InlineData("$\"{new Named(\"a\", 1)} {new Plain(1)}\"")]
    [InlineData("$\"{At:O}\"")]
    [InlineData("$\"{TimeSpan.Zero}\"")]
    [InlineData("FormattableString.Invariant($\"{Price}\")")]
    [InlineData("string.Create(CultureInfo.InvariantCulture, $\"{Price}\")")]
    [InlineData("new StringBuilder().Append(CultureInfo.InvariantCulture, $\"{Price}\").ToString()")]
    [InlineData("string.Format(CultureInfo.InvariantCulture, \"{0}\", Price)")]
    [InlineData("string.Format(\"{0}\", Quantity)")]
    [InlineData("string.Join(\",\", new[] { 1, 2 }) + string.Concat(\"a\", 1) + string.Join(\",\", new[] { \"a\" })")]
    [InlineData("new StringBuilder().Append(1).Append('a').Append(\"b\").ToString()")]
    [InlineData("\"a\" + 1 + 'b' + Sku")]
    [InlineData("string.CompareOrdinal(\"a\", \"b\")")]
    [InlineData("string.Compare(\"a\", \"b\", StringComparison.Ordinal)")]
    [InlineData("string.Equals(\"a\", \"b\") && \"a\" == \"b\" && \"a\".Equals(\"b\") && \"a\".Contains(\"b\")")]
    [InlineData("\"a\".ToUpperInvariant() + \"a\".ToUpper(CultureInfo.InvariantCulture) + char.ToUpperInvariant('a')")]
    [InlineData("\"a\".StartsWith(\"b\", StringComparison.Ordinal) && \"a\".StartsWith('b') && \"a\".IndexOf('b') > 0")]
    [InlineData("double.Parse(\"1\", CultureInfo.InvariantCulture) + int.Parse(\"1\")")]
    [InlineData("new[] { \"a\" }.OrderBy(x => x, StringComparer.Ordinal).ToList()")]
    [InlineData("new[] { \"a\" }.OrderBy(x => x.Length).ToList()")]
    [InlineData("new[] { 1 }.Max() + new[] { \"a\" }.Max(x => x.Length)")]
    [InlineData("new SortedDictionary<string, int>(StringComparer.Ordinal)")]
    [InlineData("new SortedDictionary<int, string>()")]
    [InlineData("CultureInfo.InvariantCulture.Name")]
    [InlineData("Text.Any(1)")]
    public Task What_no_culture_decides_is_not(string expression) => AreSilentAsync($"_ = {expression};", Types);
}
