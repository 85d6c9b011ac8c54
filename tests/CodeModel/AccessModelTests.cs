using Stepwright.Contract;

namespace Stepwright.CodeModel.Tests;

/// <summary>The compiler side tells in documentation what the runtime tells in the matrix.</summary>
public class AccessModelTests
{
    [Fact]
    public void The_kinds_have_the_names_and_numbers_of_the_runtimes()
    {
        Assert.Equal(Enum.GetNames<Stepwright.AccessKinds>(), Enum.GetNames<AccessKinds>());
        Assert.Equal(Enum.GetValues<Stepwright.AccessKinds>().Select(kind => (int)kind), Enum.GetValues<AccessKinds>().Select(kind => (int)kind));
        Assert.Equal(Enum.GetNames<Stepwright.StateMemberKind>(), Enum.GetNames<StateMemberKind>());
    }

    [Theory]
    [InlineData(nameof(StateMemberKind.Table), 16384)]
    [InlineData(nameof(StateMemberKind.Cell), 16384)]
    [InlineData(nameof(StateMemberKind.Accumulator), 16384)]
    [InlineData(nameof(StateMemberKind.Sequence), 16384)]
    public void Any_two_accesses_meet_as_the_runtime_says(string memberKind, int pairs)
    {
        var kind = Enum.Parse<StateMemberKind>(memberKind);
        for (var pair = 0; pair < pairs; pair++)
        {
            var (first, second) = (pair / 128, pair % 128);
            var matrix = new ConflictMatrix(
                new CommandInfo("One", typeof(int), [], [new CommandAccess("Member", (Stepwright.StateMemberKind)kind, (Stepwright.AccessKinds)first)]),
                new CommandInfo("Other", typeof(long), [], [new CommandAccess("Member", (Stepwright.StateMemberKind)kind, (Stepwright.AccessKinds)second)]));
            var expected = matrix.Between<int, long>() is [var conflict] ? conflict.IsAlways ? Meeting.Always : Meeting.EqualKeys : Meeting.Never;

            Assert.Equal(expected, new AccessModel("Member", kind, (AccessKinds)first).With(new AccessModel("Member", kind, (AccessKinds)second)));
        }
    }
}
