using Stepwright.Contract;

namespace Stepwright.Integration.Tests.Diffs;

/// <summary>What generated code tells the runtime of a state.</summary>
public class SchemaTests
{
    private static readonly StateSchema Schema = Zoo.StepwrightDeltas.Schema;

    [Fact]
    public void The_schema_has_every_table_cell_and_accumulator_in_order() => Assert.Equal(
        ["Numbers", "Times", "Texts", "Parts", "Made", "Wide", "Plain", "Holds", "Nothing", "Hidden", "HoldsHidden", "Visits"], Schema.Members.Select(member => member.Name));

    [Fact]
    public void What_its_members_do_not_tell_cannot_be_encoded() => Assert.Equal(
        ["Hidden", "HoldsHidden"], Schema.Members.Where(member => !member.IsEncodable).Select(member => member.Name));

    [Fact]
    public void A_diffs_state_is_found_by_name_once_there_is_one()
    {
        var zoo = new Zoo();
        Assert.Empty(zoo.Numbers);
        Assert.Same(Schema, StateSchema.Find(typeof(Zoo).FullName!));
        Assert.Null(StateSchema.Find("Nobody"));
    }
}
