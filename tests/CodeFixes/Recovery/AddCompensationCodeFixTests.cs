using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Add a compensation" for SW6005.</summary>
public class AddCompensationCodeFixTests
{
    private const string Gateway = """
        using System.Threading;
        using System.Threading.Tasks;
        public interface IGateway;
        public interface ILedger;

        """;

    [Fact]
    public Task With_the_value_the_services_and_a_token() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, int Quantity)
        {
            [Step]
            ValueTask<StepResult<OrderId>> {|SW6005:Authorize|}(Stock stock, [Service] IGateway gateway, [Service] ILedger ledger, CancellationToken token) => default; // Waits.

            [Step]
            ValueTask<int> {|SW6005:Count|}([Service] IGateway count) => default;
            [Step]
            ValueTask<StepResult> {|SW6005:Send|}([Service] IGateway gateway) => default;

            [Step]
            void Take(ref Stock stock) => stock.Available--;
        }
        """,
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, int Quantity)
        {
            [Step]
            ValueTask<StepResult<OrderId>> Authorize(Stock stock, [Service] IGateway gateway, [Service] ILedger ledger, CancellationToken token) => default; // Waits.

            [Compensate(nameof(Authorize))]
            ValueTask UndoAuthorize(OrderId authorize, [Service] IGateway gateway, [Service] ILedger ledger, CancellationToken token) => throw new NotImplementedException();

            [Step]
            ValueTask<int> Count([Service] IGateway count) => default;

            [Compensate(nameof(Count))]
            ValueTask UndoCount(int count2, [Service] IGateway count, CancellationToken cancellationToken) => throw new NotImplementedException();

            [Step]
            ValueTask<StepResult> Send([Service] IGateway gateway) => default;

            [Compensate(nameof(Send))]
            ValueTask UndoSend([Service] IGateway gateway, CancellationToken cancellationToken) => throw new NotImplementedException();

            [Step]
            void Take(ref Stock stock) => stock.Available--;
        }
        """);

    [Fact]
    public Task With_the_value_of_the_step_where_another_is_of_the_same_type() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] ValueTask<int> {|SW6005:Pay|}([Service] IGateway gateway) => default; [Step] void Take(ref Stock stock) => stock.Available--;
        }
        """,
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] int Count() => 1;
            [Step] ValueTask<int> Pay([Service] IGateway gateway) => default; [Compensate(nameof(Pay))] ValueTask UndoPay(int pay, [Service] IGateway gateway, CancellationToken cancellationToken) => throw new NotImplementedException(); [Step] void Take(ref Stock stock) => stock.Available--;
        }
        """);

    [Fact]
    public Task Under_a_name_that_is_free() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, int UndoSend)
        {
            [Step, ForEach(nameof(Parts))]
            ValueTask {|SW6005:Send|}(int part, [Service] IGateway gateway) => default;

            [Step]
            void Take(ref Stock stock) => stock.Available--;

            ImmutableArray<int> Parts => [UndoSend];
        }
        """,
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku, int UndoSend)
        {
            [Step, ForEach(nameof(Parts))]
            ValueTask Send(int part, [Service] IGateway gateway) => default;

            [Compensate(nameof(Send))]
            ValueTask UndoSend2([Service] IGateway gateway, CancellationToken cancellationToken) => throw new NotImplementedException();

            [Step]
            void Take(ref Stock stock) => stock.Available--;

            ImmutableArray<int> Parts => [UndoSend];
        }
        """);

    [Fact]
    public Task Nothing_where_no_compensation_can_name_the_step() => VerifyAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Buy(Sku Sku)
        {
            [Step] ValueTask {|SW6005:Send|}([Service] IGateway gateway) => default;
            [Step] ValueTask {|SW6005:Send|}([Service] ILedger ledger) => default;
            [Step] void Take(ref Stock stock) => stock.Available--;
        }
        """,
        null);

    private static Task VerifyAsync(string source, string? fixedSource) =>
        ShopFix.VerifyAsync<RecoveryAnalyzer, AddCompensationCodeFix>(Gateway + source, fixedSource is null ? null : Gateway + fixedSource);
}
