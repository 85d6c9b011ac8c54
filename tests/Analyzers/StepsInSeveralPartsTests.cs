using static Stepwright.Analyzers.Tests.Declaration;

namespace Stepwright.Analyzers.Tests;

/// <summary>SW1023</summary>
public class StepsInSeveralPartsTests
{
    [Fact]
    public Task Steps_in_two_parts() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Step] void Take(ref Stock stock) { }
        }
        partial record struct Move
        {
            void Other() { }
            [Step] void {|#0:Put|}(ref Stock stock) { }
        }
        """,
        "SW1023", "Put is in another part of Move than the checks and steps before it: they run in source order, so keep them in one part");

    [Fact]
    public Task A_check_and_steps_in_two_parts() => IsReportedAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(in Stock stock) => true;
        }
        partial record struct Move
        {
            [Step] void {|#0:Put|}(ref Stock stock) { }
            [Step] void {|#1:Take|}(ref Stock stock) { }
        }
        """,
        At(0, "SW1023", "Put is in another part of Move than the checks and steps before it: they run in source order, so keep them in one part"),
        At(1, "SW1023", "Take is in another part of Move than the checks and steps before it: they run in source order, so keep them in one part"));

    [Fact]
    public Task Steps_in_two_files() => IsReportedAsync(
        [
            """
            [Command<Shop>]
            public readonly partial record struct Move(Sku Sku)
            {
                [Step] void Take(ref Stock stock) { }
            }
            """,
            """
            partial record struct Move
            {
                [Step] void {|#0:Put|}(ref Stock stock) { }
            }
            """,
        ],
        At(0, "SW1023", "Put is in another part of Move than the checks and steps before it: they run in source order, so keep them in one part"));

    [Fact]
    public Task Steps_in_one_part_and_the_rest_in_another() => IsSoundAsync(
        """
        [Command<Shop>]
        public readonly partial record struct Move(Sku Sku)
        {
            [Check] bool Has(in Stock stock) => true;
            [Step] void Take(ref Stock stock) { }
        }
        """,
        """
        partial record struct Move
        {
            void Other() { }
            partial record struct Nested { [Obsolete] void Other() { } }
        }
        """);
}
