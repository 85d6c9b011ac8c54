using System.Collections.Immutable;

namespace Stepwright.Integration.Tests.FaultInjection;

/// <summary>A fault of every kind at every step and element: the state is byte for byte what it is without the command, group or batch.</summary>
public sealed class FaultInjectionTests
{
    public static TheoryData<InjectedFault, bool> Faults
    {
        get
        {
            var faults = new TheoryData<InjectedFault, bool>();
            foreach (var fault in Enum.GetValues<InjectedFault>())
            {
                faults.Add(fault, true);
                faults.Add(fault, false);
            }

            return faults;
        }
    }

    [Fact]
    public void The_command_has_a_point_for_every_access_and_element()
    {
        Assert.Equal(30, Points().Count);
    }

    [Fact]
    public void Without_a_fault_everything_is_committed()
    {
        var vault = Load(hasRoom: true);
        var result = Run(vault, new(), new Injector(), grouped: false);
        Assert.Equal(3, result.Committed);
    }

    [Theory, MemberData(nameof(Faults))]
    public void A_failed_command_leaves_no_trace(InjectedFault fault, bool hasRoom)
    {
        foreach (var point in Points())
        {
            var vault = Load(hasRoom);
            var injector = new Injector { Point = point, Fault = fault };
            var result = Run(vault, new(), injector, grouped: false);
            if (fault == InjectedFault.Cancellation)
            {
                AssertStatuses(result, CommandStatus.Cancelled, CommandStatus.Cancelled, CommandStatus.Cancelled);
                AssertSame(Load(hasRoom), vault, hasRoom);
                continue;
            }

            AssertStatuses(result, CommandStatus.Committed, CommandStatus.Failed, CommandStatus.Committed);
            AssertFailure(result.Outcomes[1].Failure!, fault, point);
            var expected = Load(hasRoom);
            Run(expected, new(), null, grouped: false);
            AssertSame(expected, vault, hasRoom);
            Assert.Equal(2, result.Events<long>().Count);
            Assert.Empty(result.Events<int>());
        }
    }

    [Theory, MemberData(nameof(Faults))]
    public void A_failed_group_leaves_no_trace(InjectedFault fault, bool hasRoom)
    {
        foreach (var point in Points())
        {
            var vault = Load(hasRoom);
            var result = Run(vault, new(), new Injector { Point = point, Fault = fault }, grouped: true);
            if (fault == InjectedFault.Cancellation)
                AssertStatuses(result, CommandStatus.Cancelled, CommandStatus.Cancelled, CommandStatus.Cancelled);
            else
                AssertStatuses(result, CommandStatus.Undone, CommandStatus.Failed, CommandStatus.Undone);
            AssertSame(Load(hasRoom), vault, hasRoom);
            Assert.Empty(result.Events<long>());
        }
    }

    [Theory, MemberData(nameof(Faults))]
    public void A_failed_batch_leaves_no_trace(InjectedFault fault, bool hasRoom)
    {
        foreach (var point in Points())
        {
            var vault = Load(hasRoom);
            var options = new ExecutorOptions { Atomicity = Atomicity.Batch };
            var result = Run(vault, options, new Injector { Point = point, Fault = fault }, grouped: false);
            if (fault == InjectedFault.Cancellation)
                AssertStatuses(result, CommandStatus.Cancelled, CommandStatus.Cancelled, CommandStatus.Cancelled);
            else
                AssertStatuses(result, CommandStatus.Undone, CommandStatus.Failed, CommandStatus.Undone);
            Assert.False(result.IsCommitted);
            AssertSame(Load(hasRoom), vault, hasRoom);
            Assert.Empty(result.Events<long>());
        }
    }

    private static List<string> Points()
    {
        var injector = new Injector();
        Run(Load(hasRoom: true), new(), injector, grouped: false);
        return [.. injector.Passed.Distinct()];
    }

    private static Vault Load(bool hasRoom)
    {
        var vault = new Vault();
        if (hasRoom)
            vault.Rows.EnsureCapacity(100);
        for (var i = 0; i < 13; i++)
            vault.Rows.Add(new(i), new Row(i, new RowId((i * 5 + 3) % 8)));
        foreach (var removed in new[] { 9, 6, 11 })
            vault.Rows.Remove(new(removed));
        vault.Probes.Add(new(""), default);
        vault.Total.Value = new Total(40, "begun");
        vault.Added.Value = 5;
        vault.Highest.Value = 2;
        return vault;
    }

    private static BatchResult Run(Vault vault, ExecutorOptions options, Injector? injector, bool grouped)
    {
        using var source = new CancellationTokenSource();
        var executor = new VaultExecutor(vault, options);
        var batch = executor.CreateBatch();
        var group = grouped ? batch.Group() : default;
        batch.Add(new Touch(new(0), new(20), new(12)));
        if (injector is not null)
        {
            injector.Source = source;
            ImmutableArray<RowId> existings = [new(4), new(5), new(4)];
            ImmutableArray<RowId> news = [new(40), new(41), new(42)];
            batch.Add(new EveryAccess(injector, new(1), new(30), new(31), new(2), new(32), existings, news));
        }

        batch.Add(new Touch(new(3), new(21), new(7)));
        group.Dispose();
        return executor.Execute(batch, injector?.Fault == InjectedFault.Cancellation ? source.Token : default);
    }

    private static void AssertStatuses(BatchResult result, params CommandStatus[] statuses) =>
        Assert.Equal(statuses, result.Outcomes.AsSpan().ToArray().Select(outcome => outcome.Status));

    private static void AssertFailure(StepFailure failure, InjectedFault fault, string point)
    {
        var code = fault switch
        {
            InjectedFault.Result => "injected",
            InjectedFault.Exception => "exception",
            InjectedFault.MissingRow => "missing-row",
            _ => "invariant",
        };
        Assert.Equal(code, failure.Code);
        Assert.Equal(nameof(EveryAccess), failure.Command);
        Assert.Equal(point.Split(' ')[0], failure.Step);
    }

    private static void AssertSame(Vault expected, Vault actual, bool withChains) =>
        Assert.Equal(StateFingerprint.Of(expected, withChains), StateFingerprint.Of(actual, withChains));
}
