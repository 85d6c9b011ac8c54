using Stepwright.Integration.Tests.Effects;

namespace Stepwright.Integration.Tests.Preview;

/// <summary>Asynchronous steps in previews, and which commands wait for which.</summary>
public sealed class HallPreviewTests : IDisposable
{
    private readonly Hall _hall = new();
    private readonly Services _services = new();
    private readonly HallExecutor _executor;
    private readonly HallBatch _batch;

    public HallPreviewTests()
    {
        for (var seat = 1; seat <= 9; seat++)
            _hall.Seats.Add(new(seat), new(Free: 1, Taken: 0));
        _executor = new(_hall, new ExecutorOptions { Services = _services, Seed = 5, MaxDegreeOfParallelism = 2 });
        _batch = _executor.CreateBatch();
    }

    public void Dispose() => _executor.Dispose();

    [Fact]
    public void Without_an_answer_nobody_knows_what_becomes_of_the_command()
    {
        var book = _batch.Add(new Book(new(1), new(1), 10));
        var peek = _batch.Add(new Peek(new(1)));
        var preview = _executor.Preview(_batch);
        Assert.Equal("Unknown", preview[book].ToString());
        Assert.Equal((1, 0, 1), (preview.Committed, preview.Failed, preview.Unknown));
        Assert.Equal(1, preview.ValueOf(peek));
        Assert.True(preview.Diff.IsEmpty);
        Assert.Empty(preview.Events<Booked>());
        Assert.Throws<InvalidOperationException>(() => preview.ValueOf(book));
        Assert.Equal(0, _services.Calls);
        Assert.StartsWith("1 committed, 0 failed, 1 unknown; nothing changed", preview.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_knows_of_its_group_either()
    {
        using (_batch.Group())
        {
            _batch.Add(new Peek(new(1)));
            _batch.Add(new Book(new(1), new(1), 10));
            _batch.Add(new Peek(new(1)));
        }

        _batch.Add(new Peek(new(99)));
        var preview = _executor.Preview(_batch);
        Assert.Equal([CommandStatus.Unknown, CommandStatus.Unknown, CommandStatus.Unknown, CommandStatus.Failed], preview.Outcomes.Select(outcome => outcome.Status));
        Assert.Equal((0, 1, 3), (preview.Committed, preview.Failed, preview.Unknown));
    }

    [Fact]
    public void With_answers_it_is_as_if_the_steps_had_answered()
    {
        var book = _batch.Add(new Book(new(1), new(1), 10));
        var poor = _batch.Add(new Book(new(2), new(2), 1000));
        var full = _batch.Add(new Book(new(3), new(1), 10));
        var peek = _batch.Add(new Peek(new(1)));
        var preview = _executor.Preview(_batch, new PreviewOptions()
            .Answer<Book, PaymentId>("Charge", static book => book.Amount > 100 ? StepResult.Fail("declined", "Too much.") : new PaymentId($"P{book.Booking.Value}"))
            .Answer<Book>("Notify", static book => StepResult.Ok));
        Assert.Equal(["Committed", "Failed", "Failed", "Committed"], preview.Outcomes.Select(outcome => $"{outcome.Status}"));
        Assert.Equal(["declined", "full"], new[] { preview[poor].Failure!.Code, preview[full].Failure!.Code });
        Assert.Equal(new PaymentId("P1"), preview.ValueOf(book));
        Assert.Equal(0, preview.ValueOf(peek));
        Assert.Equal([1, 1], preview.Events<Booked>().Select(booked => booked.Booking.Value));
        Assert.Equal(0, _services.Calls);
        Assert.Empty(_hall.Bookings);

        _services.Answer = true;
        var result = _executor.Execute(_batch);
        Assert.Equal(preview.Diff, result.Diff);
        Assert.Equal(preview.Events<Booked>(), result.Events<Booked>().ToArray());
        Assert.Equal(preview.Outcomes.Select(outcome => outcome.ToString()), result.Outcomes.Select(outcome => outcome.ToString()));
    }

    [Fact]
    public void An_answer_of_another_type_fails_the_step()
    {
        _batch.Add(new Book(new(1), new(1), 10));
        _batch.Add(new Book(new(2), new(2), 1000));
        var preview = _executor.Preview(_batch, new PreviewOptions().Answer<Book>("Charge", static book => book.Amount > 100 ? StepResult.Fail("declined", "Too much.") : StepResult.Ok));
        Assert.Equal(["exception", "declined"], preview.Outcomes.Select(outcome => outcome.Failure!.Code));
        Assert.Contains("Give it the type of the step's value.", preview.Outcomes[0].Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_waits_for_whom_and_over_which_row()
    {
        var first = _batch.Add(new Book(new(1), new(1), 10));
        var peek = _batch.Add(new Peek(new(1)));
        var second = _batch.Add(new Book(new(2), new(1), 10));
        var beside = _batch.Add(new Peek(new(3)));
        var conflicts = _executor.Preview(_batch).Conflicts;
        Assert.Empty(conflicts.WaitsFor(first));
        Assert.Empty(conflicts.WaitsFor(beside));
        Assert.Equal([new CommandWait(0, "Seats", new SeatId(1))], conflicts.WaitsFor(peek));
        Assert.Equal([new CommandWait(1, "Seats", new SeatId(1))], conflicts.WaitsFor(second));
        Assert.Equal([0, 1, 2], conflicts.CriticalPath);
        Assert.Equal((4, 4d / 3), (conflicts.Commands, conflicts.Width));
        Assert.Equal([new HotRow("Seats", new SeatId(1), 2)], conflicts.HotRows);
        Assert.Equal("#0 over Seats[SeatId { Value = 1 }]", conflicts.WaitsFor(peek)[0].ToString());
        Assert.Equal("4 commands, 3 on the critical path, width 1.33; hot: Seats[SeatId { Value = 1 }]: 2", conflicts.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => conflicts.WaitsFor(4));
        Assert.Throws<InvalidOperationException>(() => _executor.Preview(_batch, new PreviewOptions { TellsConflicts = false }).Conflicts);
    }

    [Fact]
    public void Keys_from_rows_that_the_batch_writes_are_followed()
    {
        _services.Answer = true;
        _batch.Add(new Book(new(1), new(1), 10));
        _executor.Execute(_batch);
        _batch.Clear();
        var hash = _hall.ComputeHash();
        _batch.Add(new Cancel(new(1)));
        _batch.Add(new Peek(new(1)));
        _batch.Add(new Cancel(new(1)));
        using (_batch.Group())
        {
            _batch.Add(new Book(new(7), new(7), 10));
            _batch.Add(new Cancel(new(7)));
        }

        _batch.Add(new Peek(new(1)));
        var preview = _executor.Preview(_batch);
        Assert.Equal(hash, _hall.ComputeHash());
        Assert.Equal(["Committed", "Committed", "Failed", "Unknown", "Unknown", "Committed"], preview.Outcomes.Select(outcome => $"{outcome.Status}"));
        Assert.Contains(new CommandWait(0, "Seats", new SeatId(1)), preview.Conflicts.WaitsFor(1));
        Assert.Contains(new CommandWait(0, "Bookings", new BookingId(1)), preview.Conflicts.WaitsFor(2));

        // Its keys come from its own group, so that the rest of the batch runs serially.
        Assert.Equal([new CommandWait(3, null, null)], preview.Conflicts.WaitsFor(4));
        Assert.Equal("#3", preview.Conflicts.WaitsFor(4)[0].ToString());
        Assert.Equal([new CommandWait(4, null, null)], preview.Conflicts.WaitsFor(5));
        Assert.Equal([0, 1, 3, 4, 5], preview.Conflicts.CriticalPath);

        var expected = preview.Outcomes.Select(outcome => outcome.ToString()).ToArray();
        Assert.Equal(expected, _executor.Preview(_batch).Outcomes.Select(outcome => outcome.ToString()));
    }

    [Fact]
    public void For_people_there_is_markdown()
    {
        _batch.Add(new Peek(new(99)));
        _batch.Add(new Cancel(new(1)));
        Assert.Equal(
            """
            0 committed, 2 failed, 0 unknown, 0 rows changed.

            | # | command | outcome | suggestion | waits for |
            | ---: | --- | --- | --- | --- |
            | 0 | Peek | Failed: Peek.Look at Seats[SeatId { Value = 99 }]: There is no row SeatId { Value = 99 } of Seats. Create it first, or declare the parameter [Optional] in or [Upsert] ref. (missing-row) |  |  |
            | 1 | Cancel | Failed: Cancel.Free at Bookings[BookingId { Value = 1 }]: There is no row BookingId { Value = 1 } of Bookings. Create it first, or declare the parameter [Optional] in or [Upsert] ref. (missing-row) |  |  |

            2 commands, 1 on the critical path, width 2.

            """.ReplaceLineEndings("\n"),
            _executor.Preview(_batch).ToMarkdown());
        Assert.DoesNotContain("critical path", _executor.Preview(_batch, new PreviewOptions { TellsConflicts = false }).ToMarkdown(), StringComparison.Ordinal);
    }

    /// <summary>A gateway that answers as the test's previews do, or must not be called.</summary>
    private sealed class Services : IServiceProvider, IGateway
    {
        public bool Answer { get; set; }

        public int Calls { get; private set; }

        public object? GetService(Type serviceType) => serviceType == typeof(IGateway) ? this : null;

        public ValueTask<StepResult<PaymentId>> ChargeAsync(BookingId booking, int amount, CancellationToken cancellationToken)
        {
            Call();
            return new(amount > 100 ? StepResult.Fail("declined", "Too much.") : new PaymentId($"P{booking.Value}"));
        }

        public ValueTask<StepResult> RefundAsync(PaymentId payment, CancellationToken cancellationToken)
        {
            Call();
            return new(StepResult.Ok);
        }

        public ValueTask NotifyAsync(BookingId booking, CancellationToken cancellationToken)
        {
            Call();
            return default;
        }

        private void Call()
        {
            Calls++;
            Assert.True(Answer, "A preview calls no asynchronous step.");
        }
    }
}
