using Microsoft.CodeAnalysis;
using Stepwright.CodeModel;
using Stepwright.Verification;
using Verify = Stepwright.Verification.CSharpSourceGeneratorVerifier<Stepwright.Generators.StepwrightGenerator>;

namespace Stepwright.Generators.Tests;

/// <summary>What an edit makes anew, and what it leaves as it is: for every tracked step, both ways.</summary>
public class CachingTests
{
    private const string State = """
        using Stepwright;
        public record struct Stock(int Available);
        public record struct Totals(int Orders);
        [State]
        public partial class Shop
        {
            public partial Table<int, Stock> Stocks { get; }
            public partial Cell<Totals> Totals { get; }
        }
        """;

    private const string Take = """
        using Stepwright;
        [Command<Shop>]
        public readonly partial record struct Take(int Item, int Quantity)
        {
            [Step] void Reserve([Key(nameof(KeyOf))] ref Stock stock) => stock.Available -= Quantity;
            private int KeyOf() => Item;
        }
        """;

    private const string Count = """
        using Stepwright;
        [Command<Shop>(Result = nameof(Tally))]
        public readonly partial record struct Count
        {
            [Step] int Tally(ref Totals totals) => ++totals.Orders;
        }
        """;

    private const string Put = """
        using Stepwright;
        [Command<Shop>]
        public readonly partial record struct Put(int Item)
        {
            [Step] void Fill(ref Stock stock) => stock.Available++;
        }
        """;

    private const string Executor = """
        using Stepwright;
        [Executor<Shop>]
        public partial class ShopExecutor;
        """;

    /// <summary>The steps that lead to the documentation of commands, which alone depends on what a command does with the state.</summary>
    private static readonly string[] Documentation = [TrackingNames.DocumentedCommands, TrackingNames.Accessors, TrackingNames.Conflicts];

    private static readonly string[] Sources = [State, Take, Count, Executor];

