using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel.Tests;

public class AttributesTests
{
    private static readonly Compilation Compilation = Source.Compile("""
        [State] public class Shop;
        namespace Mine { public class StateAttribute : Attribute; [Mine.State] public class NoState; }
        public struct Made
        {
            [Key("a", "b")] public int Two([Key] int none, [Key(null!)] int isNull, [Key("x", null!)] int holdsNull, [From("Rows")] int one, [Optional] int nothing) => 1;
            [Step(AllowSameRow = true)] void Named() { }
            [Step] void Unnamed() { }
            [Distinct("A",
                "B")] void Wrong() { }
        }
        """);

    [Fact]
    public void Attributes_of_the_runtime_are_found_by_name_and_namespace()
    {
        Assert.NotNull(Type("Shop").Find("StateAttribute"));
        Assert.Null(Type("Mine.NoState").Find("StateAttribute"));
        Assert.Null(Type("Shop").Find("StepAttribute"));
        Assert.True(Compilation.GetTypeByMetadataName("Stepwright.Table`2")!.IsRuntimeType("Table", 2));
        Assert.False(Compilation.GetTypeByMetadataName("Stepwright.Table`2")!.IsRuntimeType("Table", 1));
        Assert.False(Compilation.GetTypeByMetadataName("Stepwright.Contract.CommandInfo")!.IsRuntimeType("CommandInfo"));
    }

    [Fact]
    public void The_strings_of_an_attribute()
    {
        string[] Strings(string parameter) => [.. Method("Two").Parameters.Single(one => one.Name == parameter).GetAttributes()[0].Strings()];

        Assert.Empty(Strings("none"));
        Assert.Empty(Strings("isNull"));
        Assert.Empty(Strings("nothing"));
        Assert.Equal(["x", ""], Strings("holdsNull"));
        Assert.Equal(["Rows"], Strings("one"));
    }

    [Fact]
    public void Named_arguments_have_values_and_places()
    {
        var named = Method("Named").GetAttributes()[0];
        var unnamed = Method("Unnamed").GetAttributes()[0];

        Assert.True(named.Named<bool>("AllowSameRow"));
        Assert.False(unnamed.Named<bool>("AllowSameRow"));
        Assert.Null(named.Named<string>("AllowSameRow"));
        Assert.Equal(0, named.ArgumentIndex("AllowSameRow", Token));
        Assert.Null(named.ArgumentIndex("Other", Token));
        Assert.Null(unnamed.ArgumentIndex("AllowSameRow", Token));
    }

    [Theory]
    [InlineData("Wrong", 1, "\"B\"")]
    [InlineData("Wrong", 7, "Distinct(\"A\",\n        \"B\")")]
    [InlineData("Wrong", null, "Distinct(\"A\",\n        \"B\")")]
    [InlineData("Unnamed", 0, "Step")]
    public void The_place_of_an_attribute_or_its_argument(string method, int? argument, string text)
    {
        var location = Method(method).GetAttributes()[0].Locate(argument, Token)!;

        Assert.Equal(text, location.SourceTree!.ToString().Substring(location.SourceSpan.Start, location.SourceSpan.Length));
    }

    [Fact]
    public void An_attribute_of_another_assembly_has_no_place()
    {
        var attribute = Compilation.GetTypeByMetadataName("Stepwright.StepAttribute")!.GetAttributes().First();
        var heard = new List<Location>();

        Assert.Null(attribute.Locate(0, Token));
        Assert.Null(attribute.ArgumentIndex("Inherited", Token));
        new Findings(null, (_, location, _, _) => heard.Add(location)).Report("SW1001", attribute, Type("Shop"), 0, Token);
        new Findings(null, (_, location, _, _) => heard.Add(location)).Report("SW1001", attribute.AttributeClass!);
        Findings.Unheard.Report("SW1001", Type("Shop"));
        Findings.Unheard.Report("SW1001", attribute, Type("Shop"), 0, Token);
        Assert.Equal([Type("Shop").Locations[0], Location.None], heard);
    }

    [Fact]
    public void The_warnings_of_what_is_obsolete_or_experimental()
    {
        var compilation = Source.Compile("""
            [Obsolete] public class Old { public class Inner; }
            [Obsolete("x", DiagnosticId = "OLD1")] public class Named;
            [System.Diagnostics.CodeAnalysis.Experimental("NEW1")] public class New;
            public class Fine { List<Old.Inner[]> A; Dictionary<Named, New> B; int C; }
            """);
        string Warnings(string field) =>
            string.Join(' ', new UseWarnings().Add(((IFieldSymbol)compilation.GetTypeByMetadataName("Fine")!.GetMembers(field).Single()).Type).ToModel());

        Assert.Equal("CS0612 CS0618", Warnings("A"));
        Assert.Equal("CS0612 CS0618 NEW1 OLD1", Warnings("B"));
        Assert.Equal("", Warnings("C"));
        Assert.True(new UseWarnings().Add(null).ToModel().IsEmpty);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static INamedTypeSymbol Type(string name) => Compilation.GetTypeByMetadataName(name)!;

    private static IMethodSymbol Method(string name) => Type("Made").GetMembers(name).OfType<IMethodSymbol>().Single();
}
