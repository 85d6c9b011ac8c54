using System.Runtime.CompilerServices;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>The generated text of asynchronous commands, against <c>Expected/</c>. It compiles without a warning, documentation included.</summary>
public class AsynchronousTextTests
{
    private const string Hotel = """
        using System.Collections.Immutable;
        using System.Threading;
        using System.Threading.Tasks;
        using Stepwright;

        internal readonly record struct RoomId(int Value);
        internal readonly record struct GuestId(int Value);
        internal readonly record struct PaymentId(int Value);
        internal record struct Room(GuestId Guest, int Nights);
        internal record struct Guest(decimal Credit);
        internal record struct Totals(int Bookings);
        internal readonly record struct Night(RoomId Room, decimal Price);

        internal interface IGateway
        {
            ValueTask<StepResult<PaymentId>> AuthorizeAsync(GuestId guest, decimal amount, CancellationToken token);
            ValueTask ReleaseAsync(PaymentId payment);
            ValueTask<bool> HoldAsync(RoomId room, CancellationToken token);
            ValueTask<StepResult> ReleaseAsync(RoomId room);
        }

        [State]
        internal sealed partial class Hotel
        {
            public partial Table<RoomId, Room> Rooms { get; }
            public partial Table<GuestId, Guest> Guests { get; }
            public partial Cell<Totals> Totals { get; }
        }

        """;

    [Fact]
    public Task A_booking() => Expect("""
        [Command<Hotel>(Result = nameof(Authorize))]
        internal readonly partial record struct Book(GuestId Guest, ImmutableArray<Night> Nights)
        {
            [Check] bool HasNights() => !Nights.IsDefaultOrEmpty;

            [Step] decimal Price() { decimal sum = 0; foreach (var night in Nights) sum += night.Price; return sum; }

            [Step, ForEach(nameof(Nights)), Retry(Codes = ["busy", "\"later\""])]
            async ValueTask<bool> Hold(Night night, [Optional] Room room, bool roomFound, [Service] IGateway gateway, CancellationToken token) =>
                roomFound && room.Nights > 0 || await gateway.HoldAsync(night.Room, token);

            [Compensate(nameof(Hold), WhenInDoubt = true), Retry(Attempts = 5, DelayMilliseconds = 1, DelayFactor = 1.5)]
            ValueTask<StepResult> Unhold(Night night, [Service] IGateway gateway) => gateway.ReleaseAsync(night.Room);

            [Step(TimeoutMilliseconds = 2000), Retry]
            ValueTask<StepResult<PaymentId>> Authorize(decimal price, Guest guest, Totals totals, [Service] IGateway gateway, CancellationToken token) =>
                gateway.AuthorizeAsync(Guest, price + totals.Bookings - guest.Credit, token);

            [Compensate(nameof(Authorize))]
            ValueTask Release(PaymentId payment, decimal price, [Service] IGateway gateway, CancellationToken token) => gateway.ReleaseAsync(payment);

            [Step, ForEach(nameof(Nights))] void Occupy(Night night, [Upsert] ref Room room) { room.Guest = Guest; room.Nights++; }

            [Step] ValueTask Tell(Guest guest) => default;

            [Step] void Count(PaymentId payment, ref Totals totals) => totals.Bookings++;
        }

        [Command<Hotel>]
        internal readonly partial record struct Leave(RoomId Room)
        {
            [Step] void Free([Delete] in Room room) { }
        }

        [Executor<Hotel>] internal sealed partial class HotelExecutor;
        """);

    [Fact]
    public Task Steps_that_stand_and_a_command_that_changes_itself() => Expect("""
        [Command<Hotel>(OnFailure = OnFailure.KeepCompletedSteps)]
        internal partial record struct Book(GuestId Guest)
        {
            private int _calls;
            [Step] void Charge(ref Guest guest) { _calls++; guest.Credit--; }
            [Step] ValueTask<StepResult> Tell([Service] IGateway gateway) { _calls++; return default; }
            [Compensate(nameof(Tell))] async ValueTask Untell() { _calls++; await Task.Yield(); }
        }

        [Executor<Hotel>] internal sealed partial class HotelExecutor;
        """);

