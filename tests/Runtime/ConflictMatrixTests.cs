using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>What two accesses to one member meet in, and names as they are written.</summary>
public class ConflictMatrixTests
{
    private const AccessKinds Nothing = AccessKinds.None;
    private const AccessKinds Reads = AccessKinds.Reads;
    private const AccessKinds Writes = AccessKinds.Writes;
    private const AccessKinds Creates = AccessKinds.Creates;
    private const AccessKinds Deletes = AccessKinds.Deletes;
    private const AccessKinds Adds = AccessKinds.Adds;
    private const AccessKinds ReadsAll = AccessKinds.ReadsAll;
    private const AccessKinds Draws = AccessKinds.Draws;

    [Theory]
    [InlineData(Reads, Reads, null)]
    [InlineData(Reads, Writes, false)]
    [InlineData(Reads, Creates, false)]
    [InlineData(Reads, Deletes, false)]
    [InlineData(Reads, ReadsAll, null)]
    [InlineData(Writes, Writes, false)]
    [InlineData(Writes, Creates, false)]
    [InlineData(Writes, Deletes, false)]
    [InlineData(Writes, ReadsAll, true)]
    [InlineData(Creates, Creates, false)]
    [InlineData(Creates, Deletes, false)]
    [InlineData(Creates, ReadsAll, true)]
    [InlineData(Deletes, Deletes, false)]
    [InlineData(Deletes, ReadsAll, true)]
    [InlineData(ReadsAll, ReadsAll, null)]
    [InlineData(ReadsAll | Writes, Reads, false)]
    [InlineData(ReadsAll | Writes, Writes, true)]
    [InlineData(ReadsAll | Reads, Reads | ReadsAll, null)]
    [InlineData(Nothing, Writes, null)]
    public void Two_that_touch_a_table(AccessKinds first, AccessKinds second, bool? isAlways) => AssertMeeting(StateMemberKind.Table, first, second, isAlways);

    [Theory]
    [InlineData(Reads, Reads, null)]
    [InlineData(Reads, Writes, true)]
    [InlineData(Writes, Writes, true)]
    [InlineData(Nothing, Writes, null)]
    public void Two_that_touch_a_cell(AccessKinds first, AccessKinds second, bool? isAlways) => AssertMeeting(StateMemberKind.Cell, first, second, isAlways);

    [Theory]
    [InlineData(Reads, Reads, null)]
    [InlineData(Reads, Adds, true)]
    [InlineData(Adds, Adds, null)]
    [InlineData(Reads | Adds, Adds, true)]
    [InlineData(Reads | Adds, Reads, true)]
    [InlineData(Reads | Adds, Reads | Adds, true)]
    public void Two_that_touch_an_accumulator(AccessKinds first, AccessKinds second, bool? isAlways) => AssertMeeting(StateMemberKind.Accumulator, first, second, isAlways);

    [Theory]
    [InlineData(Draws, Draws)]
    [InlineData(Nothing, Draws)]
    public void Two_that_draw_from_a_sequence(AccessKinds first, AccessKinds second) => AssertMeeting(StateMemberKind.Sequence, first, second, null);

    [Fact]
    public void Without_commands()
    {
        var matrix = new ConflictMatrix();

        Assert.Empty(matrix.Commands);
        Assert.Equal("No conflicts.", matrix.ToString());
        Assert.Equal("|  |\n| --- |\n\nBold: always. Else: where keys are equal.\n", matrix.ToMarkdown());
        Assert.Equal("graph LR\n", matrix.ToMermaid());
    }

    [Fact]
    public void Names_are_escaped_where_they_mean_something_else()
    {
        var matrix = new ConflictMatrix(Command<int>("_end_", new CommandAccess("État_", StateMemberKind.Cell, Writes)));

        Assert.StartsWith("|  | \\_end\\_ |\n| --- | --- |\n| \\_end\\_ | **État\\_** |\n", matrix.ToMarkdown(), StringComparison.Ordinal);
        Assert.Equal("graph LR\n    c0[\"#95;end#95;\"]\n    c0 ===|\"#201;tat#95;\"| c0\n", matrix.ToMermaid());
    }

    [Fact]
    public void Always_and_where_keys_are_equal_are_lines_of_their_own()
    {
        var matrix = new ConflictMatrix(Command<int>("Move",
            new CommandAccess("Accounts", StateMemberKind.Table, Writes, "From", "To"),
            new CommandAccess("Totals", StateMemberKind.Cell, Writes)));

        Assert.Equal("graph LR\n    c0[\"Move\"]\n    c0 ===|\"Totals\"| c0\n    c0 ---|\"Accounts\"| c0\n", matrix.ToMermaid());
        Assert.Equal("Move: writes Accounts[From], Accounts[To]; writes Totals", matrix.Commands[0].ToString());
    }

    [Fact]
    public void Commands_of_one_name_are_told_apart_by_their_full_names()
    {
        var matrix = new ConflictMatrix(Command<Inner.Move>("Move"), Command<Move>("Move"), Command<int>("Add"));

        Assert.Equal(
            ["Add", "Stepwright.Runtime.Tests.ConflictMatrixTests.Inner.Move", "Stepwright.Runtime.Tests.ConflictMatrixTests.Move"],
            matrix.Commands.Select(command => command.Name));
        Assert.Same(matrix.Commands[2], matrix[typeof(Move)]);
    }

    private static void AssertMeeting(StateMemberKind kind, AccessKinds first, AccessKinds second, bool? isAlways)
    {
        var matrix = new ConflictMatrix(Command<int>("One", Access(first)), Command<long>("Other", Access(second)));

        Conflict[] expected = isAlways is { } always ? [new Conflict("Member", kind, first, second, always)] : [];
        Assert.Equal(expected, matrix.Between<int, long>());
        Assert.Equal(expected.Select(conflict => conflict with { First = second, Second = first }), matrix.Between<long, int>());

        CommandAccess[] Access(AccessKinds kinds) => kinds == Nothing ? [] : [new CommandAccess("Member", kind, kinds)];
    }

    private static CommandInfo Command<T>(string name, params CommandAccess[] accesses) => new(name, typeof(T), [], accesses);

    private readonly record struct Move;

    private static class Inner
    {
        public readonly record struct Move;
    }
}
