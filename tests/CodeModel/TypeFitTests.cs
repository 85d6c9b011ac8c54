namespace Stepwright.CodeModel.Tests;

public class TypeFitTests
{
    [Theory]
    [InlineData("int", "int", true)]
    [InlineData("int", "long", false)]
    [InlineData("int", "int?", false)]
    [InlineData("int?", "int?", true)]
    [InlineData("string", "string", true)]
    [InlineData("string", "string?", true)]
    [InlineData("string?", "string?", true)]
    [InlineData("string?", "string", false)]
    [InlineData("string?[]", "string[]", false)]
    [InlineData("string[]", "string?[]", false)]
    [InlineData("List<string?>", "List<string>", false)]
    [InlineData("List<List<string?>>", "List<List<string?>>", true)]
    [InlineData("List<List<string?>>", "List<List<string>>", false)]
    [InlineData("List<string>", "List<string>?", true)]
    [InlineData("(int A, int B)", "(int A, int B)", true)]
    [InlineData("object", "dynamic", false)]
    [InlineData("int*", "int*", true)]
    public void A_value_fits_where_the_compiler_takes_it_without_a_warning(string value, string declared, bool fits)
    {
        var compilation = Source.Compile($"unsafe class Subject {{ {value} Value; {declared} Declared; }}");
        var subject = compilation.GetTypeByMetadataName("Subject")!;
        Microsoft.CodeAnalysis.ITypeSymbol Type(string name) => ((Microsoft.CodeAnalysis.IFieldSymbol)subject.GetMembers(name).Single()).Type;

        Assert.Equal(fits, Type("Value").Fits(Type("Declared")));
        Assert.False(Type("Value").Fits(null));
        Assert.False(((Microsoft.CodeAnalysis.ITypeSymbol?)null).Fits(Type("Declared")));
    }

    [Theory]
    [InlineData("int", null)]
    [InlineData("List<dynamic>", null)]
    [InlineData("dynamic[]", null)]
    [InlineData("dynamic", "dynamic")]
    [InlineData("int*", "a pointer")]
    [InlineData("int*[]", "a pointer")]
    [InlineData("List<int*[]>", "a pointer")]
    [InlineData("delegate*<void>", "a pointer")]
    [InlineData("Span<int>", "a ref struct")]
    public void What_generated_code_cannot_hold(string type, string? obstacle) => Assert.Equal(obstacle, Source.TypeOf(type).Obstacle());

    [Theory]
    [InlineData("Local", "a type of one file")]
    [InlineData("Local+Inner", "a type of one file")]
    public void A_type_of_one_file_cannot_be_named(string type, string obstacle) =>
        Assert.Equal(obstacle, Source.Compile("file class Local { public class Inner; }").GetSymbolsWithName(type.Split('+')[^1], cancellationToken: TestContext.Current.CancellationToken).OfType<Microsoft.CodeAnalysis.INamedTypeSymbol>().Single().Obstacle());

    [Theory]
    [InlineData("int", false)]
    [InlineData("(int, string)", false)]
    [InlineData("Missing", true)]
    [InlineData("Missing[]", true)]
    [InlineData("List<Missing>", true)]
    [InlineData("List<List<Missing[]>>", true)]
    [InlineData("(int, Missing)", true)]
    [InlineData("Missing?", true)]
    [InlineData("int*", false)]
    public void A_type_that_the_compiler_does_not_know(string type, bool isUnknown) => Assert.Equal(isUnknown, Source.TypeOf(type).IsUnknown());
}
