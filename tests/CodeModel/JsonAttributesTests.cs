namespace Stepwright.CodeModel.Tests;

/// <summary>Names in JSON.</summary>
public class JsonAttributesTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("ID", "id")]
    [InlineData("Id", "id")]
    [InlineData("URLValue", "urlValue")]
    [InlineData("UValue", "uValue")]
    [InlineData("Straße", "straße")]
    [InlineData("X1", "x1")]
    [InlineData("IPv4", "iPv4")]
    [InlineData("ABC1D", "abC1D")]
    [InlineData("A B", "a B")]
    public void Camel_case_is_that_of_the_framework(string name, string json)
    {
        Assert.Equal(json, JsonAttributes.CamelCase(name));
        Assert.Equal(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(name), JsonAttributes.CamelCase(name));
    }
}
