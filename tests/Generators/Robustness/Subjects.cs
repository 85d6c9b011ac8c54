namespace Stepwright.Generators.Tests;

/// <summary>Sources that keep every rule, to be broken.</summary>
internal static class Subjects
{
    /// <summary>The example of the design.</summary>
    public const string Shop = """
        using System.Collections.Immutable;
        using Stepwright;

        public readonly record struct Sku(string Value);
        public readonly record struct CustomerId(int Value);
        public readonly record struct OrderId(int Value);

        public record struct Stock(int Available, int Reserved);
        public record struct Account(decimal Balance, int Orders);
        public record struct Order(CustomerId Customer, int Lines, decimal Total);
        public record struct Totals(int Orders, decimal Revenue);
        public readonly record struct OrderLine(Sku Sku, int Quantity, decimal Price);

        [State]
        public sealed partial class Shop
        {
            public partial Table<Sku, Stock> Stock { get; }
            public partial Table<CustomerId, Account> Accounts { get; }
            public partial Table<OrderId, Order> Orders { get; }
            public partial Cell<Totals> Totals { get; }

            [Invariant] static bool NeverNegative(in Stock stock) => stock.Available >= 0;
        }

        [Command<Shop>]
        public readonly partial record struct PlaceOrder(OrderId Order, CustomerId Customer, ImmutableArray<OrderLine> Lines)
        {
            [Check] StepResult HasLines() => Lines.IsDefaultOrEmpty ? StepResult.Fail("no-lines", "An order needs a line.") : StepResult.Ok;

            [Step, ForEach(nameof(Lines))]
            StepResult Reserve(OrderLine line, ref Stock stock)
            {
                if (stock.Available < line.Quantity) return StepResult.Fail("out-of-stock", $"{line.Sku} has {stock.Available} left.");
                stock.Available -= line.Quantity;
                stock.Reserved += line.Quantity;
                return StepResult.Ok;
            }

            [Step] decimal Price() { decimal sum = 0; foreach (var line in Lines) sum += line.Quantity * line.Price; return sum; }

            [Step] void Charge(decimal price, ref Account account) { account.Balance -= price; account.Orders++; }

            [Step] void Record(decimal price, out Order order) => order = new(Customer, Lines.Length, price);

            [Step] void Tally(decimal price, ref Totals totals) { totals.Orders++; totals.Revenue += price; }
        }

        [Executor<Shop>]
        public sealed partial class ShopExecutor;
        """;

    /// <summary>Every kind of parameter, key, sequence and policy.</summary>
    public const string Everything = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Threading;
        using System.Threading.Tasks;
        using Stepwright;

        namespace Bank
        {
            public record struct Account(decimal Balance, int Branch);
            public record struct Branch(string Name, int Manager);
            public record struct Manager(int Bonus);
            public record struct Entry(Guid Id, decimal Amount);
            public record struct Totals(int Count);
            public readonly record struct Ticket(long Number);
            public readonly record struct Payment(int From, int To, decimal Amount);

            [State]
            public partial class Ledger
            {
                public partial Table<int, Account> Accounts { get; }
                internal partial Table<int, Account> Closed { get; }
                public partial Table<int, Branch> Branches { get; }
                public partial Table<int, Manager> Managers { get; }
                public partial Table<Guid, Entry> Entries { get; }
                public partial Cell<Totals> Totals { get; }
                public partial Accumulator<long> Volume { get; }
                [Accumulate(AccumulatorOperation.Max)] internal partial Accumulator<short> Highest { get; }
                [Accumulate(AccumulatorOperation.Min)] internal partial Accumulator<short> Lowest { get; }

                public partial Sequence<Ticket> Tickets { get; }
                internal partial Sequence<int> Numbers { get; }

                [Invariant] static bool Solvent([From(nameof(Accounts))] in Account account) => account.Balance >= 0;
                [Invariant] static bool Counted(in Totals totals) => totals.Count >= 0;
            }

            public static partial class Commands
            {
                [Command<Ledger>(Result = nameof(Sum), OnFailure = OnFailure.KeepCompletedSteps)]
                [Distinct(nameof(From), nameof(To))]
                public partial record struct Transfer(int From, int To, decimal Amount, Payment[] Payments, List<Guid> Ids, int? Tip, Guid Id, ReadOnlyMemory<Guid> Marks)
                {
                    private int _runs = 0;

                    [Check] bool IsPositive() => Amount > 0;
                    [Check, ForEach(nameof(Ids))] StepResult IsFresh(Guid id, [Optional] in Entry entry) => entry.Id == id ? StepResult.Fail("old", "old") : StepResult.Ok;

