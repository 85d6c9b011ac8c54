using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using Stepwright.Analyzers;

namespace Stepwright.CodeFixes.Tests;

/// <summary>Whatever is typed so far: no fix and no refactoring throws, and what is offered adds no error.</summary>
public class UnfinishedCodeTests
{
    private const string Source = """
        [State] public sealed class Cellar;
        public sealed class Bin { public int Count { get; set; } }
        [State] public sealed partial class Depot { public partial Table<Sku, Bin> Bins { get; } public partial Cell<Totals> Totals { get; } }
        [Command<Depot>] public readonly partial record struct Fill(Sku Sku, int[] Counts) { [Step] void Count(ref Totals totals) => totals.Orders += Counts.Length; }

        [Command<Shop>]
        public readonly partial record struct Move(Sku From, Sku To, OrderId Order)
        {
            [Step] void Take(ref Stock stock) => stock.Available--;
            [Step] void See([Key(nameof(From))] in Shelf shelf, in Order order) => order.Total = shelf.Count;
        }

        [Command<Shop>]
        public readonly partial record struct Send(Sku From, Sku To, CustomerId Customer, List<OrderLine> Lines)
        {
            static int _moves = 1;

            [Step] StepResult Enough(in Account account) => account.Orders > 9 ? StepResult.Fail("many", "Too many.") : StepResult.Ok;

            [Step] void Carry([Key(nameof(From))] ref Stock from, [Key(nameof(To))] ref Stock to) { from.Available--; to.Available += _moves; }

            [Step]
            StepResult Guard(ref Account account, ref Totals totals)
            {
                if (account.Orders > 5)
                    return StepResult.Fail("many", $"{Customer} has {account.Orders}.");
                totals.Orders += DateTime.UtcNow.Year + new Random().Next() + Guid.NewGuid().GetHashCode();
                return StepResult.Ok;
            }

            void Pay(ref Account account) => account.Balance -= Lines.Count;
        }

        [Command<Shop>]
        public readonly partial record struct Notify(Sku Sku)
        {
            [Step] System.Threading.Tasks.ValueTask Post([Service] IDisposable gateway) => default;
            [Step] void Mark(ref Stock stock) => stock.Reserved++;
        }
        """;

    public static TheoryData<int> Ends => [.. Enumerable.Range(1, 24).Select(part => Source.Length * part / 24)];

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task What_is_offered_is_sound(int end)
    {
        var token = TestContext.Current.CancellationToken;
        var document = ShopFix.Document(Source[..end]);
        var compilation = (await document.Project.GetCompilationAsync(token))!;
        var tree = await document.GetSyntaxTreeAsync(token);
        var diagnostics = (await compilation.WithAnalyzers(Create<DiagnosticAnalyzer>(typeof(DeclarationAnalyzer)).RemoveAll(analyzer => analyzer is DiagnosticSuppressor)).GetAllDiagnosticsAsync(token))
            .Where(diagnostic => diagnostic.Location.SourceTree == tree).ToList();
        var offered = new List<CodeAction>();
        foreach (var fix in Create<CodeFixProvider>(typeof(MakePartialCodeFix)).Where(fix => fix is RepairCodeFix))
        {
            foreach (var diagnostic in diagnostics.Where(diagnostic => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), token));
        }

        foreach (var refactoring in Create<CodeRefactoringProvider>(typeof(MakePartialCodeFix)))
        {
            for (var position = 0; position < end; position += 7)
                await refactoring.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(position, 0), offered.Add, token));
        }

        var errors = Errors(compilation);
        foreach (var action in offered.DistinctBy(action => action.EquivalenceKey))
        {
            var changed = (await action.GetOperationsAsync(token)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            Assert.True(Errors((await changed.GetProject(document.Project.Id)!.GetCompilationAsync(token))!) <= errors, action.Title);
        }

        // The whole source has something for every fix and refactoring.
        if (end == Source.Length)
        {
            string[] all =
            [
                "Add [Distinct(nameof(From), nameof(To))]", "Add [From(nameof(Shop.Back))]", "Add [From(nameof(Shop.Front))]", "Add [Key(nameof(From))]", "Add [Key(nameof(To))]", "Add a compensation", "Add the executor",
                "Declare as ImmutableArray", "Declare the row as a record struct", "Make a check", "Make a step", "Make the field readonly", "Make the guard a check",
                "Take the row by in", "Take the row by ref", "Use context.NewGuid()", "Use context.Now.UtcDateTime", "Use context.Random",
            ];
            Assert.Equal(all, offered.Select(action => action.Title).Distinct().Order(StringComparer.Ordinal));
        }

        int Errors(Compilation compilation) => compilation.GetDiagnostics(token).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }

    private static ImmutableArray<T> Create<T>(Type ofAssembly) =>
        [.. ofAssembly.Assembly.GetExportedTypes().Where(type => type.IsSubclassOf(typeof(T)) && !type.IsAbstract).Select(type => (T)Activator.CreateInstance(type)!)];
}
