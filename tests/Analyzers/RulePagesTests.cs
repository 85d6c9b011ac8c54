using Microsoft.CodeAnalysis;
using Stepwright.Generators;
using Stepwright.Verification;

namespace Stepwright.Analyzers.Tests;

/// <summary>The examples of the pages do what the pages say.</summary>
public class RulePagesTests
{
    private const string ContractVersion = "SW1022";

    public static TheoryData<string> Ids => [.. RulePages.Ids.Except([ContractVersion])];

    [Fact]
    public void The_index_shows_the_shop_of_the_tests() => Assert.Equal([Declaration.Shop + "\n"], RulePages.CodeBlocks(RulePages.Index));

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_example_breaks_its_rule_only(string id)
    {
        var test = new DeclarationTest([RulePages.CodeBlocks(RulePages.Page(id))[0]]);
        Assert.Equal([id], await BrokenRulesAsync(test, id));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task The_fix_is_sound(string id)
    {
        var blocks = RulePages.CodeBlocks(RulePages.Page(id));
        Assert.Equal(2, blocks.Count);
        await Declaration.IsSoundAsync(blocks[1]);
        Assert.Empty(await BrokenRulesAsync(new DeclarationTest([blocks[1]]), id));
    }

    [Fact]
    public async Task The_example_of_another_contract_version_breaks_its_rule_only()
    {
        var test = new DeclarationTest(RulePages.CodeBlocks(RulePages.Page(ContractVersion)));
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Depots", "[assembly: Stepwright.Contract.ContractVersion(99)] [Stepwright.State] public class Depot;"));
        Assert.Equal([ContractVersion], await BrokenRulesAsync(test, ContractVersion));
    }

    [Fact]
    public Task The_example_of_another_contract_version_is_sound_with_the_same_one()
    {
        var test = new DeclarationTest(RulePages.CodeBlocks(RulePages.Page(ContractVersion))) { IsSound = true };
        test.TestState.AdditionalReferences.Add(SourceAssembly.Compile("Depots", "[Stepwright.State] public partial class Depot;", new StepwrightGenerator()));
        return test.RunAsync();
    }

    // A suggestion of another rule is no fault of an example.
    private static async Task<IEnumerable<string>> BrokenRulesAsync(DeclarationTest test, string id) =>
        (await test.DiagnosticsAsync()).Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning || diagnostic.Id == id).Select(diagnostic => diagnostic.Id).Distinct();
}
