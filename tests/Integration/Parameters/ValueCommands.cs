using System.Collections.Immutable;
using Stepwright.Integration.Tests.Banking;

#pragma warning disable SW4002 // A command tells the test in which order its steps ran.

namespace Stepwright.Integration.Tests.Parameters;

/// <summary>Values of earlier steps: the only one of its type, by name where there are several, by value and by in.</summary>
[Command<Bank>(Result = nameof(Join))]
public readonly partial record struct PassOn(int Number)
{
    [Step]
    int Twice() => 2 * Number;

    [Step]
    int Thrice() => 3 * Number;

    [Step]
    StepResult<string> Text(int thrice) => thrice < 0 ? StepResult.Fail("negative", "No negative numbers.") : $"text {thrice}";

    [Step]
    string Join(in int twice, int thrice, in string text, StepContext context) => $"{twice} {thrice} {text} {context.CommandIndex}";
}

/// <summary>A step's value beside elements of the same type goes by name.</summary>
[Command<Bank>(Result = nameof(Joined))]
public readonly partial record struct ValueAndElement(ImmutableArray<int> Numbers, List<string> Log)
{
    [Step]
    int Sum() => Numbers.Sum();

    [Step, ForEach(nameof(Numbers))]
    void Each(int number, int sum, in StepContext context)
    {
        Log.Add($"{number} of {sum}");
        context.Emit(number);
    }

    [Step]
    string Joined() => string.Join(", ", Log);
}

[Command<Bank>(Result = nameof(Check))]
public readonly partial record struct SeeToken
{
    [Step]
    bool Check(CancellationToken token, in CancellationToken same) => token.CanBeCanceled && token == same;
}

/// <summary>Members that steps change: on a copy, so that the batch's command stays as it was added.</summary>
[Command<Bank>(Result = nameof(Total))]
public partial record struct Accumulate(ImmutableArray<int> Numbers)
{
    private int _sum;

    public int Calls { get; private set; }

    [Step, ForEach(nameof(Numbers))]
    void Add(int number)
    {
        _sum += number;
        Calls++;
    }

    [Step]
    int Total() => (100 * _sum) + Calls;
}
