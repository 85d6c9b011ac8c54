using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel.Tests;

public class DeclarationsTests
{
    private const string Types = """
        namespace A.@class
        {
            public class Public { public class Inner; internal class Hidden; protected class Family; protected internal class Both; private class Own; private protected class Little; public class Of<T>; }
            internal class Internal { public class Inner; }
            partial record struct Struct; partial struct Plain; partial record Record; partial interface Face; partial class Class;
            partial class Parts; partial class Parts; class Whole;
            public class @event; public class made;
        }
        public class Global { public class Nested<T>; }
        """;

    [Theory]
    [InlineData("A.class.Public", true, true)]
    [InlineData("A.class.Public+Inner", true, true)]
    [InlineData("A.class.Public+Hidden", true, false)]
    [InlineData("A.class.Public+Both", true, false)]
    [InlineData("A.class.Public+Family", false, false)]
    [InlineData("A.class.Public+Own", false, false)]
    [InlineData("A.class.Public+Little", false, false)]
    [InlineData("A.class.Internal", true, false)]
    [InlineData("A.class.Internal+Inner", true, false)]
    public void Who_can_name_a_type(string type, bool inAssembly, bool outside)
    {
        ITypeSymbol symbol = Source.Type(Types, type);

        Assert.Equal((inAssembly, outside), (symbol.IsVisibleInAssembly(), symbol.IsVisibleOutside()));
    }

    [Theory]
    [InlineData("List<int>", true)]
    [InlineData("Subject[]", false)]
    [InlineData("List<Subject[]>", false)]
    [InlineData("int*", true)]
    public void A_type_is_as_visible_as_what_it_is_made_of(string type, bool outside)
    {
        Assert.Equal(outside, Source.TypeOf(type).IsVisibleOutside());
        Assert.True(Source.TypeOf(type).IsVisibleInAssembly());
        Assert.Equal(outside, Source.TypeOf(type.Replace("Subject", "Own", StringComparison.Ordinal), "private class Own;").IsVisibleInAssembly());
    }

    [Fact]
    public void What_is_protected_internal_is_visible_to_what_is() =>
        Assert.True(((ITypeSymbol)Source.Type(Types, "A.class.Public+Both")).IsVisibleOutside(protectedToo: true));

    [Theory]
    [InlineData("A.class.Struct", "record struct")]
    [InlineData("A.class.Plain", "struct")]
    [InlineData("A.class.Record", "record")]
    [InlineData("A.class.Face", "interface")]
    [InlineData("A.class.Class", "class")]
    public void The_keywords_of_a_type(string type, string keywords) => Assert.Equal(keywords, Source.Type(Types, type).Keywords());

    [Theory]
    [InlineData("A.class.Parts", true)]
    [InlineData("A.class.Class", true)]
    [InlineData("A.class.Whole", false)]
    public void Whether_every_part_is_partial(string type, bool isPartial) =>
        Assert.Equal(isPartial, Source.Type(Types, type).IsPartial(TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("A.class.Public", "A.@class", "class Public", "global::A.@class.Public")]
    [InlineData("A.class.Public+Inner", "A.@class", "class Public, class Inner", "global::A.@class.Public.Inner")]
    [InlineData("A.class.event", "A.@class", "class @event", "global::A.@class.@event")]
    [InlineData("A.class.made", "A.@class", "class @made", "global::A.@class.made")]
    [InlineData("Global", "", "class Global", "global::Global")]
    public void A_declaration_to_add_a_part_to(string type, string containingNamespace, string parts, string code)
    {
        var declaration = TypeDeclarationModel.Of(Source.Type(Types, type));

        Assert.Equal((containingNamespace, parts, code, type.Replace("class.", "class.", StringComparison.Ordinal)),
            (declaration.Namespace, string.Join(", ", declaration.Parts), declaration.Code, declaration.MetadataName.Replace("@", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Names_of_generic_types_carry_their_arity() =>
        Assert.Equal("Global+Nested`1", Source.Type(Types, "Global+Nested`1").ToMetadataName());
}
