using Stepwright.Analyzers;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.CodeFixes.Tests;

/// <summary>"Make partial" for SW1001.</summary>
public class MakePartialCodeFixTests
{
    [Theory]
    [InlineData("[State] class {|SW1001:Depot|};", "[State] partial class Depot;")]
    [InlineData("[State] public class {|SW1001:Depot|};", "[State] public partial class Depot;")]
    [InlineData("[State] public sealed class {|SW1001:Depot|} { }", "[State] public sealed partial class Depot { }")]
    [InlineData("[State] abstract internal unsafe class {|SW1001:Depot|};", "[State] abstract internal unsafe partial class Depot;")]
    [InlineData("[Command<Shop>] public readonly record struct {|SW1001:Move|}(int Number);", "[Command<Shop>] public readonly partial record struct Move(int Number);")]
    [InlineData("[Command<Shop>] record struct {|SW1001:Move|};", "[Command<Shop>] partial record struct Move;")]
    [InlineData("[Executor<Shop>] public sealed class {|SW1001:ShopExecutor|};", "[Executor<Shop>] public sealed partial class ShopExecutor;")]
    public Task Partial_becomes_the_last_modifier(string source, string fixedSource) => VerifyAsync(source, fixedSource);

    [Fact]
    public Task Comments_attributes_and_documentation_stay_where_they_are() => VerifyAsync(
        """
        // Of the file.

        /// <summary>The depot.</summary>
        [State] // of the attribute
        // Of the type.
        public /* of the modifier */ class {|SW1001:Depot|} // of the name
        {
        }

        #region Moves
        /// <summary>A move.</summary>
        [Command<Shop>]
        // Of the move.
        record struct {|SW1001:Move|};
        #endregion
        """,
        """
        // Of the file.

        /// <summary>The depot.</summary>
        [State] // of the attribute
        // Of the type.
        public /* of the modifier */ partial class Depot // of the name
        {
        }

        #region Moves
        /// <summary>A move.</summary>
        [Command<Shop>]
        // Of the move.
        partial record struct Move;
        #endregion
        """);

    [Fact]
    public Task A_type_without_modifiers_keeps_the_comment_before_it() => VerifyAsync(
        """
        class Other;

        /* around */ class {|SW1001:Outer|}
        {
            // The depot.
            [State]
            public class {|SW1001:Depot|};
        }
        """,
        """
        class Other;

        /* around */ partial class Outer
        {
            // The depot.
            [State]
            public partial class Depot;
        }
        """);

    [Fact]
    public Task Every_type_around_it_becomes_partial_too() => VerifyAsync(
        """
        public static class {|SW1001:Outer|}
        {
            public partial struct Middle
            {
                internal interface {|SW1001:IInner|}
                {
                    [State]
                    public class {|SW1001:Depot|};
                }
            }
        }
        """,
        """
        public static partial class Outer
        {
            public partial struct Middle
            {
                internal partial interface IInner
                {
                    [State]
                    public partial class Depot;
                }
            }
        }
        """);

    [Fact]
    public Task Several_in_one_type_and_one_document() => VerifyAsync(
        """
        public class {|SW1001:{|SW1001:Outer|}|}
        {
            [Command<Shop>] public record struct {|SW1001:First|};
            [Command<Shop>] public record struct {|SW1001:Second|};
            public record Untouched;
        }

        [Executor<Shop>] public sealed class {|SW1001:ShopExecutor|};
        public class Untouched;
        """,
        """
        public partial class Outer
        {
            [Command<Shop>] public partial record struct First;
            [Command<Shop>] public partial record struct Second;
            public record Untouched;
        }

        [Executor<Shop>] public sealed partial class ShopExecutor;
        public class Untouched;
        """);

    [Fact]
    public async Task Several_documents_and_projects()
    {
        var test = new FixTest();
        test.TestState.AdditionalProjects["Depots"].Sources.Add("[Stepwright.State] public class {|SW1001:Depot|};");
        test.TestState.AdditionalProjects["Depots"].Sources.Add("[Stepwright.State] public class {|SW1001:Cellar|};");
        test.TestState.Sources.Add("[Stepwright.Command<Depot>] public record struct {|SW1001:Move|};");
        test.TestState.Sources.Add("[Stepwright.Command<Cellar>] public record struct {|SW1001:Fill|};");
        test.FixedState.AdditionalProjects["Depots"].Sources.Add("[Stepwright.State] public partial class Depot;");
        test.FixedState.AdditionalProjects["Depots"].Sources.Add("[Stepwright.State] public partial class Cellar;");
        test.FixedState.Sources.Add("[Stepwright.Command<Depot>] public partial record struct Move;");
        test.FixedState.Sources.Add("[Stepwright.Command<Cellar>] public partial record struct Fill;");
        test.CompilerDiagnostics = CompilerDiagnostics.None;
        await test.RunAsync();
    }

    private static Task VerifyAsync(string source, string fixedSource)
    {
        var test = new FixTest { TestCode = source, FixedCode = fixedSource };
        foreach (var state in new[] { test.TestState, test.FixedState })
            state.Sources.Add(("Shop.cs", "global using Stepwright; [State] public partial class Shop;"));
        return test.RunAsync();
    }

    private sealed class FixTest : CSharpCodeFixTest<DeclarationAnalyzer, MakePartialCodeFix>
    {
        public FixTest()
        {
            Generators.Add(new StepwrightGenerator());
            CompilerDiagnostics = CompilerDiagnostics.None;
        }
    }
}