    [Fact]
    public void Every_step_is_tracked_and_new_at_first()
    {
        var run = Verify.Generate(Sources);

        Assert.All(TrackingNames.All, step => Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.New, reason)));
        Assert.Equal(TrackingNames.All.Order(StringComparer.Ordinal), run.TrackedSteps.Keys.Intersect(TrackingNames.All).Order(StringComparer.Ordinal));
        Assert.Equal(2, run.Reasons(TrackingNames.Commands).Length);
    }

    [Theory]
    [InlineData("a file added")]
    [InlineData("a file edited")]
    [InlineData("a file removed")]
    [InlineData("files in another order")]
    public void What_has_nothing_to_do_with_it_leaves_every_step_cached(string edit)
    {
        var run = Verify.Generate([.. Sources, "class Unrelated;"]).Edit(compilation => edit switch
        {
            "a file added" => compilation.AddSource("Added.cs", "class Added { int Member => 1; }"),
            "a file edited" => compilation.EditSource("Test4.cs", "class Unrelated;", "class Unrelated { void Method() { } }"),
            "a file removed" => compilation.RemoveSource("Test4.cs"),
            _ => compilation.ReverseSources(),
        });

        if (edit == "files in another order")
        {
            Assert.Equal(Verify.Generate(Sources).GeneratedSources, run.GeneratedSources);
            return;
        }

        run.AssertCached([.. TrackingNames.All]);
        run.AssertOutputsCached();
    }

    [Theory]
    [InlineData("stock.Available -= Quantity", "stock.Available -= 2 * Quantity")]
    [InlineData("=> stock.Available -= Quantity;", "{ if (Quantity > 0) stock.Available -= Quantity; }")]
    [InlineData("private int KeyOf() => Item;", "private int KeyOf() => Item + 1;")]
    [InlineData("[Step]", "/* a comment */\n [Step]")]
    [InlineData("private int", "private int Helper() => 1; private int")]
    public void What_the_model_does_not_hold_generates_nothing_anew(string before, string after)
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test1.cs", before, after));

        run.AssertCached([.. TrackingNames.All]);
        run.AssertOutputsCached();
    }

    [Theory]
    [InlineData("ref Stock", "in Stock")]
    [InlineData("ref Stock", "[Upsert] ref Stock")]
    [InlineData("ref Stock stock", "ref Stock stock, in StepContext context")]
    [InlineData("void Reserve", "void Book")]
    [InlineData("[Command<Shop>]", "[Command<Shop>(OnFailure = OnFailure.KeepCompletedSteps)]")]
    [InlineData("[Command<Shop>]", "[Command<Shop>, Distinct(nameof(Item), nameof(Quantity))]")]
    [InlineData("[Key(nameof(KeyOf))]", "[Key(nameof(Quantity))]")]
    [InlineData("private int", "[Check] bool Holds() => true; private int")]
    [InlineData("private int KeyOf", "[System.Obsolete] private int KeyOf")]
    public void What_a_step_declares_makes_its_command_anew_and_no_executor(string before, string after)
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test1.cs", before, after));

        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Modified, model => model is CommandModel { Type.Name: "Take" });
        Assert.True(IsLeft(run, "Count"));
        Assert.True(IsDocumentationLeft(run, "Count"));
        run.AssertCached([.. TrackingNames.All.Except([TrackingNames.Commands, .. Documentation])]);
        Assert.Equal(Verify.Generate([Sources[0], Sources[1].Replace(before, after, StringComparison.Ordinal), Sources[2], Sources[3]]).GeneratedSources, run.GeneratedSources);
    }

    [Fact]
    public void An_asynchronous_step_makes_the_executor_anew_and_how_it_is_called_does_not()
    {
        var asynchronous = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test1.cs", "[Step] void Reserve", "[Step] System.Threading.Tasks.ValueTask Ask() => default; [Step] void Reserve"));
        asynchronous.AssertReason(TrackingNames.ExecutorWithCommands, IncrementalStepRunReason.Modified);

        var patient = asynchronous.Edit(compilation => compilation.EditSource("Test1.cs", "[Step] System", "[Step(TimeoutMilliseconds = 5), Retry(Codes = [\"busy\"])] System"));
        patient.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Modified, model => model is CommandModel { Type.Name: "Take" });
        patient.AssertCached([.. TrackingNames.All.Except([TrackingNames.Commands, .. Documentation])]);
        patient.AssertModelsHoldNoCompilerObjects();

        var same = patient.Edit(compilation => compilation.EditSource("Test1.cs", "=> default", "=> new()"));
        same.AssertCached([.. TrackingNames.All]);
    }

    [Fact]
    public void Whether_a_command_can_be_corrected_makes_the_executor_anew()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test1.cs", "void Reserve", "StepResult Reserve"));

        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Modified, model => model is CommandModel { Type.Name: "Take" });
        Assert.True(IsLeft(run, "Count"));
        run.AssertReason(TrackingNames.ExecutedCommands, IncrementalStepRunReason.Modified);
        run.AssertCached(TrackingNames.States, TrackingNames.Executors);
    }

    [Fact]
    public void A_command_added_makes_the_executor_anew_and_no_other_command()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.AddSource("Added.cs", Count.Replace("struct Count", "struct Added", StringComparison.Ordinal)));

        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.New, model => model is CommandModel { Type.Name: "Added" });
        Assert.Equal(2, run.Reasons(TrackingNames.Commands).Count(reason => reason is IncrementalStepRunReason.Unchanged or IncrementalStepRunReason.Cached));
        run.AssertReason(TrackingNames.ExecutedCommands, IncrementalStepRunReason.Modified);
        run.AssertReason(TrackingNames.ExecutorWithCommands, IncrementalStepRunReason.Modified);
        run.AssertReason(TrackingNames.Exports, IncrementalStepRunReason.Modified);
        run.AssertCached(TrackingNames.States, TrackingNames.Executors);
    }

    [Fact]
    public void A_command_removed_makes_the_executor_anew_and_no_other_command()
    {
        var run = Verify.Generate(State, Take, Executor, Count).Edit(compilation => compilation.RemoveSource("Test3.cs"));

        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Removed, model => model is CommandModel { Type.Name: "Count" });
        Assert.True(IsLeft(run, "Take"));
        run.AssertReason(TrackingNames.ExecutedCommands, IncrementalStepRunReason.Modified);
        run.AssertReason(TrackingNames.ExecutorWithCommands, IncrementalStepRunReason.Modified);
        run.AssertReason(TrackingNames.Exports, IncrementalStepRunReason.Modified);
        run.AssertCached(TrackingNames.States, TrackingNames.Executors);
        Assert.Equal(Verify.Generate(Sources[0], Sources[1], Sources[3]).GeneratedSources, run.GeneratedSources);
    }

    [Fact]
    public void Another_result_type_makes_command_and_executor_anew()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test2.cs", "int Tally", "long Tally"));

        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Modified, model => model is CommandModel { ResultType: "long" });
        run.AssertReason(TrackingNames.ExecutorWithCommands, IncrementalStepRunReason.Modified);
        run.AssertCached(TrackingNames.States, TrackingNames.Executors);
    }

    [Fact]
    public void A_table_renamed_makes_the_state_and_its_commands_anew()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test0.cs", "Stocks", "Shelves"));

        run.AssertReason(TrackingNames.States, IncrementalStepRunReason.Modified, model => model is StateModel { Type.Name: "Shop" });
        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Modified, model => model is CommandModel { Type.Name: "Take" });
        Assert.True(IsLeft(run, "Count"));
        run.AssertCached(TrackingNames.Executors, TrackingNames.ExecutedCommands, TrackingNames.ExecutorWithCommands, TrackingNames.Exports);
    }

    [Theory]
    [InlineData("Quantity)", "Quantity, string Note)")]
    [InlineData("int Quantity", "[property: System.Text.Json.Serialization.JsonIgnore] int Quantity")]
    [InlineData("int Quantity", "[FormerName(\"qty\")] int Quantity")]
    public void A_member_of_a_command_makes_the_JSON_of_commands_anew_and_nothing_else(string before, string after)
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test1.cs", before, after));

        run.AssertReason(TrackingNames.ExecutorData, IncrementalStepRunReason.Modified);
        run.AssertCached([.. TrackingNames.All.Except([TrackingNames.ExecutorData])]);
        Assert.Equal(Verify.Generate([Sources[0], Sources[1].Replace(before, after, StringComparison.Ordinal), Sources[2], Sources[3]]).GeneratedSources, run.GeneratedSources);
    }

    [Theory]
    [InlineData("int Quantity", "long Quantity")]
    [InlineData("[Event<Shop>]", "")]
    public void An_event_makes_the_JSON_of_commands_anew_and_nothing_else(string before, string after)
    {
        const string Event = "using Stepwright; [Event<Shop>] public record struct Taken(int Quantity);";
        var run = Verify.Generate([.. Sources, Event]).Edit(compilation => compilation.EditSource($"Test{Sources.Length}.cs", before, after));

        run.AssertReason(TrackingNames.ExecutorData, IncrementalStepRunReason.Modified);
        run.AssertCached([.. TrackingNames.All.Except([TrackingNames.ExecutorData])]);
        Assert.Equal(Verify.Generate([.. Sources, Event.Replace(before, after, StringComparison.Ordinal)]).GeneratedSources, run.GeneratedSources);
    }

    [Fact]
    public void A_command_whose_members_can_be_set_makes_its_JSON_anew_too()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test1.cs", "readonly partial", "partial"));

        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Modified, model => model is CommandModel { Type.Name: "Take" });
        run.AssertReason(TrackingNames.ExecutorData, IncrementalStepRunReason.Modified);
        run.AssertCached([.. TrackingNames.All.Except([TrackingNames.Commands, TrackingNames.ExecutorData, .. Documentation])]);
    }

    [Theory]
    [InlineData("int Available", "long Available")]
    [InlineData("int Available", "int Available, string Place")]
    [InlineData("int Available", "[property: System.Text.Json.Serialization.JsonPropertyName(\"a\")] int Available")]
    public void A_member_of_a_row_makes_its_data_anew_and_nothing_else(string before, string after)
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test0.cs", before, after));

        run.AssertReason(TrackingNames.StateData, IncrementalStepRunReason.Modified);
        run.AssertCached([.. TrackingNames.All.Except([TrackingNames.StateData, TrackingNames.ExecutorData])]);
        Assert.Equal(Verify.Generate([Sources[0].Replace(before, after, StringComparison.Ordinal), Sources[1], Sources[2], Sources[3]]).GeneratedSources, run.GeneratedSources);
    }

    [Fact]
    public void A_row_type_renamed_makes_the_state_anew()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test0.cs", "Stock(", "Item(").EditSource("Test0.cs", ", Stock>", ", Item>").EditSource("Test1.cs", "ref Stock", "ref Item"));

        run.AssertReason(TrackingNames.States, IncrementalStepRunReason.Modified);
        // The command names no row type: the state's access does.
        run.AssertCached([.. TrackingNames.All.Except([TrackingNames.States, TrackingNames.StateData, TrackingNames.ExecutorData])]);
    }

    [Fact]
    public void A_row_type_renamed_in_the_state_alone_leaves_no_command_that_took_it()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test0.cs", "Stock(", "Item(").EditSource("Test0.cs", ", Stock>", ", Item>"));

        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Removed, model => model is CommandModel { Type.Name: "Take" });
        run.AssertReason(TrackingNames.ExecutorWithCommands, IncrementalStepRunReason.Modified);
    }

    [Fact]
    public void An_invariant_added_makes_the_state_and_the_commands_that_write_its_rows_anew()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.EditSource("Test0.cs", "public partial Cell", "[Invariant] static bool Holds(in Stock stock) => true; public partial Cell"));

        run.AssertReason(TrackingNames.States, IncrementalStepRunReason.Modified);
        run.AssertReason(TrackingNames.Commands, IncrementalStepRunReason.Modified, model => model is CommandModel { Type.Name: "Take" });
        Assert.True(IsLeft(run, "Count"));
        run.AssertCached(TrackingNames.Executors, TrackingNames.ExecutorWithCommands, TrackingNames.Exports);
    }

    [Fact]
    public void An_executor_added_makes_no_command_anew()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.AddSource("Added.cs", Executor.Replace("ShopExecutor", "OtherExecutor", StringComparison.Ordinal)));

        run.AssertReason(TrackingNames.Executors, IncrementalStepRunReason.New, model => model is ExecutorModel { Type.Name: "OtherExecutor" });
        run.AssertCached(TrackingNames.States, TrackingNames.Commands, TrackingNames.ExecutedCommands, TrackingNames.Exports);
        Assert.Single(run.Reasons(TrackingNames.ExecutorWithCommands), reason => reason == IncrementalStepRunReason.New);
    }

    [Fact]
    public void A_library_with_a_command_makes_the_executor_anew_and_one_without_does_not()
    {
        var state = SourceAssembly.Compile("Shop.State", State, new StepwrightGenerator());
        MetadataReference Library(string name, string source) =>
            SourceAssembly.Compile(new ProjectState(name) { Sources = { source }, AdditionalReferences = { state } }, new StepwrightGenerator());
        var test = new CSharpSourceGeneratorTest<StepwrightGenerator> { TestState = { Sources = { Count, Executor }, AdditionalReferences = { state } } };
        var run = test.Generate();

        var without = run.Edit(compilation => compilation.AddReferences(Library("Other", "public class Other;")));
        without.AssertCached([.. TrackingNames.All.Except([TrackingNames.States, TrackingNames.StateData])]);
        without.AssertOutputsCached();

        var with = without.Edit(compilation => compilation.AddReferences(Library("Shop.Take", Take)));
        with.AssertReason(TrackingNames.Executors, IncrementalStepRunReason.Modified);
        with.AssertReason(TrackingNames.ExecutorWithCommands, IncrementalStepRunReason.Modified);
        with.AssertCached(TrackingNames.Commands, TrackingNames.ExecutedCommands, TrackingNames.Exports);
        with.AssertCompiles(CompilerDiagnostics.Errors);
        Assert.Contains("global::Take command", string.Join('\n', with.GeneratedSources.Values), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[Key(nameof(KeyOf))]", "[Key(nameof(Quantity))]", false)]
    [InlineData("void Reserve", "void Book", false)]
    [InlineData("ref Stock", "[Upsert] ref Stock", true)]
    [InlineData("ref Stock stock) => stock.Available -= Quantity", "[Delete] in Stock stock) { }", true)]
    public void What_meets_the_same_commands_as_before_makes_no_documentation_anew_but_its_own(string before, string after, bool isOtherAccess)
    {
        var run = Verify.Generate([.. Sources, Put]).Edit(compilation => compilation.EditSource("Test1.cs", before, after));

        run.AssertReason(TrackingNames.DocumentedCommands, IncrementalStepRunReason.Modified, model => model is DocumentedCommandModel { Type.Name: "Take" });
        run.AssertReason(TrackingNames.Accessors, isOtherAccess ? IncrementalStepRunReason.Modified : IncrementalStepRunReason.Cached);
        run.AssertReason(TrackingNames.Conflicts, IncrementalStepRunReason.Modified, model => model is CommandConflictsModel { Command.Type.Name: "Take" });
        Assert.True(IsDocumentationLeft(run, "Put"));
        Assert.True(IsDocumentationLeft(run, "Count"));
    }

    [Fact]
    public void What_meets_another_command_makes_its_documentation_anew_and_nothing_else_of_it()
    {
        var run = Verify.Generate([.. Sources, Put]).Edit(compilation => compilation.EditSource("Test1.cs", "ref Stock stock)", "ref Stock stock, ref Totals totals)"));

        run.AssertReason(TrackingNames.Accessors, IncrementalStepRunReason.Modified);
        run.AssertReason(TrackingNames.Conflicts, IncrementalStepRunReason.Modified, model => model is CommandConflictsModel { Command.Type.Name: "Take" });
        run.AssertReason(TrackingNames.Conflicts, IncrementalStepRunReason.Modified, model => model is CommandConflictsModel { Command.Type.Name: "Count" });
        Assert.True(IsDocumentationLeft(run, "Put"));
        Assert.True(IsLeft(run, "Count"));
        Assert.True(IsLeft(run, "Put"));
        run.AssertCached([.. TrackingNames.All.Except([TrackingNames.Commands, .. Documentation])]);
    }

    [Fact]
    public void A_command_added_makes_the_documentation_of_those_anew_that_it_meets()
    {
        var run = Verify.Generate(Sources).Edit(compilation => compilation.AddSource("Added.cs", Put));

        run.AssertReason(TrackingNames.Conflicts, IncrementalStepRunReason.New, model => model is CommandConflictsModel { Command.Type.Name: "Put" });
        run.AssertReason(TrackingNames.Conflicts, IncrementalStepRunReason.Modified, model => model is CommandConflictsModel { Command.Type.Name: "Take" });
        Assert.True(IsDocumentationLeft(run, "Count"));
    }

    [Fact]
    public void Of_300_commands_an_edit_in_an_unrelated_file_leaves_every_tracked_step_cached_or_unchanged()
    {
        var commands = Enumerable.Range(0, 300).Select(number => (number % 3 == 0 ? Count : Take)
            .Replace("struct Count", $"struct Count{number}", StringComparison.Ordinal)
            .Replace("struct Take", $"struct Take{number}", StringComparison.Ordinal));
        var first = Verify.Generate([State, Executor, "class Unrelated;", .. commands]);

        var run = first.Edit(compilation => compilation.EditSource("Test2.cs", "class Unrelated;", "class Unrelated { int Member => 1; }"));

        Assert.Equal(300, run.Reasons(TrackingNames.Commands).Length);
        foreach (var step in TrackingNames.All)
        {
            var reasons = run.Reasons(step).GroupBy(reason => reason).Select(reason => $"{reason.Key} {reason.Count()}");
            TestContext.Current.TestOutputHelper?.WriteLine($"{step}: {string.Join(", ", reasons)}");
        }

        run.AssertCached([.. TrackingNames.All]);
        run.AssertOutputsCached();
        Assert.Equal(606, run.GeneratedSources.Count);
        run.AssertCompiles(CompilerDiagnostics.Errors);
    }

    [Fact]
    public void Of_300_commands_an_edit_inside_a_step_generates_nothing_anew()
    {
        var commands = Enumerable.Range(0, 300).Select(number => (number % 3 == 0 ? Count : Take)
            .Replace("struct Count", $"struct Count{number}", StringComparison.Ordinal)
            .Replace("struct Take", $"struct Take{number}", StringComparison.Ordinal));

        var run = Verify.Generate([State, Executor, .. commands]).Edit(compilation => compilation.EditSource("Test3.cs", "stock.Available -= Quantity", "stock.Available -= Quantity1"));

        Assert.Equal(300, run.Reasons(TrackingNames.Conflicts).Length);
        run.AssertCached([.. TrackingNames.All]);
        run.AssertOutputsCached();
    }

    private static bool IsLeft(GeneratorRun run, string command) => run.TrackedSteps[TrackingNames.Commands].SelectMany(step => step.Outputs).Any(output =>
        output is (CommandModel model, IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged) && model.Type.Name == command);

    private static bool IsDocumentationLeft(GeneratorRun run, string command) => run.TrackedSteps[TrackingNames.Conflicts].SelectMany(step => step.Outputs).Any(output =>
        output is (CommandConflictsModel model, IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged) && model.Command.Type.Name == command);
}
