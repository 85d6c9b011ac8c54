using System.Collections.Immutable;

namespace Stepwright.Simulation;

/// <summary>
/// Random scenarios: mostly small ones over few keys, so that commands meet; some of several hundred commands, over keys from
/// few to many.
/// </summary>
internal sealed class ScenarioGenerator
{
    // Those that only change the state, and behind them those that wait, draw, and are corrected; one of the latter two waits too.
    private const int PlainKinds = 23;
    private const int WaitingKinds = 4;
    private const int DrawingKinds = 5;
    private const int CorrectedKinds = 2;
    private const int FirstWaiting = PlainKinds;
    private const int FirstDrawing = FirstWaiting + WaitingKinds;
    private const int FirstCorrected = FirstDrawing + DrawingKinds;

    // It reads the whole of a table in which it may create a row: where it does, planning ends.
    private const int RenewKind = 12;

    private readonly Dice _dice;
    private readonly int _keys;
    private readonly int _largest;
    private readonly int _faultIn;
    private readonly int _mostValue;
    private readonly bool _isCancellable;
    private readonly Atomicity _atomicity;
    private readonly int[] _kinds;
    private readonly int _stopIn;
    private readonly int _groupIn;
    private readonly int _rows;
    private readonly int _lines;
    private readonly int _troubleIn;
    private readonly bool _losesEffects;
    private readonly Recovery _recovery;
    private int _commands;
    private int _requests;

    private ScenarioGenerator(Dice dice)
    {
        _dice = dice;
        (_largest, _keys) = dice.Next(0, 20) switch
        {
            < 10 => (9, 8),
            < 13 => (9, 64),
            < 17 => (41, dice.Of([8, 16, 32])),
            < 19 => (120, dice.Of([2, 8, 32, 200])),
            _ => (500, dice.Of([2, 8, 64, 1000])),
        };
        _faultIn = dice.Of([4, 6, 20, 200]);
        _mostValue = dice.Of([10, 10, 500]);
        _atomicity = dice.OneIn(4) ? Atomicity.Batch : Atomicity.Command;

        // Few long batches without any failure would be left.
        if (_atomicity == Atomicity.Batch && _largest > 9)
            (_faultIn, _mostValue) = (2_000, 500);
        _isCancellable = dice.OneIn(2);
        _stopIn = 61 + (10 * _largest);

        // A group whose keys depend on its own rows ends planning.
        _groupIn = dice.Of([5, 2 * _largest, 20 * _largest]);
        _rows = dice.Of([2, 4, 20]) * dice.Next(0, _keys);
        _lines = dice.Of([5, 5, 20]);
        var (waits, draws, isCorrected) = (dice.OneIn(2), dice.OneIn(3), dice.OneIn(3));
        _kinds = SomeKinds(dice, waits, draws, isCorrected);
        _troubleIn = dice.Of([2, 4, 20]);
        _recovery = dice.OneIn(3) ? Recovery.Suggest : Recovery.Apply;

        // Where commands run that serial ones would not have, or run again, more may be lost than serially.
        _losesEffects = !draws && _recovery == Recovery.Suggest && _atomicity == Atomicity.Command && !_isCancellable;
    }

    public static Scenario Generate(Dice dice) => new ScenarioGenerator(dice).Scenario();

    private Scenario Scenario()
    {
        var rows = Several(_rows, Row);
        var total = _dice.Next(-6 * _largest, WorldLimits.Total + 1);
        return new Scenario(_atomicity, _recovery, _isCancellable, rows, total, Several(_dice.Next(1, 5), Items));
    }

    private LoadedRow Row() => new(_dice.OneIn(2), Id(), new Coin(_dice.Next(0, _mostValue), Id()), _dice.OneIn(10));

    private ImmutableArray<ScenarioItem> Items() => Several(_dice.Next(0, _largest), Item);

    private ScenarioItem Item() => _dice.OneIn(_groupIn) ? new(true, Several(_dice.Next(0, 5), Op)) : new(false, [Op()]);

    private Id Id() => new(_dice.Next(0, _keys));

    private int Amount() => _dice.Next(-1, 7);

    private bool Either() => _dice.OneIn(2);

    private Fault Fault() => new(_dice.Next(0, 4), _dice.OneIn(_faultIn) ? _dice.Of([FaultKind.Result, FaultKind.Exception]) : FaultKind.None);

    private Line Line() => new(Id(), Amount(), Fault());

    private SlipId SlipId() => new(_dice.Next(1, 60));

    private Request Request(Trouble inDoubt = Trouble.Throws)
    {
        var trouble = _dice.OneIn(_troubleIn) ? _dice.Of([Trouble.Declined, Trouble.Busy, Trouble.Throws, inDoubt]) : Trouble.None;
        var number = (_commands * Simulation.Request.NumbersOfCommand) + _requests++;
        return new(number, trouble, _dice.Next(1, OutsideAttempts.Charges + 1), _dice.OneIn(3), Either(), _dice.OneIn(4) ? _losesEffects ? OutsideAttempts.Releases : 1 : 0);
    }

