using Stepwright.Contract;

namespace Stepwright.Integration.Tests.Corrected;

/// <summary>Keys that exist already, and the next ones of a sequence in their place.</summary>
public sealed class NextKeyTests
{
    private static readonly CommandInfo Create = new("Create", typeof(int), [new StepInfo("Make", "Numbers")], []);

    private readonly Library _library = new();
    private readonly Library.StepwrightAccess _access;

    public NextKeyTests()
    {
        foreach (var number in (long[])[1, 2, 4])
            _library.Numbers.Add(new(number), default);
        _access = new(_library);
    }

    [Fact]
    public void The_next_number_that_is_free_is_suggested_and_not_drawn()
    {
        Assert.Equal(new Number(3), Correct(new(1))!.Suggestion);
        Assert.Equal(new Number(1), _library.NextNumbers.Peek);
    }

    [Fact]
    public void It_is_drawn_where_the_corrected_command_runs()
    {
        var correction = Correct(new(1))!;
        Assert.True(correction.Exists);
        correction.BeginRun();
        Assert.Equal(new Number(4), _access.NextNumbers.Peek);
        _access.NextNumbers.Undo();
        Assert.Equal(new Number(1), _access.NextNumbers.Peek);
        correction.BeginRun();
        correction.EndRun();
        _access.NextNumbers.Undo();
        Assert.Equal(new Number(4), _access.NextNumbers.Peek);
    }

    [Fact]
    public void Nobody_looks_while_a_batch_runs()
    {
        var correction = Correct(new(1))!;
        _access.Gate.Enter();
        Assert.Throws<InvalidOperationException>(() => correction.Suggestion);
    }

    [Fact]
    public void At_the_end_of_the_sequence_there_is_none()
    {
        _library.NextNumbers.Restart(new(long.MaxValue - 1));
        _library.Numbers.Add(new(long.MaxValue - 1), default);
        _library.Numbers.Add(new(long.MaxValue), default);
        Assert.Null(Correct(new(1))!.Suggestion);
    }

    [Fact]
    public void Other_failures_have_none()
    {
        Assert.Null(Corrections.NextKey(_access.Numbers, _access.NextNumbers, Failure("missing-row"), new Number(1), static (command, next) => next));
        Assert.Null(Corrections.NextKey(_access.Numbers, _access.NextNumbers, Failure("row-exists"), new Number(1), static (command, next) => command)!.Suggestion);
    }

    private Correction? Correct(Number key) => Corrections.NextKey(_access.Numbers, _access.NextNumbers, Failure("row-exists"), key, static (command, next) => next);

    private StepFailure Failure(string code) => _access.Numbers.FailureAt(_access.Numbers.Find(new Number(1)), Create, 0, -1, new FailureReason(code, "It is so."));
}
