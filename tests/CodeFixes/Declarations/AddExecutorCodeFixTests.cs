using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Add the executor" for SW1030.</summary>
public class AddExecutorCodeFixTests
{
    [Theory]
    [InlineData("public sealed partial class {|SW1030:Depot|};", "public sealed partial class Depot;\n\n[Executor<Depot>]\npublic sealed partial class DepotExecutor;")]
    [InlineData("partial class {|SW1030:Depot|} { } // the depot", "partial class Depot { }\n\n[Executor<Depot>]\nsealed partial class DepotExecutor; // the depot")]
    [InlineData("internal partial class {|SW1030:Depot|};\nclass DepotExecutor;", "internal partial class Depot;\n\n[Executor<Depot>]\ninternal sealed partial class DepotExecutor2;\nclass DepotExecutor;")]
    [InlineData("internal partial class {|SW1030:Depot|};\nclass DepotBatch;", "internal partial class Depot;\n\n[Executor<Depot>]\ninternal sealed partial class DepotExecutor2;\nclass DepotBatch;")]
    public Task After_the_state_as_visible_as_it(string state, string fixedState) =>
        VerifyAsync($"[State] {state}\n[Command<Depot>] readonly partial record struct Fill;", $"[State] {fixedState}\n[Command<Depot>] readonly partial record struct Fill;");

    [Fact]
    public Task A_nested_state_in_a_namespace() => VerifyAsync(
        """
        namespace Depots
        {
            public static partial class Outer
            {
                /// <summary>The depot.</summary>
                [State]
                public partial class {|SW1030:Depot|}
                {
                }

                [Command<Depot>] public readonly partial record struct Fill;
            }
        }
        """,
        """
        namespace Depots
        {
            public static partial class Outer
            {
                /// <summary>The depot.</summary>
                [State]
                public partial class Depot
                {
                }

                [Executor<Depot>]
                public sealed partial class DepotExecutor;

                [Command<Depot>] public readonly partial record struct Fill;
            }
        }
        """);

    private static Task VerifyAsync(string source, string fixedSource) => ShopFix.VerifyAsync<ExecutorAnalyzer, AddExecutorCodeFix>(source, fixedSource);
}
