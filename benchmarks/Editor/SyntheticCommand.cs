using System.Globalization;

namespace Stepwright.Benchmarks.Editor;

/// <summary>A command of the synthetic solution: a check and steps of several kinds, which do what steps do.</summary>
internal static class SyntheticCommand
{
    /// <summary>Where <see cref="SyntheticSolution.EditStepBody"/> types.</summary>
    public const string BodyMark = "var fee = ";

    /// <summary>What <see cref="SyntheticSolution.EditStepSignature"/> types into.</summary>
    public const string SignatureMark = "void Tally(";

    private const int ValueKind = 3;

    public static SyntheticFile Write(int command, int state, int steps, int services, Random random)
    {
        var writer = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        writer.WriteLine(
            $$"""
            using System;
            using System.Collections.Immutable;
            using Stepwright;
            using Synthetic.Regions;
            using Synthetic.Services;

            namespace Synthetic.Commands;

            /// <summary>Moves amounts between the rows of a region.</summary>
            [Command<{{SyntheticState.Name(state)}}>]
            public readonly partial record struct Command{{command}}(
                {{SyntheticState.Key(state, 1)}} Source,
                {{SyntheticState.Key(state, 2)}} Target,
                {{SyntheticState.Key(state, 3)}} Account,
                ImmutableArray<{{SyntheticState.Line(state)}}> Lines,
                long Amount,
                int Level)
            {
                [Check]
                private StepResult IsAsked()
                {
                    if (Lines.IsDefaultOrEmpty)
                        return StepResult.Fail("no-lines", "A command needs a line.");
                    return Amount > 0 ? StepResult.Ok : StepResult.Fail("no-amount", "A command needs an amount.");
                }

                [Step]
                private void Tally(ref {{SyntheticState.Totals(state)}} totals)
                {
                    totals.Amount += Amount;
                    totals.Commands++;
                }
            """.Replace("\r\n", "\n", StringComparison.Ordinal));
        for (var step = 1; step < steps;)
        {
            writer.WriteLine();
            // A value and the step that takes it come together.
            var kind = random.Next(steps - step > 1 ? 4 : 3);
            WriteStep(writer, step, state, kind, $"Service{random.Next(services)}", random);
            step += kind == ValueKind ? 2 : 1;
        }

        writer.WriteLine("}");
        return new SyntheticFile($"Commands/Command{command.ToString(CultureInfo.InvariantCulture)}.cs", writer.ToString());
    }

    private static void WriteStep(StringWriter writer, int step, int state, int kind, string service, Random random)
    {
        var (factor, limit) = (random.Next(2, 90), random.Next(100, 900));
        writer.WriteLine((kind switch
        {
            0 => $$"""
                    [Step]
                    private StepResult Take{{step}}(ref {{SyntheticState.Row(state, 1)}} source)
                    {
                        if (source.Amount < Amount)
                            return StepResult.Fail("short", "The source is short.");
                        {{BodyMark}}{{service}}.Fee(Amount, source.Level);
                        source.Amount -= Amount + fee;
                        source.Reserved += fee;
                        source.Count++;
                        if (source.Count > {{limit}})
                            source.Level = Math.Min(source.Level + 1, Level);
                        return StepResult.Ok;
                    }
                """,
            1 => $$"""
                    [Step]
                    private void Settle{{step}}(ref {{SyntheticState.Row(state, 3)}} account, in {{SyntheticState.Row(state, 1)}} source)
                    {
                        var open = account.Amount - source.Amount;
                        while (open > {{limit}})
                            open = {{service}}.Rounded(open / 2, {{factor}});
                        account.Amount -= open;
                        account.Level = source.Level switch
                        {
                            < 0 => 0,
                            > {{limit}} => {{limit}},
                            var level => level,
                        };
                    }
                """,
            2 => $$"""
                    [Step, ForEach(nameof(Lines))]
                    private StepResult Reserve{{step}}({{SyntheticState.Line(state)}} line, ref {{SyntheticState.Row(state, 0)}} stock)
                    {
                        if (stock.Amount < line.Quantity)
                            return StepResult.Fail("out-of-stock", $"{line.Item} has {stock.Amount} left.");
                        for (var round = 0; round < stock.Level; round++)
                            stock.Reserved += {{service}}.Fee(line.Price, round) % {{factor}};
                        stock.Amount -= line.Quantity;
                        stock.Count++;
                        return StepResult.Ok;
                    }
                """,
            _ => $$"""
                    [Step]
                    private long Sum{{step}}()
                    {
                        long sum = 0;
                        foreach (var line in Lines)
                        {
                            var price = line.Price * line.Quantity;
                            if (price > {{limit}})
                                price -= price / {{factor}};
                            sum += {{service}}.Rounded(price, {{factor}});
                        }

                        return sum;
                    }

                    [Step]
                    private void Give{{step}}(long sum{{step}}, in {{SyntheticState.Row(state, 3)}} account, ref {{SyntheticState.Row(state, 2)}} target)
                    {
                        target.Amount += sum{{step}} * {{factor}} / 100;
                        target.Reserved = Math.Max(target.Reserved - account.Reserved, 0);
                        target.Level = account.Level > Level ? account.Level : Level;
                    }
                """,
        }).Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}
