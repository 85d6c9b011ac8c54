using System.Reflection;
using Stepwright.Contract;

namespace Stepwright.Integration.Tests.Assemblies;

/// <summary>Types and members by unusual names and in unusual places, compiled and run.</summary>
public sealed class DeclarationTests
{
    [Fact]
    public void Names_that_are_keywords()
    {
        Assert.Equal("3 4 int String", CompiledProgram.Run("""
            using System.Collections.Immutable;
            using Stepwright;

            namespace @namespace.@if
            {
                public readonly record struct @int(int @readonly);
                public record struct @struct(int @ref);
                public record struct @static(int @out);

                [State]
                public sealed partial class @class
                {
                    public partial Table<@int, @struct> @event { get; }
                    public partial Cell<@static> @base { get; }
                    [Invariant] static bool @is(in @struct @in) => @in.@ref >= 0;
                }

                [Command<@class>(Result = nameof(@void)), Distinct(nameof(@for), nameof(@foreach))]
                public readonly partial record struct @in(@int @for, @int @foreach, ImmutableArray<@int> @while)
                {
                    [Step, ForEach(nameof(@while))] void @do(@int @lock, [Upsert] ref @struct @object, in StepContext @params) { @object.@ref += 1; @params.Emit(@lock); }
                    [Step] void @out([Key(nameof(@for))] ref @struct @string, [Key(nameof(@default))] ref @struct @ref) { @string.@ref++; @ref.@ref++; }
                    [Step] int @void([Optional, Key(nameof(@for))] in @struct @null, bool nullFound, ref @static @this) { @this.@out += nullFound ? @null.@ref : 0; return @this.@out; }
                    [Step] void @return(int @void, TableView<@int, @struct> @new) { }
                    @int @default() => @foreach;
                }

                [Executor<@class>]
                public sealed partial class @override;
            }

            public static class Program
            {
                public static string Run()
                {
                    var state = new @namespace.@if.@class();
                    var executor = new @namespace.@if.@override(state);
                    var batch = executor.CreateBatch();
                    var reference = batch.Add(new @namespace.@if.@in(new(1), new(2), [new(1), new(1), new(2), new(2), new(2)]));
                    batch.Add(new @namespace.@if.@in(new(1), new(1), default));
                    batch.Add(new @namespace.@if.@in(new(8), new(9), default));
                    var result = executor.Execute(batch);
                    var missing = result.Outcomes[2].Failure!;
                    return $"{result.ValueOf(reference)} {state.@event[new(2)].@ref} {missing.Key!.GetType().Name} {"String"}"
                        + (result.Outcomes[1].Failure!.Step == "Distinct" && missing is { Command: "in", Step: "out", Table: "event" } ? "" : "?");
                }
            }
            """));
    }

    [Fact]
    public void Nested_types()
    {
        Assert.Equal("5 1", CompiledProgram.Run("""
            using Stepwright;

            namespace Outer.Space
            {
                public static partial class Shop
                {
                    public partial record class Inner
                    {
                        public partial interface IDeep
                        {
                            public readonly record struct Id(int Value);
                            public record struct Row(int Value);

                            [State]
                            public sealed partial class Data
                            {
                                public partial Table<Id, Row> Rows { get; }

                                [Command<Data>(Result = nameof(Add))]
                                public readonly partial record struct Put(Id Id, int Value)
                                {
                                    [Step] int Add([Upsert] ref Row row) => row.Value += Value;
                                }
                            }

                            [Executor<Data>]
                            public sealed partial class DataExecutor;
                        }
                    }
                }

                public partial struct Other
                {
                    [Command<Shop.Inner.IDeep.Data>]
                    public readonly partial record struct Put(Shop.Inner.IDeep.Id Id)
                    {
                        [Step] void Remove([Delete] in Shop.Inner.IDeep.Row row) { }
                    }
                }
            }

            public static class Program
            {
                public static string Run()
                {
                    var data = new Outer.Space.Shop.Inner.IDeep.Data();
                    var executor = new Outer.Space.Shop.Inner.IDeep.DataExecutor(data);
                    var batch = executor.CreateBatch();
                    batch.Add(new Outer.Space.Shop.Inner.IDeep.Data.Put(new(1), 2));
                    var reference = batch.Add(new Outer.Space.Shop.Inner.IDeep.Data.Put(new(1), 3));
                    batch.Add(new Outer.Space.Shop.Inner.IDeep.Data.Put(new(2), 3));
                    batch.Add(new Outer.Space.Other.Put(new(1)));
                    var result = executor.Execute(batch);
                    return $"{result.ValueOf(reference)} {data.Rows.Count}";
                }
            }
            """));
    }

