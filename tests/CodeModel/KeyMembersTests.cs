using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel.Tests;

public class KeyMembersTests
{
    private static readonly Compilation Compilation = Source.Compile("""
        public class Base { public int Inherited => 1; protected int Protected => 1; }
        public class Element : Base
        {
            public int Property { get; init; }
            public readonly int Field;
            private int Private => 1;
            public int Unreadable { private get; init; }
            public int WriteOnly { set { } }
            public static int Static => 1;
            public const int Constant = 1;
            public int this[int index] => index;
            [Obsolete("no", true)] public int Gone => 1;
            public string Text => "";
            public string? Maybe => null;
            public event Action? Event;
        }
        public record struct Made(int Number, string Text)
        {
            private int _field = 1;
            private class Own { private int Hidden => 1; public int Shown => 1; }
            private Own Mine => new();
        }
        public class Holder { (int Left, int Right) Named; (int, int) Unnamed; }
        """);

    [Theory]
    [InlineData("Element", "int", "Property Field Inherited")]
    [InlineData("Element", "string", "Text")]
    [InlineData("Made", "int", "Number _field")]
    [InlineData("Made+Own", "int", "Shown")]
    [InlineData("Named", "int", "Left Right")]
    [InlineData("Unnamed", "int", "Item1 Item2")]
    public void The_members_of_a_type_that_the_command_can_read(string container, string type, string members)
    {
        var found = KeyMembers.OfType(Container(container), Type(type), Compilation, Command);

        Assert.Equal(members, string.Join(' ', found.Select(member => member.Name)));
        Assert.All(found, member => Assert.Equal(type, KeyMembers.TypeOf(member).ToCode()));
    }

    [Theory]
    [InlineData("Element", "Property", true)]
    [InlineData("Element", "Inherited", true)]
    [InlineData("Element", "Maybe", true)]
    [InlineData("Element", "Protected", false)]
    [InlineData("Element", "Private", false)]
    [InlineData("Element", "Unreadable", false)]
    [InlineData("Element", "WriteOnly", false)]
    [InlineData("Element", "Static", false)]
    [InlineData("Element", "Constant", false)]
    [InlineData("Element", "Item", false)]
    [InlineData("Element", "Gone", false)]
    [InlineData("Element", "Event", false)]
    [InlineData("Element", "Property ", false)]
    [InlineData("Element", "", false)]
    [InlineData("Made", "_field", true)]
    [InlineData("Made+Own", "Hidden", false)]
    public void A_member_by_its_name(string container, string name, bool isThere) =>
        Assert.Equal(isThere ? name : null, KeyMembers.Named(Container(container), name, Compilation, Command)?.Name);

    private static INamedTypeSymbol Command => Compilation.GetTypeByMetadataName("Made")!;

    private static ITypeSymbol Type(string type) => Compilation.GetSpecialType(type == "int" ? SpecialType.System_Int32 : SpecialType.System_String)
        .WithNullableAnnotation(type == "string" ? NullableAnnotation.NotAnnotated : NullableAnnotation.None);

    private static ITypeSymbol Container(string name) => name is "Named" or "Unnamed"
        ? ((IFieldSymbol)Compilation.GetTypeByMetadataName("Holder")!.GetMembers(name).Single()).Type
        : Compilation.GetTypeByMetadataName(name)!;
}
