using Stepwright.Verification;
using static Stepwright.Analyzers.Tests.Rule<Stepwright.Analyzers.ConflictAnalyzer>;

namespace Stepwright.Analyzers.Tests;

/// <summary>Where commands can stand; every rule about them finds them there.</summary>
public class PlacesTests
{
    [Fact]
    public Task In_namespaces_and_types_beside_generic_ones() => IsReportedAsync(
        """
        namespace Orders.Selling
        {
            public static class Box<T> { public static T Of(T value) => value; }

            public partial struct Outer
            {
                public partial interface IInner
                {
                    [Command<Shop>]
                    public readonly partial record struct Look(Sku Sku)
                    {
                        [Step] void See(ref Stock {|SW2002:stock|}, ref Totals totals) => totals.Orders = Box<int>.Of(stock.Available);
                    }
                }
            }
        }
        """);

    [Fact]
    public Task By_aliases() => IsReportedAsync(
        """
        using Cmd = Stepwright.CommandAttribute<Shop>;
        using Do = Stepwright.StepAttribute;
        using Goods = Stock;

        [Cmd]
        public readonly partial record struct Look(Sku Sku)
        {
            [Do] void See(ref Goods {|SW2002:stock|}, ref Totals totals) => totals.Orders = stock.Available;
        }
        """);

    [Fact]
    public Task In_a_program_of_one_file()
    {
        var test = new ShopTest<ConflictAnalyzer>(
        [
            """
            Console.WriteLine(new Look(new("A")));

            [Command<Shop>]
            public readonly partial record struct Look(Sku Sku)
            {
                [Step] void See(ref Stock {|SW2002:stock|}, ref Totals totals) => totals.Orders = stock.Available;
            }
            """,
        ])
        { CompilerDiagnostics = CompilerDiagnostics.Errors };
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        return test.RunAsync();
    }

    [Fact]
    public Task With_a_state_of_another_project()
    {
        var test = new ShopTest<ConflictAnalyzer>(
        [
            """
            [Command<Depot>]
            public readonly partial record struct Look(BinId Id)
            {
                [Step] void See(ref Bin {|SW2003:bin|}) { }
            }
            """,
        ])
        { CompilerDiagnostics = CompilerDiagnostics.Errors };
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile(
            "Depots",
            """
            using Stepwright;
            public readonly record struct BinId(int Value);
            public record struct Bin(int Count);
            [State] public partial class Depot { public partial Table<BinId, Bin> Bins { get; } }
            """,
            new Stepwright.Generators.StepwrightGenerator()));
        return test.RunAsync();
    }

    [Fact]
    public Task Not_where_nothing_is_a_command() => IsSilentAsync(
        """
        public sealed class Step : Attribute;

        public readonly partial record struct Look(Sku Sku)
        {
            [@Step] void See(ref Stock stock) { }
        }
        """);
}
