using System.Globalization;

namespace Stepwright.Integration.Tests.Assemblies;

/// <summary>States of many commands, commands of many steps.</summary>
public sealed class SizeTests
{
    private const string State = """
        using Stepwright;

        public readonly record struct Id(int Value);
        public record struct Row(long Value);

        [State]
        public sealed partial class Numbers
        {
            public partial Table<Id, Row> Rows { get; }
        }

        [Executor<Numbers>]
        public sealed partial class NumbersExecutor;

        """;

    [Fact]
    public void Three_hundred_commands_in_one_state()
    {
        var numbers = Enumerable.Range(0, 300).ToList();
        var commands = string.Join("\n", numbers.Select(number => $$"""
            [Command<Numbers>]
            public readonly partial record struct Add{{number}}(Id Id)
            {
                [Step] StepResult Add([Upsert] ref Row row)
                {
                    row.Value += {{number}};
                    return {{number}} % 100 == 99 ? StepResult.Fail("code-{{number}}", "") : StepResult.Ok;
                }
            }
            """));
        var additions = string.Join("\n", numbers.Select(number => $"batch.Add(new Add{number}(new({number} % 7)));"));
        var output = CompiledProgram.Run($$"""
            {{State}}
            {{commands}}

            public static class Program
            {
                public static string Run()
                {
                    var numbers = new Numbers();
                    var executor = new NumbersExecutor(numbers);
                    var batch = executor.CreateBatch();
                    {{additions}}
                    var result = executor.Execute(batch);
                    var codes = "";
                    long sum = 0;
                    foreach (ref readonly var outcome in result.Outcomes)
                        codes += outcome.Failure is { } failure ? $" {failure.Command}:{failure.Code}" : "";
                    foreach (var (_, row) in numbers.Rows)
                        sum += row.Value;
                    return $"{result.Committed} {sum}{codes}";
                }
            }
            """);
        var sum = numbers.Where(number => number % 100 != 99).Sum();
        Assert.Equal($"297 {sum} Add99:code-99 Add199:code-199 Add299:code-299", output);
    }

    [Theory]
    [InlineData(-1, "Committed", 59 * 60 / 2)]
    [InlineData(0, "Failed Step0", 0)]
    [InlineData(59, "Failed Step59", 0)]
    public void Sixty_steps_in_one_command(int failing, string expected, long value)
    {
        var steps = string.Join("\n", Enumerable.Range(0, 60).Select(number => $$"""
                [Step] StepResult<int> Step{{number}}({{(number == 0 ? "" : $"int step{number - 1}, ")}}[Key(nameof(Key{{number % 3}}))] ref Row row)
                {
                    row.Value += {{(number == 0 ? "0" : $"step{number - 1} + 1")}};
                    return Failing == {{number}} ? StepResult.Fail("asked", "") : {{number}};
                }
            """));
        var output = CompiledProgram.Run($$"""
            {{State}}
            [Command<Numbers>(Result = nameof(Step59))]
            public readonly partial record struct Long(Id Key0, Id Key1, Id Key2, int Failing)
            {
            {{steps}}
            }

            public static class Program
            {
                public static string Run()
                {
                    var numbers = new Numbers();
                    for (var i = 0; i < 3; i++)
                        numbers.Rows.Add(new(i), default);
                    var executor = new NumbersExecutor(numbers);
                    var batch = executor.CreateBatch();
                    var reference = batch.Add(new Long(new(0), new(1), new(2), {{failing.ToString(CultureInfo.InvariantCulture)}}));
                    var result = executor.Execute(batch);
                    long sum = 0;
                    foreach (var (_, row) in numbers.Rows)
                        sum += row.Value;
                    var step = result[reference].FailedStep is { } name ? $" {name}" : $" {result.ValueOf(reference)}";
                    return $"{result[reference].Status}{step} {sum}";
                }
            }
            """);
        Assert.Equal($"{expected}{(failing < 0 ? " 59" : "")} {value}", output);
    }
}
