using System.Collections;

namespace Stepwright.CodeModel.Tests;

public class EquatableArrayTests
{
    private static readonly EquatableArray<string> Two = new[] { "a", "b" }.ToEquatableArray();

    [Fact]
    public void Default_equals_empty()
    {
        EquatableArray<string> none = default;
        var empty = Array.Empty<string>().ToEquatableArray();

        Assert.True(none == empty);
        Assert.True(none.Equals((object)empty));
        Assert.Equal(none.GetHashCode(), empty.GetHashCode());
        Assert.True(none.IsEmpty);
        Assert.Equal(0, none.Count);
        Assert.Empty(none);
        Assert.Empty((IEnumerable)none);
        Assert.Equal(EquatableArray<string>.Empty, none);
        foreach (var item in none)
            Assert.Fail($"An empty array has no {item}.");
    }

    [Fact]
    public void Equal_elements_make_equal_arrays()
    {
        var same = new List<string> { "a", "b" }.ToEquatableArray();

        Assert.True(Two == same);
        Assert.False(Two != same);
        Assert.Equal(Two.GetHashCode(), same.GetHashCode());
        Assert.Equal(["a", "b"], same);
        Assert.Equal("b", same[1]);
        Assert.False(same.IsEmpty);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("b", "a")]
    [InlineData("a", "b", "c")]
    [InlineData("a", "B")]
    public void Another_number_order_or_element_makes_another_array(params string[] items)
    {
        Assert.True(Two != items.ToEquatableArray());
        Assert.False(Two.Equals(items.ToEquatableArray()));
        Assert.NotEqual(Two.GetHashCode(), items.ToEquatableArray().GetHashCode());
    }

    [Fact]
    public void Something_else_is_not_equal() => Assert.False(Two.Equals("a"));

    [Fact]
    public void Arrays_within_models_compare_by_element() => Assert.Equal(
        new[] { Two, default }.ToEquatableArray(),
        new[] { Two.ToEquatableArray(), EquatableArray<string>.Empty }.ToEquatableArray());
}
