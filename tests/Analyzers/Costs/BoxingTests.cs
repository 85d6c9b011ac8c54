using Verify = Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.CostAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW7002</summary>
public class BoxingTests
{
    [Theory]
    [InlineData("Show({|#0:stock.Available|});", "int", "object")]
    [InlineData("object value = {|#0:stock|};", "Stock", "object")]
    [InlineData("IComparable value = {|#0:stock.Available|};", "int", "IComparable")]
    [InlineData("var value = (object){|#0:Sku|};", "Sku", "object")]
    [InlineData("IEquatable<Sku> value = {|#0:Sku|};", "Sku", "IEquatable<Sku>")]
    [InlineData("Enum value = {|#0:Shade.Dark|};", "Shade", "Enum")]
    [InlineData("object? value = {|#0:(int?)3|};", "int?", "object")]
    [InlineData("dynamic value = {|#0:stock.Available|};", "int", "dynamic")]
    public Task A_value_as_an_object(string statements, string from, string to) => Verify.IsReportedAsync(
        Move.With(statements), "SW7002", $"Take boxes {from} into {to}: call what takes {from} as it is");

    [Fact]
    public Task Arguments_of_a_format() => Verify.IsReportedAsync(Move.With("var text = {|SW7001:string.Format(\"{0} {1}\", {|SW7002:stock.Available|}, Note)|};"));

    [Fact]
    public Task Arguments_that_become_an_array() => Verify.IsReportedAsync(
        Move.With("var text = {|SW7001:string.Format(\"{0} {1} {2} {3}\", {|SW7002:1|}, Note, Note, {|SW7002:Sku|})|};"));

    [Theory]
    [InlineData("ShowAs(stock.Available); var same = stock.Available.Equals(3) && Sku.Equals(Sku);")]
    [InlineData("object text = Note; IComparable<string> value = Note;")]
    [InlineData("long wide = stock.Available; int? maybe = stock.Available;")]
    [InlineData("foreach (var line in Lines) stock.Available += line.Quantity;")]
    [InlineData("if (stock.Available < 1) return StepResult.Fail(\"out\", string.Format(\"{0}\", stock.Available));")]
    [InlineData("if (stock.Available < 1) throw new ArgumentOutOfRangeException(nameof(stock), stock.Available, null);")]
    [InlineData("object? none = null; object? other = default;")]
    public Task Values_as_they_are(string statements) => Verify.IsSilentAsync(Move.With(statements));
}