    private Due Due() => new(Id(), Amount(), Request(Trouble.ThrowsAfter));

    private WorldOp Op()
    {
        _commands++;
        _requests = 0;

        // Under Atomicity.Batch it depends on the distance whether a later failure or the next look at the token comes first.
        if (_isCancellable && _dice.OneIn(_stopIn))
            return new StopOp(Id(), Either() || _atomicity == Atomicity.Batch);
        return _dice.Of<int>(_kinds) switch
        {
            0 => new TransferOp(new(Id(), Id(), Amount(), Fault())),
            1 => new CreateOp(new(Id(), Id(), Amount(), Fault())),
            2 => new PutOp(new(Id(), Amount(), Fault())),
            3 => new DropOp(new(Id(), Fault())),
            4 => new CarryOp(new(Id(), Id(), Fault())),
            5 => new FollowOp(new(Id(), Amount(), Fault())),
            6 => new GrowOp(new(Id(), Fault())),
            7 => new LateOp(new(Id(), Id(), Fault())),
            8 => new MeetOp(new(Id(), Id())),
            9 => new LinesOp(new(Several(_dice.Next(0, _lines), Line), Fault())),
            10 => new KeepLinesOp(new(Several(_dice.Next(0, _lines), Line), Id(), Fault())),
            11 => new KeepDeepOp(new(Id(), Id(), Id(), Fault())),
            RenewKind => new RenewOp(new(Id(), Amount(), Either(), Fault())),
            13 => new ScanOp(new(Id(), _dice.Next(0, 21))),
            14 => new RotateOp(new(Id(), Id(), Id())),
            15 => new TwiceOp(new(Id(), Id(), Fault())),
            16 => new TwinsOp(new(Id(), Id())),
            17 => new RollOp(new(Id(), Fault())),
            18 => new PeekOp(new(Id(), Id())),
            19 => new TickOp(new(Amount(), Fault())),
            20 => new GatherOp(new(Id(), Amount(), Fault())),
            21 => new KeepTicksOp(new(Several(_dice.Next(0, _lines), Line), Fault())),
            22 => new StrayOp(new(Id(), Id(), _dice.OneIn(4), Fault())),
            FirstWaiting => new PayOp(new(Id(), Amount(), Request(), Fault())),
            FirstWaiting + 1 => new PayEachOp(new(Several(_dice.Next(0, _lines), Due), Fault())),
            FirstWaiting + 2 => new KeepWaitsOp(new(Several(_dice.Next(0, _lines), Due), Fault())),
            FirstWaiting + 3 => new KeepPaysOp(new(Several(_dice.Next(0, _lines), () => Due() with { Request = Request() }), Fault())),
            FirstDrawing => new IssueOp(new(Id(), Amount(), Fault())),
            FirstDrawing + 1 => new IssueEachOp(new(Several(_dice.Next(0, _lines), Line))),
            FirstDrawing + 2 => new IssuePaidOp(new(Id(), Amount(), Request(), Fault())),
            FirstDrawing + 3 => new AssignOp(new(SlipId(), Id(), Fault())),
            FirstDrawing + 4 => new RedeemOp(new(SlipId(), Fault())),
            FirstCorrected => new ShiftOp(new(Id(), Amount(), Fault())),
            _ => new SettleOp(new(Id(), Amount(), Request(), Fault())),
        };
    }

    // Some kinds hide what others show, as whole-table reads that everything waits for: most scenarios leave several out
    // (Groce and others, swarm testing, ISSTA 2012).
    private static int[] SomeKinds(Dice dice, bool waits, bool draws, bool isCorrected)
    {
        var all = Enumerable.Range(0, PlainKinds)
            .Concat(waits ? Enumerable.Range(FirstWaiting, WaitingKinds) : [])
            .Concat(draws ? Enumerable.Range(FirstDrawing, DrawingKinds) : [])
            .Concat(isCorrected ? Enumerable.Range(FirstCorrected, CorrectedKinds) : [])
            .ToArray();
        if (dice.OneIn(10))
            return all;
        var some = all.Where(kind => kind < PlainKinds ? dice.OneIn(kind == RenewKind ? 20 : 4) : !dice.OneIn(3)).ToArray();
        if (some.Length == 0)
            return [dice.Of<int>(all)];

        // One of them much more often than the others: long runs of readers, creations or writers.
        return dice.OneIn(2) ? some : [.. some, .. Enumerable.Repeat(dice.Of<int>(some), 8 * some.Length)];
    }

    private static ImmutableArray<T> Several<T>(int count, Func<T> make)
    {
        var items = ImmutableArray.CreateBuilder<T>(count);
        while (items.Count < count)
            items.Add(make());
        return items.MoveToImmutable();
    }
}
