using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1001</summary>
public class NotPartialTests
{
    [Fact]
    public Task A_state_without_partial() => IsReportedAsync(
        """
        [State] public class {|#0:Depot|};
        """,
        "SW1001", "Declare Depot as partial: the generator writes the other part of the state Depot");

    [Fact]
    public Task A_command_without_partial() => IsReportedAsync(
        """
        [Command<Shop>] public readonly record struct {|#0:Move|};
        """,
        "SW1001", "Declare Move as partial: the generator writes the other part of the command Move");

    [Fact]
    public Task An_executor_without_partial() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed class {|#0:ShopExecutor|};
        """,
        "SW1001", "Declare ShopExecutor as partial: the generator writes the other part of the executor ShopExecutor");

    [Fact]
    public Task Each_type_around_it_too() => IsReportedAsync(
        """
        public class {|#0:Outer|}
        {
            public partial struct Middle
            {
                public interface {|#1:Inner|}
                {
                    [State] public class {|#2:Depot|};
                }
            }
        }
        """,
        At(0, "SW1001", "Declare Outer as partial: the generator writes the other part of the state Depot"),
        At(1, "SW1001", "Declare Inner as partial: the generator writes the other part of the state Depot"),
        At(2, "SW1001", "Declare Depot as partial: the generator writes the other part of the state Depot"));

    [Fact]
    public Task A_type_in_several_parts_is_left_to_the_compiler() => IsLeftToTheCompilerAsync(
        """
        [State] public partial class Depot;
        public class Depot;
        """);

    [Fact]
    public Task Partial_types_of_every_kind_around_partial_types() => IsSoundAsync(
        """
        namespace Depots
        {
            public partial class Outer
            {
                public partial interface IMiddle
                {
                    public partial record struct Inner
                    {
                        [State] public partial class Depot { public partial Table<int, Stock> Stock { get; } }
                    }
                }

                internal partial record Commands
                {
                    [Command<IMiddle.Inner.Depot>] public partial record struct Fill(int Number)
                    {
                        [Step] void Put(ref Stock stock) => stock.Available++;
                    }
                }

                internal partial struct Executors
                {
                    [Executor<IMiddle.Inner.Depot>] internal sealed partial class DepotExecutor;
                }
            }
        }
        """);

    [Fact]
    public Task Parts_in_several_files() => IsSoundAsync(
        """
        [State] public partial class Depot { public partial Table<int, Stock> First { get; } }
        """,
        """
        partial class Depot { public partial Cell<Totals> Second { get; } }
        """);
}
