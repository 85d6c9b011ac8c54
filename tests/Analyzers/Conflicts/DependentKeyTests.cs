using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ConflictAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW2008</summary>
public class DependentKeyTests
{
    [Fact]
    public Task A_member_that_an_earlier_step_writes() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Give(OrderId Id, CustomerId To)
        {
            [Step] void Change(ref Order order) => order.Customer = To;
            [Step] void Charge(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account {|#0:account|}) => account.Balance -= order.Total;
        }
        """,
        "SW2008", "The key of account is read from Orders.Customer before the first step, and Change writes it: account is the row of the key from before");

    [Fact]
    public Task The_whole_row_that_an_earlier_step_writes() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Give(OrderId Id, CustomerId To)
        {
            [Step] void Change(ref Order order) => order = new(To, order.Sku, 1);
            [Step] void Charge(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account {|SW2008:account|}) => account.Balance -= order.Total;
        }
        """);

    [Fact]
    public Task A_member_written_by_with() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Give(OrderId Id, CustomerId To)
        {
            [Step] void Change(ref Order order) => order = order with { Customer = To };
            [Step] void Charge(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account {|SW2008:account|}) => account.Balance -= order.Total;
        }
        """);

    [Fact]
    public Task A_cell_that_an_earlier_step_writes() => IsReportedAsync(
        """
        public record struct Current(CustomerId Customer);

        [State]
        public sealed partial class Desk
        {
            public partial Table<CustomerId, Account> Accounts { get; }
            public partial Cell<Current> Current { get; }
        }

        [Command<Desk>]
        public readonly partial record struct Next(CustomerId To)
        {
            [Step] void Change(ref Current current) => current.Customer = To;
            [Step] void Greet(in Current current, [Key(nameof(current), nameof(Current.Customer))] ref Account {|SW2008:account|}) => account.Orders += current.Customer.Value;
        }
        """);

    [Fact]
    public Task A_member_that_a_later_step_writes_is_a_suggestion() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Give(OrderId Id, CustomerId To)
        {
            [Step] void Charge(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account {|#0:account|}) => account.Balance -= order.Total;
            [Step] void Change(ref Order order) => order.Customer = To;
        }
        """,
        new Stepwright.Verification.DiagnosticResult("SW2008", Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithLocation(0)
            .WithMessage("The key of account is read from Orders.Customer before the first step, and Change writes it: account is the row of the key from before"));

    [Fact]
    public Task Other_members_and_the_step_itself() => IsSilentAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Give(OrderId Id, CustomerId To)
        {
            [Step] void Change(ref Order order) { order.Total++; order = order with { Total = 2 }; }
            [Step] void Charge(in Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) => account.Balance -= order.Total;
        }

        [Command<Shop>]
        public readonly partial record struct GiveAtOnce(OrderId Id, CustomerId To)
        {
            [Step] void Both(ref Order order, [Key(nameof(order), nameof(Order.Customer))] ref Account account) { account.Balance -= order.Total; order.Customer = To; }
        }
        """);
}
