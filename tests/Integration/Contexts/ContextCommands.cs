using Stepwright.Integration.Tests.Banking;

namespace Stepwright.Integration.Tests.Contexts;

public readonly record struct Drawn(DateTimeOffset Now, int Index, int First, long Second, double Third, Guid FirstGuid, Guid SecondGuid);

[Command<Bank>(Result = nameof(Draw))]
public readonly partial record struct DrawAll(bool GuidsFirst)
{
    [Step]
    Drawn Draw(in StepContext context)
    {
        var guid = GuidsFirst ? context.NewGuid() : default;
        var (first, second, third) = (context.Random.Next(1_000), context.Random.NextInt64(), context.Random.NextDouble());
        if (!GuidsFirst)
            guid = context.NewGuid();
        return new Drawn(context.Now, context.CommandIndex, first, second, third, guid, context.NewGuid());
    }
}

public readonly record struct Said(int Index, string Word);

/// <summary>Emits several events of two types, and fails after them where asked to.</summary>
[Command<Bank>]
public readonly partial record struct Say(string Word, bool Fails)
{
    [Step]
    void First(in StepContext context)
    {
        context.Emit(new Said(context.CommandIndex, Word));
        context.Emit(Word);
        context.Emit(new Said(context.CommandIndex, Word + "!"));
    }

    [Step]
    StepResult Second(StepContext context)
    {
        context.Emit(Word + "?");
        return Fails ? StepResult.Fail("unsaid", Word) : StepResult.Ok;
    }
}
