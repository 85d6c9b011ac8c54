using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel.Tests;

public class ContractVersionsTests
{
    [Theory]
    [InlineData("[assembly: Stepwright.Contract.ContractVersion(5)]", 5, true, "contract version 5")]
    [InlineData("[assembly: Stepwright.Contract.ContractVersion(6)]", 6, false, "contract version 6")]
    [InlineData("", null, false, "no contract version")]
    [InlineData("[assembly: Stepwright.Contract.ContractVersion(\"1\")]", null, false, "no contract version")]
    [InlineData("[assembly: ContractVersion(1)] class ContractVersionAttribute(int version) : Attribute { public int Version => version; }", null, false, "no contract version")]
    public void The_contract_version_of_an_assembly(string source, int? version, bool fits, string text)
    {
        IAssemblySymbol assembly = Source.Compile(source).Assembly;

        Assert.Equal((version, fits, text), (ContractVersions.Of(assembly), ContractVersions.Fits(assembly), ContractVersions.Text(assembly)));
    }

    [Fact]
    public void The_generator_writes_the_version_of_the_runtime_that_it_travels_with()
    {
        Assert.Equal(Contract.ContractVersionAttribute.Current, WellKnownNames.ContractVersion);
        Assert.Equal(WellKnownNames.RuntimeAssembly, typeof(Contract.ContractVersionAttribute).Assembly.GetName().Name);
        Assert.Equal(WellKnownNames.StateAttribute, typeof(StateAttribute).FullName);
        Assert.Equal(WellKnownNames.CommandAttribute, typeof(CommandAttribute<>).FullName);
        Assert.Equal(WellKnownNames.ExecutorAttribute, typeof(ExecutorAttribute<>).FullName);
    }
}