                    [Step] decimal Sum(
                        [From(nameof(Ledger.Accounts)), Key(nameof(From))] ref Account from,
                        [From(nameof(Ledger.Accounts)), Key(nameof(To))] ref Account to,
                        in StepContext context)
                    {
                        _runs++;
                        from.Balance -= Amount;
                        to.Balance += Amount;
                        context.Emit(new Totals(context.CommandIndex));
                        return Amount;
                    }

                    [Step(AllowSameRow = true), ForEach(nameof(Payments))]
                    StepResult<int> Pay(in Payment payment, CancellationToken token,
                        [From(nameof(Ledger.Accounts)), Key(nameof(Payment.From))] ref Account from,
                        [From(nameof(Ledger.Accounts)), Key(nameof(payment), nameof(Payment.To))] in Account to,
                        [Upsert, Key(nameof(from), nameof(Account.Branch))] ref Branch branch)
                    {
                        from.Balance -= payment.Amount;
                        return to.Branch;
                    }

                    [Step] StepResult<string> Name([Key(nameof(BranchOf))] in Branch branch, [Key(nameof(branch), nameof(Branch.Manager))] ref Manager manager) => branch.Name;

                    [Step] void Close([From(nameof(Ledger.Closed)), Key(nameof(From)), Delete] in Account closed, decimal sum, string name) { }

                    [Step, ForEach(nameof(Tip))] void Reward(int tip, [Key(nameof(tip))] ref Manager manager) => manager.Bonus += tip;

                    [Step, ForEach(nameof(Marks))] void Mark(Guid mark, [Key(nameof(Marked))] out Entry entry) => entry = new(mark, 0);

                    [Step, ForEach(nameof(Ids))] void Add(Accumulate<long> volume, in Accumulate<short> highest, [From(nameof(Ledger.Lowest))] Accumulate<short> least) => volume.Add(1);

                    [Step] void Weigh(in long sum, in short highest, [From(nameof(Ledger.Lowest))] in short least) { }

                    [Step, ForEach(nameof(Ids))] void Draw([Next(nameof(Ledger.Tickets))] Ticket ticket, [Next(nameof(Ledger.Numbers))] int number, [Upsert, Key(nameof(number))] ref Manager manager) => manager.Bonus++;

                    [Step] void Enter(out Entry entry) => entry = new(Id, Amount);

                    [Step] int Count(TableView<int, Branch> branches, [Optional, Key(nameof(To))] in Branch branch, bool branchFound, ref Totals totals) => totals.Count = branches.Count;

                    private int BranchOf() => From;
                    private static Guid Marked(in Guid mark) => mark;
                }

                [Command<Ledger>]
                internal readonly partial record struct Nothing;

                [Command<Ledger>(Result = nameof(Ask))]
                public readonly partial record struct Settle(int Item, Payment[] Payments, List<Guid> Ids)
                {
                    [Check] bool HasPayments() => Payments.Length > 0;

                    [Step, ForEach(nameof(Payments)), Retry(Attempts = 2, Codes = ["busy"])]
                    async ValueTask<StepResult<string>> Send(Payment payment, [From(nameof(Ledger.Accounts)), Key(nameof(Payment.From)), Optional] Account account, bool accountFound, [Service] IBank bank, CancellationToken token)
                    {
                        await bank.SendAsync(payment, token);
                        return accountFound ? "" : StepResult.Fail("none", "none");
                    }

                    [Compensate(nameof(Send), WhenInDoubt = true), Retry] ValueTask Recall(Payment payment, [Service] IBank bank) => bank.SendAsync(payment, default);

                    [Step(TimeoutMilliseconds = 100)] ValueTask<StepResult<decimal>> Ask([Key(nameof(Item))] Branch branch, Totals totals) => default;

                    [Fallback(nameof(Ask))] async ValueTask<decimal> Guess() { await Task.Yield(); return 1; }

                    [Compensate(nameof(Ask))] ValueTask<StepResult> Forget(decimal ask) => default;

                    [Step, ForEach(nameof(Ids))] void Note(Guid id, [Upsert] ref Entry entry) => entry.Amount++;

                    [Step] ValueTask Tell(decimal ask) => default;
                }
            }

            public interface IBank
            {
                ValueTask SendAsync(Payment payment, CancellationToken token);
            }

            [Executor<Ledger>]
            public partial class LedgerExecutor;
        }
        """;
}
