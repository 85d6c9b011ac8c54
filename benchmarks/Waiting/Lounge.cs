namespace Stepwright.Benchmarks.Waiting;

[State]
internal sealed partial class Lounge
{
    public partial Table<GuestId, Guest> Guests { get; }
}
