using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1002</summary>
public class WrongKindOfTypeTests
{
    [Fact]
    public Task A_static_state() => IsReportedAsync(
        """
        [State] public static partial class {|#0:Depot|};
        """,
        "SW1002", "Depot cannot be a state: declare it as a partial class");

    [Fact]
    public Task A_record_as_a_state() => IsReportedAsync(
        """
        [State] public partial record {|#0:Depot|};
        """,
        "SW1002", "Depot cannot be a state: declare it as a partial class");

    [Fact]
    public Task A_generic_state() => IsReportedAsync(
        """
        [State] public partial class {|#0:Depot|}<T>;
        """,
        "SW1002", "Depot cannot be a state: neither it nor a type around it can be generic");

    [Fact]
    public Task A_state_in_a_generic_type() => IsReportedAsync(
        """
        public partial class {|#0:Outer|}<T> { [State] public partial class Depot; }
        """,
        "SW1002", "Depot cannot be a state: neither it nor a type around it can be generic");

    [Fact]
    public Task A_state_that_derives_from_a_state() => IsReportedAsync(
        """
        [State] public partial class Depot;
        [State] public partial class {|#0:Cellar|} : Middle;
        public class Middle : Depot;
        """,
        "SW1002", "Cellar cannot be a state: its base class Depot is a state already: declare the tables in one class");

    [Fact]
    public Task A_plain_struct_as_a_command() => IsReportedAsync(
        """
        [Command<Shop>] public partial struct {|#0:Move|};
        """,
        "SW1002", "Move cannot be a command: declare it as a partial record struct");

    [Fact]
    public Task A_generic_command() => IsReportedAsync(
        """
        [Command<Shop>] public partial record struct {|#0:Move|}<T>;
        """,
        "SW1002", "Move cannot be a command: neither it nor a type around it can be generic");

    [Fact]
    public Task A_record_as_an_executor() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial record {|#0:ShopExecutor|};
        """,
        "SW1002", "ShopExecutor cannot be an executor: declare it as a sealed partial class");

    [Fact]
    public Task An_abstract_executor() => IsReportedAsync(
        """
        [Executor<Shop>] public abstract partial class {|#0:ShopExecutor|};
        """,
        "SW1002", "ShopExecutor cannot be an executor: declare it as a sealed partial class");

    [Fact]
    public Task A_static_executor() => IsReportedAsync(
        """
        [Executor<Shop>] public static partial class {|#0:ShopExecutor|};
        """,
        "SW1002", "ShopExecutor cannot be an executor: declare it as a sealed partial class");

    [Fact]
    public Task A_generic_executor() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class {|#0:ShopExecutor|}<T>;
        """,
        "SW1002", "ShopExecutor cannot be an executor: neither it nor a type around it can be generic");

    [Fact]
    public Task An_executor_with_a_base_class() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class {|#0:ShopExecutor|} : Base;
        public class Base;
        """,
        "SW1002", "ShopExecutor cannot be an executor: it cannot have a base class of its own: the generator gives it one");

    [Fact]
    public Task An_executor_with_the_base_class_of_another_state() => IsReportedAsync(
        """
        [State] public partial class Depot;
        [Executor<Shop>] public partial class {|#0:ShopExecutor|} : Executor<Depot>;
        """,
        "SW1002", "ShopExecutor cannot be an executor: it cannot have a base class of its own: the generator gives it one");

    [Fact]
    public Task An_executor_with_a_primary_constructor() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class {|#0:ShopExecutor|}(int workers) { public int Workers => workers; }
        """,
        "SW1002", "ShopExecutor cannot be an executor: it cannot have a primary constructor: the generator writes the constructor");

    [Fact]
    public Task An_executor_whose_primary_constructor_is_the_generated_one() => IsReportedAsync(
        """
        [Executor<Shop>] public sealed partial class {|#0:ShopExecutor|}(Shop shop, ExecutorOptions options) { public string Text => $"{shop} {options}"; }
        """,
        "SW1002", "ShopExecutor cannot be an executor: it cannot have a primary constructor: the generator writes the constructor");

    [Fact]
    public Task A_state_that_is_an_error_to_use() => IsReportedAsync(
        """
        [State, Obsolete("old", true)] public partial class {|#0:Depot|};
        """,
        "SW1002", "Depot cannot be a state: it is obsolete as an error, and generated code must use it");

    [Fact]
    public Task A_command_that_is_an_error_to_use() => IsReportedAsync(
        """
        [Command<Shop>, Obsolete("old", true)] public partial record struct {|#0:Move|};
        """,
        "SW1002", "Move cannot be a command: it is obsolete as an error, and generated code must use it");

    [Fact]
    public Task An_executor_that_is_an_error_to_use() => IsReportedAsync(
        """
        [Executor<Shop>, Obsolete("old", true)] public sealed partial class {|#0:ShopExecutor|};
        """,
        "SW1002", "ShopExecutor cannot be an executor: it is obsolete as an error, and generated code must use it");

    [Fact]
    public Task A_public_executor_of_an_internal_state() => IsReportedAsync(
        """
        [State] internal partial class Depot;
        [Executor<Depot>] public sealed partial class {|#0:DepotExecutor|};
        """,
        "SW1002", "DepotExecutor cannot be an executor: it is public and its state Depot is not: make both public or both internal");

    [Fact]
    public Task Attributes_on_what_the_compiler_does_not_allow_them_on() => IsLeftToTheCompilerAsync(
        """
        [State] public partial struct Depot { public partial Table<int, Stock> Stock { get; } }
        [State] public partial interface IDepot { public partial Table<int, Stock> Stock { get; } }
        [Command<Shop>] public partial record Move(Sku Sku) { [Step] void Take(ref Stock stock) { } }
        [Command<Shop>] public partial class Place(Sku Sku) { [Step] void Take(ref Stock stock) { } }
        [Executor<Shop>] public partial struct ShopExecutor;
        """);

    [Fact]
    public Task A_base_class_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Executor<Shop>] public sealed partial class ShopExecutor : Missing;
        """);

    [Fact]
    public Task Interfaces_and_constructors_of_an_executor() => IsSoundAsync(
        """
        public interface IMarker;
        [Executor<Shop>] public sealed partial class ShopExecutor : IMarker
        {
            public ShopExecutor(Shop shop, int workers) : this(shop, new ExecutorOptions { MaxDegreeOfParallelism = workers }) { }
            public ShopExecutor(Shop shop, IMarker marker, int workers) : this(shop, workers) { }
        }
        """);

    [Fact]
    public Task An_executor_that_writes_its_base_class_out() => IsSoundAsync(
        """
        [Executor<Shop>] public sealed partial class ShopExecutor : Executor<Shop>;
        """);

    [Fact]
    public Task A_state_with_a_base_class_and_a_primary_constructor() => IsSoundAsync(
        """
        public class Named(string name) { public string Name => name; }
        [State] public partial class Depot(string name) : Named(name) { public partial Table<int, Stock> Stock { get; } }
        """);

    [Fact]
    public Task A_readonly_and_a_writable_command() => IsSoundAsync(
        """
        [Command<Shop>] public readonly partial record struct First(Sku Sku) { [Step] void Take(ref Stock stock) { } }
        [Command<Shop>] public partial record struct Second(Sku Sku) { [Step] void Take(ref Stock stock) { } }
        """);

    [Fact]
    public Task An_internal_executor_of_an_internal_state() => IsSoundAsync(
        """
        [State] internal partial class Depot;
        [Executor<Depot>] internal sealed partial class DepotExecutor;
        """);
}
