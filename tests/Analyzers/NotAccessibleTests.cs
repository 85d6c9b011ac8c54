using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1003</summary>
public class NotAccessibleTests
{
    [Fact]
    public Task A_private_state() => IsReportedAsync(
        """
        public partial class Outer { [State] private partial class {|#0:Depot|}; }
        """,
        "SW1003", "Make Depot public or internal: generated code in other files must be able to name the state Depot");

    [Fact]
    public Task A_private_command() => IsReportedAsync(
        """
        public partial class Outer { [Command<Shop>] protected partial record struct {|#0:Move|}; }
        """,
        "SW1003", "Make Move public or internal: generated code in other files must be able to name the command Move");

    [Fact]
    public Task A_private_protected_executor() => IsReportedAsync(
        """
        public partial class Outer { [Executor<Shop>] private protected sealed partial class {|#0:ShopExecutor|}; }
        """,
        "SW1003", "Make ShopExecutor public or internal: generated code in other files must be able to name the executor ShopExecutor");

    [Fact]
    public Task A_command_of_one_file() => IsReportedAsync(
        """
        [Command<Shop>] file partial record struct {|#0:Move|};
        """,
        "SW1003", "Make Move public or internal: generated code in other files must be able to name the command Move");

    [Fact]
    public Task A_private_type_around_a_command() => IsReportedAsync(
        """
        public partial class Outer { partial class {|#0:Commands|} { [Command<Shop>] public partial record struct Move; } }
        """,
        "SW1003", "Make Commands public or internal: generated code in other files must be able to name the command Move");

    [Fact]
    public Task Internal_types_and_those_protected_inside_public_ones() => IsSoundAsync(
        """
        [State] internal partial class Depot { internal partial Table<int, Stock> Stock { get; } }
        public partial class Outer
        {
            [Command<Depot>] protected internal partial record struct Fill(int Number) { [Step] void Put(ref Stock stock) { } }
            [Executor<Depot>] internal sealed partial class DepotExecutor;
        }
        """);
}
