using Stepwright.CodeModel;
using Stepwright.Contract;

namespace Stepwright.Generators.Tests;

public class HintNamesTests
{
    [Theory]
    [InlineData("Shop", "Shop.State.28742cc9.g.cs")]
    [InlineData("A.B+C", "A.B_C.State.")]
    [InlineData("Ä", "_.State.")]
    public void A_hint_name_is_the_metadata_name_made_safe(string metadataName, string start) =>
        Assert.StartsWith(start, HintNames.Of(Declaration(metadataName), "State"), StringComparison.Ordinal);

    [Fact]
    public void Names_that_are_made_alike_stay_apart()
    {
        string[] names = ["A.B_C", "A_B.C", "A.B+C", "A.b+C", "a.B+C", "A+B.C", "A_B_C", "Ä", "Ö", "_"];

        Assert.Equal(names.Length, names.Select(name => HintNames.Of(Declaration(name), "State")).Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void A_table_named_like_a_member_of_the_base_classes_gets_another_name_in_the_access_class()
    {
        var visible = new[] { typeof(StateAccess), typeof(StateStorage) }
            .SelectMany(type => type.GetMembers(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static | System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.FlattenHierarchy))
            .Where(member => member switch
            {
                System.Reflection.MethodInfo method => !method.IsSpecialName && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly),
                System.Reflection.PropertyInfo property => property.GetMethod is { } getter && (getter.IsPublic || getter.IsFamily),
                _ => false,
            })
            .Select(member => member.Name).Distinct().Order(StringComparer.Ordinal);

        Assert.Equal(visible, WellKnownNames.BaseMembers.Order(StringComparer.Ordinal));
        Assert.Equal(("Slot_", "Slot__", "Stock", "Stock_"), (WellKnownNames.AccessMember("Slot"), WellKnownNames.AccessMember("Slot_"), WellKnownNames.AccessMember("Stock"), WellKnownNames.AccessMember("Stock_")));
    }

    private static TypeDeclarationModel Declaration(string metadataName) => new()
    {
        Namespace = "",
        Parts = EquatableArray<string>.Empty,
        Name = "",
        Code = "",
        MetadataName = metadataName,
    };
}