    [Fact]
    public void Internal_types_in_the_global_namespace()
    {
        Assert.Equal("7 True", CompiledProgram.Run("""
            using Stepwright;

            internal readonly record struct Id(string Value);
            internal record struct Row(int Value);

            [State]
            internal partial class Data
            {
                internal partial Table<Id, Row> Rows { get; }
                internal partial Cell<int> Count { get; }
                [Invariant] static bool Small(in Row row) => row.Value < 10;
            }

            [Command<Data>]
            internal readonly partial record struct Put(Id Id, int Value)
            {
                [Step] void Add([Upsert] ref Row row, ref int count) { row.Value = Value; count++; }
            }

            [Executor<Data>]
            internal sealed partial class Runner;

            public static class Program
            {
                public static string Run()
                {
                    var data = new Data();
                    var executor = new Runner(data);
                    RunnerBatch batch = executor.CreateBatch();
                    batch.Add(new Put(new("a"), 7));
                    batch.Add(new Put(new("a"), 17));
                    executor.Execute(batch);
                    return $"{data.Rows[new("a")].Value} {data.Count.Value == 1}";
                }
            }
            """));
    }

    [Fact]
    public void Names_that_generated_locals_have_too()
    {
        Assert.Equal("4 3", CompiledProgram.Run("""
            using System.Collections.Immutable;
            using Stepwright;

            public readonly record struct Id(int Value);
            public record struct Row(int Value);

            [State]
            public sealed partial class Data
            {
                public partial Table<Id, Row> Rows { get; }
                public partial Table<Id, Row> Step { get; }
                public partial Cell<int> Slot { get; }
            }

            [Command<Data>(Result = nameof(Result))]
            public readonly partial record struct Command(Id Access, ImmutableArray<Id> Items, ImmutableArray<Id> I)
            {
                [Step, ForEach(nameof(Items))] void Slots(Id item, [Upsert, From(nameof(Data.Rows))] ref Row row, [Upsert, From(nameof(Data.Step))] ref Row slots) { row.Value++; slots.Value++; }
                [Step, ForEach(nameof(I))] void SlotsItems(Id i, [From(nameof(Data.Rows))] ref Row outcome) => outcome.Value++;
                [Step] StepResult<int> Outcome([From(nameof(Data.Rows))] in Row access, ref int command) => command = access.Value;
                [Step] StepResult<int> Result(int outcome, [From(nameof(Data.Step))] in Row result) => outcome + result.Value;
                [Step] void Info(int result, StepContext context) { }
                [Step] void Run() { }
                [Step] void Resolve() { }
                [Step] void RunSteps() { }
            }

            [Executor<Data>]
            public sealed partial class DataExecutor;

            public static class Program
            {
                public static string Run()
                {
                    var data = new Data();
                    var executor = new DataExecutor(data);
                    var batch = executor.CreateBatch();
                    var reference = batch.Add(new Command(new(1), [new(1), new(2)], [new(1), new(1)]));
                    var result = executor.Execute(batch);
                    return $"{result.ValueOf(reference)} {data.Slot.Value}";
                }
            }
            """));
    }

    [Fact]
    public void Tables_by_every_name_that_the_generated_classes_inherit()
    {
        var names = new[] { typeof(StateAccess), typeof(StateStorage) }
            .SelectMany(type => type.GetMembers(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(member => member.DeclaringType != typeof(object) && member is PropertyInfo or MethodInfo { IsSpecialName: false })
            .Where(member => (member as MethodInfo ?? ((PropertyInfo)member).GetMethod!) is { IsPublic: true } or { IsFamily: true })
            .Select(member => member.Name).Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains("Step", names);
        Assert.Contains("CreateTable", names);
        Assert.Equal($"{names.Count}", CompiledProgram.Run($$"""
            using Stepwright;

            public readonly record struct Id(int Value);
            public record struct Row(int Value);

            [State]
            public sealed partial class Data
            {
                {{string.Join("\n    ", names.Select(name => $"public partial Table<Id, Row> {name} {{ get; }}"))}}
                public partial Table<Id, Row> Step_ { get; }
                [Invariant] static bool Small(in Row row) => row.Value < 10;
            }

            [Command<Data>]
            public readonly partial record struct Put(Id Id)
            {
                {{string.Join("\n    ", names.Select(name => $"[Step] void In{name}([Upsert, From(nameof(Data.{name}))] ref Row row) => row.Value++;"))}}
            }

            [Executor<Data>]
            public sealed partial class DataExecutor;

            public static class Program
            {
                public static string Run()
                {
                    var data = new Data();
                    var executor = new DataExecutor(data);
                    var batch = executor.CreateBatch();
                    batch.Add(new Put(new(1)));
                    executor.Execute(batch);
                    return $"{({{string.Join(" + ", names.Select(name => $"data.{name}.Count"))}})}";
                }
            }
            """));
    }
}
