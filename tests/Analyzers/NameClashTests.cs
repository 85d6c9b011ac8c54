using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1024</summary>
public class NameClashTests
{
    [Fact]
    public Task A_state_with_StepwrightAccess() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            class {|#0:StepwrightAccess|};
        }
        """,
        "SW1024", "StepwrightAccess is a name that the generator needs in Depot: choose another");

    [Fact]
    public Task A_state_with_StepwrightStorage() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public int {|#0:StepwrightStorage|} => 1;
        }
        """,
        "SW1024", "StepwrightStorage is a name that the generator needs in Depot: choose another");

    [Fact]
    public Task A_state_with_StepwrightDeltas() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            class {|#0:StepwrightDeltas|};
        }
        """,
        "SW1024", "StepwrightDeltas is a name that the generator needs in Depot: choose another");

    [Fact]
    public Task A_state_with_the_field_of_its_storage() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            int {|#0:_stepwrightStorage|};
        }
        """,
        "SW1024", "_stepwrightStorage is a name that the generator needs in Depot: choose another");

    [Fact]
    public Task A_state_with_the_method_that_takes_snapshots() => IsReportedAsync(
        """
        [State] public partial class Depot
        {
            public int {|#0:Snapshot|}(int number) => number;
        }
        """,
        "SW1024", "Snapshot is a name that the generator needs in Depot: choose another");

    [Fact]
    public Task A_type_with_the_name_of_the_snapshot() => IsReportedAsync(
        """
        namespace Depots;
        [State] public partial class Depot;
        public class {|#0:DepotSnapshot|};
        """,
        "SW1024", "DepotSnapshot is a name that the generator needs in Depots: choose another");

    [Fact]
    public Task A_command_with_StepwrightDispatch() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            void {|#0:StepwrightDispatch|}() { }
        }
        """,
        "SW1024", "StepwrightDispatch is a name that the generator needs in Move: choose another");

    [Fact]
    public Task A_type_with_the_name_of_the_batch() => IsReportedAsync(
        """
        namespace Depots;
        [Executor<Shop>] public sealed partial class ShopExecutor;
        public class {|#0:ShopBatch|};
        """,
        "SW1024", "ShopBatch is a name that the generator needs in Depots: choose another");

    [Fact]
    public Task A_type_with_the_name_of_the_pipeline() => IsReportedAsync(
        """
        namespace Depots;
        [Executor<Shop>] public sealed partial class ShopExecutor;
        public class {|#0:ShopPipeline|};
        """,
        "SW1024", "ShopPipeline is a name that the generator needs in Depots: choose another");

    [Fact]
    public Task A_member_of_the_executor_with_the_name_of_the_pipeline() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class ShopExecutor { int {|#0:ShopPipeline|} => 0; }
        """,
        "SW1024", "ShopPipeline is a name that the generator needs in ShopExecutor: choose another");

    [Fact]
    public Task A_type_with_the_name_of_the_batch_in_no_namespace() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class Depot;
        public class {|#0:DepotBatch|};
        """,
        "SW1024", "DepotBatch is a name that the generator needs in the global namespace: choose another");

    [Fact]
    public Task A_member_with_the_name_of_the_batch() => IsReportedAsync(
        """
        public partial class Outer
        {
            [Executor<Shop>] public sealed partial class ShopExecutor;
            void {|#0:ShopBatch|}() { }
        }
        """,
        "SW1024", "ShopBatch is a name that the generator needs in Outer: choose another");

    [Fact]
    public Task Two_executors_with_one_name_of_a_batch() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class {|#0:Depot|};
        [Executor<Shop>] public sealed partial class {|#1:DepotExecutor|};
        """,
        At(0, "SW1024", "DepotBatch is a name that the generator needs in the global namespace for both Depot and DepotExecutor: choose another"),
        At(1, "SW1024", "DepotBatch is a name that the generator needs in the global namespace for both DepotExecutor and Depot: choose another"));

    [Fact]
    public Task A_member_that_the_generator_overrides() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class ShopExecutor { public void {|#0:CreateBatch|}() { } }
        """,
        "SW1024", "CreateBatch is a name that the generator needs in ShopExecutor: choose another");

    [Fact]
    public Task A_member_that_the_generator_adds() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class ShopExecutor { public int {|#0:CreatePipeline|}(PipelineOptions options) => 0; }
        """,
        "SW1024", "CreatePipeline is a name that the generator needs in ShopExecutor: choose another");

    [Theory]
    [InlineData("int {|#0:Conflicts|} => 0;", "Conflicts")]
    [InlineData("void {|#0:Conflicts|}() { }", "Conflicts")]
    [InlineData("class {|#0:Conflicts|};", "Conflicts")]
    [InlineData("int {|#0:_stepwrightConflicts|};", "_stepwrightConflicts")]
    public Task A_member_of_the_name_of_the_matrix(string member, string name) => IsReportedAsync(
        $$"""
        [Executor<Shop>] public sealed partial class ShopExecutor { {{member}} }
        """,
        "SW1024", $"{name} is a name that the generator needs in ShopExecutor: choose another");

    [Fact]
    public Task An_executor_of_the_name_of_the_matrix() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class {|#0:Conflicts|};
        """,
        "SW1024", "Conflicts is a name that the generator needs in the global namespace: choose another");

    [Fact]
    public Task A_type_of_the_name_that_it_needs() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct {|#0:StepwrightDispatch|};
        """,
        "SW1024", "StepwrightDispatch is a name that the generator needs in the global namespace: choose another");

    [Fact]
    public Task A_type_that_stands_where_generated_code_writes_var() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct Move { class {|#0:var|}; }
        """,
        "SW1024", "var is a name that the generator needs in Move: choose another");

    [Fact]
    public Task The_constructor_of_an_executor() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class ShopExecutor { public {|#0:ShopExecutor|}(Shop shop, ExecutorOptions options) { } }
        """,
        "SW1024", "ShopExecutor(Shop, ExecutorOptions) is a name that the generator needs in ShopExecutor: choose another");

    [Fact]
    public Task Names_that_only_look_like_it() => IsSoundAsync(
        """
        [Executor<Shop>] public sealed partial class ShopExecutor;
        public class ShopBatch<T>;
        namespace Other { public class ShopBatch; [Executor<Shop>] public sealed partial class Shop2Executor; }
        """,
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            void Run() { }
            int access => 1;
            int slots => 2;
            [Step] void StepwrightAccess(ref Stock stock) { }
        }
        """);
}
