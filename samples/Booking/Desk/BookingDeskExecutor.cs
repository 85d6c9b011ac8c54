using Stepwright;

namespace Booking;

[Executor<BookingDesk>]
public sealed partial class BookingDeskExecutor;
