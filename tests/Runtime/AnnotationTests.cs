using Stepwright.Contract;

namespace Stepwright.Runtime.Tests;

/// <summary>What annotations say can be read at run time too.</summary>
public sealed class AnnotationTests
{
    [Fact]
    public void Annotations_keep_what_they_are_given()
    {
        Assert.Equal("Stock", new FromAttribute("Stock").Member);
        Assert.Equal(AccumulatorOperation.Max, new AccumulateAttribute(AccumulatorOperation.Max).Operation);
        Assert.Equal("OrderIds", new NextAttribute("OrderIds").Sequence);
        Assert.Equal("Lines", new ForEachAttribute("Lines").Member);
        Assert.Equal(["order", "Customer"], new KeyAttribute("order", "Customer").Path);
        Assert.Equal(["From", "To"], new DistinctAttribute("From", "To").Members);
        Assert.True(new StepAttribute { AllowSameRow = true }.AllowSameRow);
        var command = new CommandAttribute<object> { Result = "Price", OnFailure = OnFailure.KeepCompletedSteps };
        Assert.Equal(("Price", OnFailure.KeepCompletedSteps), (command.Result, command.OnFailure));
        var exported = new ExportedCommandAttribute(typeof(string), typeof(int));
        Assert.Equal((typeof(string), typeof(int)), (exported.State, exported.Command));
        Assert.Equal(5, new ContractVersionAttribute(ContractVersionAttribute.Current).Version);
    }
}
