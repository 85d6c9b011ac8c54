using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1005</summary>
public class NotAStateTests
{
    [Fact]
    public Task A_command_on_a_class_that_is_no_state() => IsReportedAsync(
        """
        [Command<{|#0:string|}>] public partial record struct Move;
        """,
        "SW1005", "string is no state: mark that class with [State], or name another");

    [Fact]
    public Task An_executor_on_a_class_that_is_no_state() => IsReportedAsync(
        """
        [Executor<{|#0:Uri|}>] public sealed partial class UriExecutor;
        """,
        "SW1005", "Uri is no state: mark that class with [State], or name another");

    [Fact]
    public Task A_command_on_an_array() => IsReportedAsync(
        """
        [Command<{|#0:Shop[]|}>] public partial record struct Move;
        """,
        "SW1005", "Shop[] is no state: mark that class with [State], or name another");

    [Fact]
    public Task A_qualified_attribute() => IsReportedAsync(
        """
        [global::Stepwright.CommandAttribute<{|#0:System.Uri|}>] public partial record struct Move;
        """,
        "SW1005", "Uri is no state: mark that class with [State], or name another");

    [Fact]
    public Task An_alias_of_the_type() => IsReportedAsync(
        """
        using Link = System.Uri;
        [Stepwright.Executor<{|#0:Link|}>] public sealed partial class LinkExecutor;
        """,
        "SW1005", "Uri is no state: mark that class with [State], or name another");

    [Fact]
    public Task An_alias_of_the_attribute() => IsReportedAsync(
        """
        using OfLink = Stepwright.CommandAttribute<System.Uri>;
        [{|#0:OfLink|}] public partial record struct Move;
        """,
        "SW1005", "Uri is no state: mark that class with [State], or name another");

    [Fact]
    public Task A_type_that_does_not_exist() => IsLeftToTheCompilerAsync(
        """
        [Command<Missing>] public partial record struct Move;
        [Executor<Missing>] public sealed partial class MissingExecutor;
        """);

    [Fact]
    public Task A_state_by_an_alias() => IsSoundAsync(
        """
        using Depot = Shop;
        [Command<Depot>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock stock) { } }
        [Executor<Depot>] public sealed partial class DepotExecutor;
        """);
}