    [Fact]
    public Task Sequences_of_every_kind() => Expect("""
        [Command<Hotel>]
        internal readonly partial record struct Visit(
            ImmutableArray<GuestId> Immutable, GuestId[] Array, System.ReadOnlyMemory<GuestId> Memory, System.Collections.Generic.List<GuestId> List,
            System.Collections.Generic.IReadOnlyList<GuestId>? Interface, string Text, GuestId? Nullable)
        {
            [Step, ForEach(nameof(Immutable))] ValueTask OfImmutableArray(GuestId id, [Key(nameof(id))] Guest guest) => default;
            [Step, ForEach(nameof(Array))] ValueTask OfArray(GuestId id, [Key(nameof(id))] Guest guest) => default;
            [Step, ForEach(nameof(Memory))] ValueTask OfMemory(GuestId id, [Key(nameof(id))] Guest guest) => default;
            [Step, ForEach(nameof(List))] ValueTask OfList(GuestId id, [Key(nameof(id))] Guest guest) => default;
            [Step, ForEach(nameof(Interface))] ValueTask OfInterface(GuestId id, [Key(nameof(id))] Guest guest) => default;
            [Step, ForEach(nameof(Text))] ValueTask OfText(char letter) => default;
            [Step, ForEach(nameof(Nullable))] ValueTask OfNullable(GuestId id, [Key(nameof(id))] Guest guest) => default;
            [Step, ForEach(nameof(Array))] void Synchronous(GuestId id, [Key(nameof(id))] ref Guest guest) { }
            [Step, ForEach(nameof(Text))] void WithoutRows(char letter) { }
            [Step, ForEach(nameof(Text))] ValueTask<System.IComparable> Interfaces() => default;
        }
        """);

    [Fact]
    public Task Fallbacks() => Expect("""
        [Command<Hotel>(Result = nameof(Authorize))]
        internal partial record struct Book(GuestId Guest, ImmutableArray<Night> Nights)
        {
            [Step, ForEach(nameof(Nights))] StepResult Occupy(Night night, ref Room room) { room.Guest = Guest; return room.Nights > 0 ? StepResult.Ok : StepResult.Fail("taken", ""); }
            [Fallback(nameof(Occupy))] void Add(Night night, [Upsert] ref Room room) => room.Guest = Guest;
            [Step, ForEach(nameof(Nights))] ValueTask<StepResult> Hold(Night night, [Service] IGateway gateway) => default;
            [Fallback(nameof(Hold))] void Note(Night night, ref Room room) => room.Nights++;
            [Fallback(nameof(Note)), Step(TimeoutMilliseconds = 5)] ValueTask Beg(Night night, Room room) => default;
            [Step] ValueTask<StepResult<PaymentId>> Authorize(Guest guest) => default;
            [Fallback(nameof(Authorize)), Retry] async ValueTask<PaymentId> Borrow([Service] IGateway gateway) { await Task.Yield(); return default; }
            [Compensate(nameof(Borrow))] ValueTask Return(PaymentId payment) => default;
            [Compensate(nameof(Authorize))] ValueTask Release(PaymentId payment) => default;
            [Step] void Count(PaymentId payment, ref Totals totals) => totals.Bookings++;
            [Recover(nameof(Authorize))] Book? Shrink() => null;
        }

        [Executor<Hotel>] internal sealed partial class HotelExecutor;
        """);

    private static Task Expect(string source, [CallerMemberName] string test = "")
    {
        var whole = Hotel + source;
        var broken = new Promise().Broken(whole, out var rules);
        Assert.True(broken is null, broken);
        Assert.Empty(rules);
        return Verify.VerifyGeneratorAsync(whole, testMethod: test);
    }
}
