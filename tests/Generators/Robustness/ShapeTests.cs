namespace Stepwright.Generators.Tests;

/// <summary>
/// Commands, states and executors in every shape that C# lets them have: what is reported is left out, what is not reported is
/// generated and compiles.
/// </summary>
public class ShapeTests
{
    private static readonly Promise Promise = new();

    /// <summary>What stands around a shape; a shape replaces the part that it names.</summary>
    private const string Frame = """
        #nullable enable
        using System;
        using System.Collections.Generic;
        using System.Collections.Immutable;
        using System.Diagnostics;
        using System.Threading;
        using System.Threading.Tasks;
        using Stepwright;
        {USINGS}
        public record struct Row(int Value, int Other);
        public record struct Entry(int Value);
        public record struct Pair<T>(T First, T Second);
        public record struct Unkeyed(int Value);
        public readonly record struct RowId(int Value);
        public readonly record struct Line(RowId Row, int Amount);
        public record class Person(RowId Row, Person? Boss);
        {TYPES}
        [State]
        public partial class Store
        {
            public partial Table<RowId, Row> Rows { get; }
            public partial Table<string, Entry> Entries { get; }
            public partial Cell<Pair<int>> Pairs { get; }
            public partial Table<RowId, Pair<RowId>> First { get; }
            public partial Table<RowId, Pair<RowId>> Second { get; }
            public partial Table<Guid, Unkeyed> Unkeyed { get; }
            public partial Cell<short> Small { get; }
            public partial Accumulator<short> Smalls { get; }
            public partial Accumulator<long> Sum { get; }
            public partial Accumulator<long> Count { get; }
            public partial Accumulator<byte> Bits { get; }
            public partial Sequence<RowId> Ids { get; }
            public partial Sequence<byte> Bytes { get; }
            {STATE}
        }

        {COMMANDATTRIBUTES}[Command<Store>]
        {COMMAND}
        {
            {BODY}
        }

        {EXECUTORATTRIBUTES}[Executor<Store>]
        {EXECUTOR}
        """;

    /// <summary>What a step, check or member of a command can look like.</summary>
    [Theory]
    // The way that a row is passed.
    [InlineData("[Step] void A(ref Row row) { }", "")]
    [InlineData("[Step] void A(in Row row) { }", "")]
    [InlineData("[Step] void A(out Row row) { row = default; }", "")]
    [InlineData("[Step] void A(ref readonly Row row) { }", "")]
    [InlineData("[Step] void A(scoped ref Row row) { }", "")]
    [InlineData("[Step] void A(scoped in Row row) { }", "")]
    [InlineData("[Step] void A(Row row) { }", "SW1014")]
    [InlineData("[Step] void A(params Row[] rows) { }", "SW1014")]
    [InlineData("[Step] void A(in Row row = default) { }", "")]
    [InlineData("[Step] void A(in Row? row) { }", "SW1007")]
    [InlineData("[Step] void A([Upsert] ref Row row) { }", "")]
    [InlineData("[Step] void A([Upsert] in Row row) { }", "SW1018")]
    [InlineData("[Step] void A([Delete] in Row row) { }", "")]
    [InlineData("[Step] void A([Delete] ref Row row) { }", "SW1018")]
    [InlineData("[Step] void A([Delete, Optional] in Row row) { }", "")]
    [InlineData("[Step] void A([Optional] in Row row, bool rowFound) { }", "")]
    [InlineData("[Step] void A(bool rowFound, [Optional] in Row row) { }", "")]
    [InlineData("[Step] void A([Optional] out Row row) { row = default; }", "SW1018")]
    [InlineData("[Step] void A([Key(nameof(RowId))] ref Pair<int> pair) { }", "SW1018")]
    [InlineData("[Step] void A(out Pair<int> pair) { pair = default; }", "SW1018")]
    [InlineData("[Step] void A(ref Pair<string> pair) { }", "SW1007")]
    [InlineData("[Step] void A(ref Pair<int> one, in Pair<int> two) { }", "SW1025")]
    [InlineData("[Step] void A(ref Row one, in Row two) { }", "SW1025")]
    [InlineData("[Step] void A(in Row one, in Row two) { }", "")]
    [InlineData("[Step(AllowSameRow = true)] void A(ref Row one, ref Row two) { }", "")]
    [InlineData("[Step] void A(ref Row row, TableView<RowId, Row> rows) { }", "SW1025")]
    [InlineData("[Step(AllowSameRow = true)] void A(ref Row row, TableView<RowId, Row> rows) { }", "")]
    // The rest of the parameters.
    [InlineData("[Step] void A(in TableView<RowId, Row> rows) { }", "")]
    [InlineData("[Step] void A(ref TableView<RowId, Row> rows) { }", "SW1018")]
    [InlineData("[Step] void A(TableView<int, Row> rows) { }", "SW1007")]
    [InlineData("[Step] void A([From(nameof(Store.Entries))] TableView<RowId, Row> rows) { }", "SW1009")]
    [InlineData("[Step] void A(CancellationToken token) { }", "")]
    [InlineData("[Step] void A(in CancellationToken token) { }", "")]
    [InlineData("[Step] void A(ref CancellationToken token) { }", "SW1018")]
    [InlineData("[Step] void A(StepContext context) { }", "")]
    [InlineData("[Step] void A(ref StepContext context) { }", "SW1018")]
    [InlineData("[Step] void A(scoped in StepContext context) { }", "")]
    [InlineData("[Step] unsafe void A(int* pointer) { }", "SW1014")]
    [InlineData("[Step] void A(dynamic value) { }", "SW1014")]
    [InlineData("[Step] void A(Span<int> span) { }", "SW1014")]
    [InlineData("[Step] void A((int, int) pair) { }", "SW1014")]
    [InlineData("[Step] void A(int value = 3) { }", "SW1014")]
    [InlineData("[Step] void A(TableView<RowId, Pair<RowId>> pairs) { }", "SW1008")]
    [InlineData("[Step] void A(in Pair<RowId> pair) { }", "SW1008")]
    [InlineData("[Step] void A(TableView<RowId, Pair<string>> pairs) { }", "SW1007")]
    [InlineData("[Step] void A([From(nameof(Store.Second))] TableView<RowId, Pair<RowId>> pairs) { }", "")]
    [InlineData("[Step] void A([From(nameof(Store.Second))] in Pair<RowId> pair) { }", "")]
    // Accumulators.
    [InlineData("[Step] void A(Accumulate<byte> bits) { bits.Add(1); }", "")]
    [InlineData("[Step] void A(Accumulate<byte> any, Accumulate<short> other) { }", "")]
    [InlineData("[Step] void A(in Accumulate<byte> bits) { }", "")]
    [InlineData("[Step] void A(ref readonly Accumulate<byte> bits) { }", "")]
    [InlineData("[Step] void A(scoped Accumulate<byte> bits) { }", "")]
    [InlineData("[Step] void A(ref Accumulate<byte> bits) { }", "SW1018")]
    [InlineData("[Step] void A(out Accumulate<byte> bits) { bits = default; }", "SW1018")]
    [InlineData("[Step] void A(Accumulate<byte> bits = default) { }", "")]
    [InlineData("[Step] void A(Accumulate<long> sum, Accumulate<long> @count) { }", "")]
    [InlineData("[Step] void A(Accumulate<long> other) { }", "SW1029")]
    [InlineData("[Step] void A([From(nameof(Store.Sum))] Accumulate<long> other) { }", "")]
    [InlineData("[Step] void A([From(nameof(Store.Bits))] Accumulate<long> other) { }", "SW1009")]
    [InlineData("[Step] void A(Accumulate<int> other) { }", "SW1028")]
    [InlineData("[Step] void A([Optional] Accumulate<byte> bits) { }", "SW1018")]
    [InlineData("[Step] void A(Accumulate<byte> one, Accumulate<byte> two) { }", "SW1025")]
    [InlineData("[Step] void A(Accumulate<byte> bits, in byte value) { }", "SW1025")]
    [InlineData("[Step(AllowSameRow = true)] void A(Accumulate<byte> bits, in byte value) { }", "")]
    // Draws.
    [InlineData("[Step] void A([Next(nameof(Store.Bytes))] byte @byte) { }", "")]
    [InlineData("[Step] void A([Next(nameof(Store.Bytes))] byte one, [Next(nameof(Store.Bytes))] byte two) { }", "")]
    [InlineData("[Step] void A([Next(nameof(Store.Bytes))] byte one) { } [Step] void B([Next(nameof(Store.Bytes))] byte one) { }", "")]
    [InlineData("[Step] void A([Next(nameof(Store.Ids))] RowId id, [Key(nameof(id))] out Row row) { row = default; }", "")]
    [InlineData("[Step] void A([Next(nameof(Store.Ids))] RowId @id, [Key(nameof(id))] [Delete] in Row row) { }", "")]
    [InlineData("[Step, ForEach(nameof(Items))] void A([Next(nameof(Store.Bytes))] byte one) { } public int[] Items => [];", "")]
    [InlineData("[Step] void A([Next(nameof(Store.Bytes))] in byte one) { }", "SW1031")]
    [InlineData("[Step] void A([Next(nameof(Store.Bytes))] ref byte one) { }", "SW1031")]
    [InlineData("[Step] void A([Next(nameof(Store.Bytes))] out byte one) { one = 0; }", "SW1031")]
    [InlineData("[Step] void A([Next(nameof(Store.Bytes))] byte? one) { }", "SW1031")]
    [InlineData("[Step] void A([Next(nameof(Store.Bits))] byte one) { }", "SW1031")]
    [InlineData("[Step] void A([Next(null!)] byte one) { }", "SW1031")]
    [InlineData("[Step] void A([Next(\"\")] byte one) { }", "SW1031")]
    [InlineData("[Step] void A([Next(nameof(Store.Bytes)), Optional] byte one) { }", "SW1018")]
    [InlineData("[Check] bool A([Next(nameof(Store.Bytes))] byte one) => true;", "SW1031")]
    [InlineData("[Step] void A(in byte one, in byte two) { }", "")]
    [InlineData("[Check] bool A(in byte bits) => true;", "")]
    [InlineData("[Check] bool A(Accumulate<byte> bits) => true;", "SW1019")]
    [InlineData("[Step] void A(byte bits) { }", "SW1014")]
    [InlineData("[Check] bool A(byte bits) => true;", "SW1014")]
    [InlineData("[Step] void A(in long other) { }", "SW1029")]
    [InlineData("[Step] void A(in long sum, [From(nameof(Store.Count))] in long other) { }", "")]
    [InlineData("[Step] void A(ref byte bits) { }", "SW1007")]
    [InlineData("[Step] void A([Optional] in byte bits) { }", "SW1007")]
    [InlineData("[Step] void A(in short small) { }", "SW1008")]
    [InlineData("[Step] void A(ref short small) { }", "")]
    [InlineData("[Step] void A([From(nameof(Store.Smalls))] in short small) { }", "")]
    [InlineData("[Step] void A([From(nameof(Store.Small))] in short small) { }", "")]
    [InlineData("[Step] void A([From(nameof(Store.Smalls))] ref short small) { }", "SW1009")]
    [InlineData("[Step] void A([From(nameof(Store.Smalls))] short small) { }", "SW1014")]
    [InlineData("[Step] byte A() => 1; [Step] void B(in byte bits, byte a) { }", "")]
    [InlineData("[Step] long A() => 1; [Step] long B() => 1; [Step] void C(in long sum, in long a) { }", "")]
    [InlineData("[Step] long A() => 1; [Step] long B() => 1; [Step] void C(in long other) { }", "SW1015")]
    [InlineData("[Step] Accumulate<byte> A() => default;", "SW1006")]
    // What a step returns.
    [InlineData("[Step] int A() => 1; [Step] void B(int a) { }", "")]
    [InlineData("[Step] int A() => 1; [Step] void B(in int a) { }", "")]
    [InlineData("[Step] int A() => 1; [Step] void B(ref int a) { }", "SW1007")]
    [InlineData("[Step] int A() => 1; [Step] void B(int? a) { }", "SW1014")]
    [InlineData("[Step] int? A() => 1; [Step] void B(int? a) { }", "")]
    [InlineData("[Step] string? A() => null; [Step] void B(string a) { }", "SW1014")]
    [InlineData("[Step] string A() => \"\"; [Step] void B(string? a) { }", "")]
    [InlineData("[Step] string? A() => null; [Step] void B(string? a) { }", "")]
    [InlineData("[Step] List<string?> A() => []; [Step] void B(List<string> a) { }", "SW1014")]
    [InlineData("[Step] string?[] A() => []; [Step] void B(string[] a) { }", "SW1014")]
    [InlineData("[Step] string?[] A() => []; [Step] void B(params string?[] a) { }", "")]
    [InlineData("[Step] (int A, string? B) A() => default; [Step] void B((int A, string? B) a) { }", "")]
    [InlineData("[Step] (int A, int B) A() => default; [Step] void B((int X, int Y) a) { }", "SW1014")]
    [InlineData("[Step] dynamic A() => 1; [Step] void B(dynamic a) { }", "SW1006")]
    [InlineData("[Step] StepResult<dynamic> A() => StepResult.Fail(\"\", \"\");", "SW1006")]
    [InlineData("[Step] List<dynamic> A() => []; [Step] void B(List<dynamic> a) { }", "")]
    [InlineData("[Step] Span<int> A() => default;", "SW1006")]
    [InlineData("[Step] unsafe int* A() => default;", "SW1006")]
    [InlineData("[Step] unsafe int*[] A() => []; [Step] unsafe void B(int*[] a) { }", "SW1006")]
    [InlineData("[Step] unsafe delegate*<void> A() => default;", "SW1006")]
    [InlineData("static int s; [Step] ref int A() => ref s;", "SW1006")]
    [InlineData("static int s; [Step] ref readonly int A() => ref s;", "SW1006")]
    [InlineData("[Step] Task A() => Task.CompletedTask;", "SW1006")]
    [InlineData("[Step] ValueTask<StepResult> A() => default;", "")]
    [InlineData("[Step] ValueTask A(Row row, Row other) => default;", "")]
    [InlineData("[Step] ValueTask<StepResult<Row>> A(Row row) => default; [Step] ValueTask<Row> B(Row a) => default;", "")]
    [InlineData("[Step] ValueTask<StepResult<string?>> A() => default; [Step] ValueTask B(string? a) => default;", "")]
    [InlineData("[Step] ValueTask<string?> A() => default; [Step] ValueTask B(string a) => default;", "SW1014")]
    [InlineData("[Step] ValueTask<IDisposable> A() => default; [Step] void B(IDisposable a) { }", "")]
    [InlineData("[Step] ValueTask<object?> A() => default; [Step] void B(object? a) { }", "")]
    [InlineData("[Step] ValueTask<StepResult<IDisposable>> A() => default; [Step] void B(IDisposable a) { }", "")]
    [InlineData("[Step] ValueTask<dynamic> A() => default;", "SW1006")]
    [InlineData("[Step] ValueTask<Missing> A() => default;", "")]
    [InlineData("[Step] ValueTask<ValueTask> A() => default;", "")]
    [InlineData("[Step] async ValueTask A() { await Task.Yield(); } [Compensate(nameof(A))] async ValueTask B() { await Task.Yield(); }", "")]
    [InlineData("[Step] async Task<Row> A(Row row) { await Task.Yield(); return row; }", "SW1006")]
    [InlineData("[Step] ValueTask A(in Row row) => default;", "SW1006")]
    [InlineData("[Step] ValueTask A(Missing row) => default;", "")]
    [InlineData("[Step] ValueTask A([Service] IDisposable service, [Service] IDisposable? other, CancellationToken token) => default;", "")]
    [InlineData("[Step] ValueTask A([Service] Missing service) => default;", "")]
    [InlineData("[Step] ValueTask A([Service] Lonely service) => default;", "SW6008")]
    [InlineData("private sealed class Inner; [Step] ValueTask A([Service] Inner service) => default;", "")]
    [InlineData("[Step] ValueTask A([Service] OldRow[] service) => default;", "")]
    [InlineData("[Step, ForEach(nameof(Lines))] ValueTask<int> A(Line line) => default; [Compensate(nameof(A))] ValueTask B(int a, Line line) => default;", "")]
    [InlineData("[Step] ValueTask @class(Row @in) => default; [Compensate(nameof(@class))] ValueTask @void() => default;", "")]
    [InlineData("[Step] ValueTask A() => default; [Compensate(nameof(Missing))] ValueTask B() => default;", "")]
    [InlineData("[Step] ValueTask A() => default; [Compensate(null!)] ValueTask B() => default;", "SW6003")]
    [InlineData("[Step] ValueTask A() => default; [Compensate(nameof(A))] ValueTask B(Missing a) => default;", "")]
    [InlineData("[Step] ValueTask A() => default; [Compensate(nameof(A))] Missing B() => default;", "")]
    [InlineData("[Step] ValueTask A() => default; [Compensate(nameof(A))] ValueTask () => default;", "SW6003")]
    [InlineData("[Step, Retry(Codes = [\"a\", null!])] ValueTask A() => default;", "SW6004")]
    [InlineData("[Step] async void A() => await Task.Yield();", "SW1006")]
    [InlineData("[Step] IEnumerable<int> A() { yield return 1; } [Step] void B(IEnumerable<int> a) { }", "")]
    [InlineData("[Step] Row A() => default; [Step] void B(in Row row) { } [Step] void C(Row a) { }", "")]
    [InlineData("[Step] StepResult<StepResult> A() => StepResult.Ok;", "")]
    [InlineData("[Step] StepResult? A() => null;", "")]
    [InlineData("private enum Kind { One } [Step] Kind A() => Kind.One; [Step] void B(Kind a) { }", "")]
    [InlineData("private record struct Inner(int X); [Step] Inner A() => default; [Step] void B(in Inner a) { }", "")]
    [InlineData("[Step] int A() => 1; [Step] int B() => 2; [Step] void C(int x) { }", "SW1015")]
    [InlineData("[Step] void B(int a) { } [Step] int A() => 1;", "SW1016")]
    [InlineData("[Step, ForEach(nameof(Lines))] int A() => 1; [Step] void B(int a) { }", "SW1014")]
    [InlineData("[Step] List<int*[]> A() => null!;", "SW1006")]
    // How a step is declared.
    [InlineData("[Step] void () { }", "")]
    [InlineData("[Step, ForEach(nameof(Lines))] void () { }", "")]
    [InlineData("[Step] public void A(ref Row row) { }", "")]
    [InlineData("[Step] internal readonly void A(ref Row row) { }", "")]
    [InlineData("[Step] static void A(ref Row row) { }", "SW1006")]
    [InlineData("[Step] void A<T>(ref Row row) { }", "SW1006")]
    [InlineData("[Step] unsafe void A(ref Row row) { }", "")]
    [InlineData("[Step] extern void A(ref Row row);", "")]
    [InlineData("[Step] partial void A(ref Row row);", "SW1006")]
    [InlineData("[Step] private partial int A(ref Row row); private partial int A(ref Row row) => 1;", "")]
    [InlineData("partial void A(ref Row row); [Step] partial void A(ref Row row) { }", "")]
    [InlineData("[Step] void IDisposable.Dispose() { }", "SW1006")]
    [InlineData("[Step] public void Dispose() { }", "")]
    [InlineData("[Step] public override int GetHashCode() => 1;", "")]
    [InlineData("[Step] public override string ToString() => \"\";", "")]
    [InlineData("[Step] public static Made operator +(Made a, Made b) => a;", "SW1006")]
    [InlineData("int P { [Step] get => 1; }", "SW1006")]
    [InlineData("[Step] public Made() : this(default, default, default!, default!) { }", "SW1006")]
    [InlineData("[Step, Check] bool A() => true;", "SW1019")]
    [InlineData("[Step, Obsolete(\"soon\", true)] void A() { }", "SW1006")]
    [InlineData("[Step, Conditional(\"DEBUG\")] void A() { }", "SW1006")]
    [InlineData("void A() { [Step] void Local() { } Local(); }", "SW1006")]
    [InlineData("[Step] void A(ref Row row) { } [Step] void A(ref Row row, int x) { }", "SW1014")]
    [InlineData("[Step] int A(ref Row row) => 1; [Step] void A(ref Row row, int x) { } void A(in Row row) { }", "")]
    [InlineData("[Step] int A() => 1; [Step] void B(int a) { } void B(long a) { } void B(object a) { } void B<T>(T a) { }", "")]
    [InlineData("[Step] int A() => 1; [Step] void a() { } [Step] void B(int A) { }", "")]
    // Checks.
    [InlineData("[Check] bool A() => true;", "")]
    [InlineData("[Check] bool? A() => true;", "SW1019")]
    [InlineData("[Check] void A() { }", "SW1019")]
    [InlineData("[Check] StepResult<int> A() => 1;", "SW1019")]
    [InlineData("[Check] bool A(ref Row row) => true;", "SW1019")]
    [InlineData("[Check] bool A([Delete] in Row row) => true;", "SW1019")]
    [InlineData("[Check] bool A([Optional] in Row row, bool rowFound) => true;", "")]
    [InlineData("[Check] bool A(TableView<RowId, Row> rows) => true;", "SW1019")]
    [InlineData("[Check] bool A(StepContext context) => true;", "SW1019")]
    [InlineData("[Check] static bool A() => true;", "SW1019")]
    [InlineData("[Check, ForEach(nameof(Lines))] bool A(Line line, in Row row) => true;", "")]
    // Sequences.
    [InlineData("[Step, ForEach(nameof(Lines))] void A(Line line, ref Row row) { }", "")]
    [InlineData("[Step, ForEach(nameof(Lines))] void A(in Line line, ref Row row) { }", "")]
    [InlineData("[Step, ForEach(nameof(Lines))] void A(ref readonly Line line) { }", "")]
    [InlineData("[Step, ForEach(nameof(Lines))] void A(ref Line line) { }", "SW1007")]
    [InlineData("[Step, ForEach(nameof(Lines))] void A(ref Row row) { }", "")]
    [InlineData("[Step, ForEach(nameof(Lines))] void A() { }", "")]
    [InlineData("[Step, ForEach(\"Nothing\")] void A() { }", "SW1017")]
    [InlineData("[Step, ForEach(null!)] void A() { }", "SW1017")]
    [InlineData("[Step, ForEach(nameof(RowId))] void A() { }", "SW1017")]
    [InlineData("List<Line>? Maybe => null; [Step, ForEach(nameof(Maybe))] void A(Line line, ref Row row) { }", "")]
    [InlineData("IReadOnlyList<Line?>? Maybe => null; [Step, ForEach(nameof(Maybe))] void A(Line? line) { }", "")]
    [InlineData("Line[]? Maybe => null; [Step, ForEach(nameof(Maybe))] void A(Line line, ref Row row) { }", "")]
    [InlineData("ImmutableArray<Line>? Maybe => null; [Step, ForEach(nameof(Maybe))] void A(ImmutableArray<Line> lines) { }", "")]
    [InlineData("IList<Line> Maybe => []; [Step, ForEach(nameof(Maybe))] void A(Line line, ref Row row) { }", "")]
    [InlineData("interface IBoth : IList<Line>, IReadOnlyList<Line>; IBoth Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(Line line) { }", "SW1017")]
    [InlineData("string Maybe => \"\"; [Step, ForEach(nameof(Maybe))] void A(char letter) { }", "")]
    [InlineData("Line? Maybe => null; [Step, ForEach(nameof(Maybe))] void A(Line line, ref Row row) { }", "")]
    [InlineData("Memory<Line> Maybe => default; [Step, ForEach(nameof(Maybe))] void A(Line line, ref Row row) { }", "")]
    [InlineData("Span<Line> Maybe => default; [Step, ForEach(nameof(Maybe))] void A(Line line, ref Row row) { }", "")]
    [InlineData("ReadOnlySpan<Line> Maybe => default; [Step, ForEach(nameof(Maybe))] void A(in Line line) { }", "")]
    [InlineData("int[,] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(int x) { }", "SW1017")]
    [InlineData("int[][] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(int[] x) { }", "")]
    [InlineData("unsafe int*[] Maybe => null!; [Step, ForEach(nameof(Maybe))] unsafe void A(int* x) { }", "SW1017")]
    [InlineData("dynamic[] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(dynamic x) { }", "SW1017")]
    [InlineData("dynamic Maybe => null!; [Step, ForEach(nameof(Maybe))] void A() { }", "SW1017")]
    [InlineData("Dictionary<int, Line> Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(Line x) { }", "")]
    [InlineData("Person?[] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(Person person) { }", "SW1014")]
    [InlineData("Person?[] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(Person? person, ref Row row) { }", "")]
    [InlineData("(RowId Row, int Amount)[] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A((RowId Row, int Amount) line, ref Row row) { }", "")]
    [InlineData("(RowId, RowId)[] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A(ref Row row) { }", "SW1011")]
    [InlineData("(RowId, int)[] Maybe => null!; [Step, ForEach(nameof(Maybe))] void A((RowId, int) line, ref Row row) { }", "")]
    [InlineData("private struct Odd { public int Count => 1; public int this[int i] { private get => i; set { } } } Odd Maybe => default; [Step, ForEach(nameof(Maybe))] void A(int x) { }", "SW1017")]
    [InlineData("private struct Odd { public int Length => 1; public ref int this[int i] => throw null!; } Odd Maybe => default; [Step, ForEach(nameof(Maybe))] void A(int x) { }", "")]
    [InlineData("private struct Odd { public int Length => 1; public string this[string i] => i; } Odd Maybe => default; [Step, ForEach(nameof(Maybe))] void A(int x) { }", "SW1017")]
    [InlineData("private record class Mine(RowId Id); Mine[] Maybe => []; [Step, ForEach(nameof(Maybe))] void A(Mine mine, ref Row row) { }", "")]
    // Keys.
    [InlineData("[Step] void A([Key(nameof(RowId))] ref Row row) { }", "")]
    [InlineData("[Step] void A([Key] ref Row row) { }", "SW1012")]
    [InlineData("[Step] void A([Key(null!)] ref Row row) { }", "SW1012")]
    [InlineData("[Step] void A([Key(null!, null!)] ref Row row) { }", "SW1012")]
    [InlineData("[Step] void A([Key(\"\")] ref Row row) { }", "SW1012")]
    [InlineData("[Step] void A([Key(nameof(Lines))] ref Row row) { }", "SW1013")]
    [InlineData("[Step] void A([Key(nameof(row))] ref Row row) { }", "SW1012")]
    [InlineData("[Step] void A([Key(nameof(two))] ref Row one, [Key(nameof(one))] ref Row two) { }", "SW1012")]
    [InlineData("[Step] void A([Key(nameof(Person), nameof(Person.Row))] ref Row row) { }", "")]
    [InlineData("[Step] void A([Key(nameof(Person), \"Nobody\")] ref Row row) { }", "SW1012")]
    [InlineData("Missing Unknown => default; [Step] void A([Key(nameof(Unknown))] ref Row row) { }", "")]
    [InlineData("(RowId From, RowId To)[] Pairs => []; [Step, ForEach(nameof(Pairs))] void A(ref Row row) { }", "SW1011")]
    [InlineData("[Step, ForEach(nameof(Lines))] void A(ref Unkeyed unkeyed) { }", "SW1010")]
    [InlineData("[Step] void A(ref Unkeyed unkeyed) { }", "SW1010")]
    [InlineData("[Step] void A([Key(nameof(Person), nameof(Person.Boss), nameof(Person.Row))] ref Row row) { }", "")]
    [InlineData("RowId? Maybe => null; [Step] void A([Key(nameof(Maybe))] ref Row row) { }", "SW1013")]
    [InlineData("RowId? Maybe => null; [Step] void A([Key(nameof(Maybe), \"Value\")] ref Row row) { }", "")]
    [InlineData("string? Maybe => null; [Step] void A([Key(nameof(Maybe))] ref Entry entry) { }", "SW1013")]
    [InlineData("string? Maybe => null; [Step] void A(ref Entry entry) { }", "")]
    [InlineData("RowId Make() => RowId; [Step] void A([Key(nameof(Make))] ref Row row) { }", "")]
    [InlineData("static RowId Make() => default; [Step] void A([Key(nameof(Make))] ref Row row) { }", "")]
    [InlineData("static RowId Resolve(in Line line) => line.Row; [Step, ForEach(nameof(Lines))] void A([Key(nameof(Resolve))] ref Row row) { }", "")]
    [InlineData("RowId Info(Line line) => line.Row; [Step, ForEach(nameof(Lines))] void A([Key(nameof(Info))] ref Row row) { }", "")]
    [InlineData("RowId Make(ref Line line) => line.Row; [Step, ForEach(nameof(Lines))] void A([Key(nameof(Make))] ref Row row) { }", "SW1012")]
    [InlineData("RowId Make<T>() => RowId; [Step] void A([Key(nameof(Make))] ref Row row) { }", "SW1012")]
    [InlineData("ref readonly RowId Make() => throw null!; [Step] void A([Key(nameof(Make))] ref Row row) { }", "")]
    [InlineData("[Obsolete(\"no\", true)] RowId Make() => RowId; [Step] void A([Key(nameof(Make))] ref Row row) { }", "SW1012")]
    [InlineData("[Step] void A(in Pair<int> pair, [Key(nameof(pair), \"First\")] ref Row row) { }", "SW1013")]
    [InlineData("[Step] void A(out Row one) { one = default; } [Step] void B([Key(\"one\")] ref Row two) { }", "SW1012")]
    [InlineData("[Step] void A([Key(nameof(x))] ref Row row, CancellationToken x) { }", "SW1012")]
    [InlineData("[Step, ForEach(nameof(Lines))] void A(in Row one) { } [Step] void B([Key(\"one\", \"Value\")] ref Row two) { }", "SW1012")]
    [InlineData("RowId Second { get; init; } [Step] void A(ref Row row) { }", "SW1011")]
    [InlineData("public RowId Second { private get; init; } [Step] void A(ref Row row) { }", "SW1011")]
    [InlineData("[Step, ForEach(nameof(Other))] void A(ref Row row) { } Hidden[] Other => []; ", "")]
    [InlineData("public readonly RowId Field = default; [Step] void A([Key(nameof(Field))] ref Row row) { }", "")]
    [InlineData("public static RowId Static => default; [Step] void A([Key(nameof(Static))] ref Row row) { }", "SW1012")]
    [InlineData("RowId this[int i] => default; [Step] void A(ref Row row) { }", "")]
    // Members of names that the generator uses too.
    [InlineData("int Run => 1; int Resolve => 2; int Info => 3; int RunSteps => 4; [Step] void A(ref Row row) { }", "")]
    [InlineData("[Step] void Run(ref Row row) { } [Step] void Resolve(in Row row) { } [Step] void Info() { } [Step] void RunSteps() { }", "")]
    [InlineData("[Step] void A(ref Row command, [Upsert] ref Entry access) { }", "")]
    [InlineData("[Step] int slots() => 1; [Step] int item() => 2; [Step] int i() => 3; [Step] int result() => 4; [Step] void A(int slots, int item, int i, int result) { }", "")]
    [InlineData("[Step, ForEach(nameof(@for))] void @foreach(Line @in, ref Row @ref) { } Line[] @for => [];", "")]
    [InlineData("int StepwrightDispatch => 1;", "SW1024")]
    [InlineData("public class StepwrightDispatch;", "SW1024")]
    [InlineData("[Step] int Ärger() => 1; [Step] void 表(int ärger, ref Row ряд) { }", "")]
    public void A_command(string body, string rules) => Check(rules, ("BODY", body));

    /// <summary>What a command's declaration can look like.</summary>
    [Theory]
    [InlineData("public partial record struct Made(RowId RowId)", "")]
    [InlineData("internal readonly partial record struct Made(RowId RowId)", "")]
    [InlineData("partial record struct Made(RowId RowId)", "")]
    [InlineData("public record struct Made(RowId RowId)", "SW1001")]
    [InlineData("public partial struct Made", "SW1002")]
    [InlineData("public readonly partial struct Made(RowId rowId)", "SW1002")]
    [InlineData("public partial record class Made(RowId RowId)", "")]
    [InlineData("public partial class Made", "")]
    [InlineData("public partial interface Made", "")]
    [InlineData("public ref partial struct Made", "SW1002")]
    [InlineData("public partial record struct Made<T>(RowId RowId)", "SW1002")]
    [InlineData("file partial record struct Made(RowId RowId)", "SW1003")]
    [InlineData("public unsafe partial record struct Made(RowId RowId)", "")]
    [InlineData("public partial record struct Made(RowId RowId) : IDisposable", "")]
    [InlineData("public partial record struct @class(RowId RowId)", "")]
    [InlineData("public partial record struct record(RowId RowId)", "")]
    [InlineData("public partial record struct Add(RowId RowId)", "")]
    [InlineData("public partial record struct Lane(RowId RowId)", "")]
    [InlineData("public partial record struct Ünicode(RowId RowId)", "")]
    [InlineData("public partial record struct StepwrightDispatch(RowId RowId)", "SW1024")]
    public void A_commands_declaration(string declaration, string rules) => Check(
        rules,
        ("COMMAND", declaration),
        ("BODY", declaration.Contains("RowId RowId", StringComparison.Ordinal) ? "[Step] void A(ref Row row) { } public void Dispose() { }" : ""));

    /// <summary>What stands before a command's declaration.</summary>
    [Theory]
    [InlineData("[Distinct(\"A\", \"B\")]", "int A => 1; int B => 2;", "")]
    [InlineData("[Distinct(\"A\", \"B\", \"C\")]", "string A => \"\"; string? B => null; string C => \"\";", "")]
    [InlineData("[Distinct(\"A\", \"B\")]", "int A => 1; long B => 2;", "SW1026")]
    [InlineData("[Distinct(\"A\", \"B\")]", "Missing A => default; Missing B => default;", "")]
    [InlineData("[Distinct(\"A\")]", "int A => 1;", "SW1026")]
    [InlineData("[Distinct]", "", "SW1026")]
    [InlineData("[Distinct(null!)]", "", "SW1026")]
    [InlineData("[Distinct(\"A\", \"X\")]", "int A => 1;", "SW1026")]
    [InlineData("[Distinct(\"A\", \"B\")]", "dynamic A => 1; dynamic B => 2;", "SW1026")]
    [InlineData("[Distinct(\"A\", \"B\")]", "unsafe int* A => null; unsafe int* B => null;", "SW1026")]
    [InlineData("[Distinct(\"A\", \"B\")]", "Span<int> A => default; Span<int> B => default;", "SW1026")]
    [InlineData("[Distinct(\"A\", \"A\")]", "int A => 1;", "SW1026")]
    [InlineData("[Obsolete(\"soon\")]", "", "")]
    [InlineData("[Obsolete]", "", "")]
    [InlineData("[Obsolete(\"gone\", true)]", "", "SW1002")]
    [InlineData("[System.Diagnostics.CodeAnalysis.Experimental(\"X1\")]", "", "")]
    [InlineData("[Serializable]", "", "")]
    public void A_commands_attribute(string attributes, string body, string rules) => Check(rules, ("COMMANDATTRIBUTES", attributes), ("BODY", body));

    /// <summary>What a command's result can be.</summary>
    [Theory]
    [InlineData("A", "[Step] int A() => 1;", "")]
    [InlineData("A", "[Step] string? A() => null;", "")]
    [InlineData("A", "[Step] StepResult<List<string?>> A() => new List<string?>();", "")]
    [InlineData("A", "[Step] (int X, string? Y) A() => default;", "")]
    [InlineData("A", "[Step] dynamic A() => 1;", "SW1006")]
    [InlineData("A", "[Step] void A() { }", "SW1021")]
    [InlineData("A", "[Step] StepResult A() => StepResult.Ok;", "SW1021")]
    [InlineData("A", "[Check] bool A() => true;", "SW1021")]
    [InlineData("A", "[Step] int A() => 1; [Step] int A(int a) => 1;", "SW1021")]
    [InlineData("B", "[Step] int A() => 1;", "SW1021")]
    [InlineData("", "[Step] int A() => 1;", "SW1021")]
    [InlineData("A", "[Step, ForEach(nameof(Lines))] int A() => 1;", "SW1021")]
    [InlineData("A", "private record struct Inner(int X); [Step] Inner A() => default;", "SW1021")]
    [InlineData("A", "private record struct Inner(int X); [Step] List<Inner[]> A() => default!;", "SW1021")]
    [InlineData("A", "internal record struct Inner(int X); [Step] Inner A() => default;", "")]
    [InlineData("A", "[Step] Hidden A() => default;", "")]
    [InlineData("A", "[Step] Lonely A() => default;", "SW1006")]
    [InlineData("A", "[Step] List<Lonely[]> A() => default!;", "SW1006")]
    [InlineData("A", "[Step] OldRow A() => default;", "")]
    public void A_commands_result(string result, string body, string rules) => Check(
        rules, [("BODY", body)], frame => frame.Replace("[Command<Store>]", $"[Command<Store>(Result = \"{result}\")]", StringComparison.Ordinal));

    /// <summary>What a state's member can look like.</summary>
    [Theory]
    [InlineData("public partial Table<int, Line> Lines { get; }", "")]
    [InlineData("internal partial Table<int, Line> Lines { get; }", "")]
    [InlineData("protected internal partial Table<int, Line> Lines { get; }", "")]
    [InlineData("private partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("protected partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("private protected partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("public virtual partial Table<int, Line> Lines { get; }", "")]
    [InlineData("public abstract partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("public required partial Table<int, Line> Lines { get; }", "")]
    [InlineData("public sealed partial Table<int, Line> Lines { get; }", "")]
    [InlineData("public new partial Table<int, Line> ToString { get; }", "")]
    [InlineData("public extern partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("public unsafe partial Table<int, Line> Lines { get; }", "")]
    [InlineData("public static partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("public Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int, Line> Lines { get; set; }", "SW1004")]
    [InlineData("public partial Table<int, Line> Lines { get; init; }", "SW1004")]
    [InlineData("public partial Table<int, Line> Lines { get; } public partial Table<int, Line> Lines => null!;", "SW1004")]
    [InlineData("public partial Table<int, Line> this[int i] { get; }", "SW1004")]
    [InlineData("public Table<int, Line> Lines;", "SW1004")]
    [InlineData("public partial Table<int, Line>? Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int?, Line> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<string?, Line> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int, Line?> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int, string> Lines { get; }", "SW4003")]
    [InlineData("public partial Table<int, Person> Lines { get; }", "SW4003")]
    [InlineData("public partial Table<dynamic, Line> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int, dynamic> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<Span<int>, Line> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int, Span<int>> Lines { get; }", "SW1004")]
    [InlineData("public unsafe partial Table<int*[], Line> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int[], Line> Lines { get; }", "")]
    [InlineData("public partial Table<(int A, string? B), (int, Line Line)> Lines { get; }", "")]
    [InlineData("public partial Table<object, Pair<string?>> Lines { get; }", "")]
    [InlineData("public partial Table<Type, Pair<Pair<List<string?>>>> Lines { get; }", "")]
    [InlineData("public partial Table<nint, int> Lines { get; }", "")]
    [InlineData("public partial Cell<ConsoleColor> Color { get; }", "")]
    [InlineData("public partial Table<int, Hidden> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<Pair<Hidden>, Line> Lines { get; }", "SW1004")]
    [InlineData("internal partial Table<int, Hidden> Lines { get; }", "")]
    [InlineData("internal partial Table<int, Lonely> Lines { get; }", "SW1004")]
    [InlineData("public partial Table<int, Missing> Lines { get; }", "")]
    [InlineData("public partial Table<int, Pair<Missing>> Lines { get; }", "")]
    [InlineData("private record struct Inner(int X); internal partial Table<int, Inner> Lines { get; }", "SW1004")]
    [InlineData("protected internal record struct Inner(int X); protected internal partial Table<int, Inner> Lines { get; }", "")]
    [InlineData("protected internal record struct Inner(int X); public partial Table<int, Inner> Lines { get; }", "SW1004")]
    [InlineData("[Obsolete] public partial Table<int, Line> Lines { get; }", "")]
    [InlineData("[Obsolete(\"no\", true)] public partial Table<int, Line> Lines { get; }", "SW1004")]
    [InlineData("#pragma warning disable CS0612\npublic partial Table<int, OldRow> Lines { get; }", "")]
    // Names.
    [InlineData("public partial Table<int, Line> @event { get; } public partial Cell<int> @namespace { get; } public partial Cell<long> @partial { get; }", "")]
    [InlineData("public partial Table<int, Line> Step { get; } public partial Cell<int> Slot { get; } public partial Cell<long> Slots { get; } public partial Cell<byte> Slot_ { get; }", "")]
    [InlineData("public partial Table<int, Line> Context { get; } public partial Cell<int> CancellationToken { get; } public partial Cell<long> CommandIndex { get; } public partial Cell<byte> Fail { get; }", "")]
    [InlineData("public partial Table<int, Line> AddTable { get; } public partial Cell<int> CreateTable { get; } public partial Cell<long> CreateCell { get; } public partial Cell<byte> AddCell { get; }", "")]
    [InlineData("public partial Cell<byte> BrokenInvariantOfPairs { get; } [Invariant] static bool A(in Pair<int> pair) => true;", "")]
    [InlineData("public partial Cell<byte> access { get; } public partial Cell<int> Gate { get; } public partial Cell<long> Undo { get; }", "")]
    [InlineData("public partial Cell<byte> StepwrightAccess { get; }", "SW1024")]
    [InlineData("private class StepwrightStorage;", "SW1024")]
    [InlineData("private int _stepwrightStorage;", "SW1024")]
    // Constructors, which a container may call.
    [InlineData("[Obsolete] public Store() { }", "")]
    [InlineData("private Store() { }", "")]
    [InlineData("public Store(int size) { }", "")]
    [InlineData("public Store(int size = 1) { } public Store(params string[] names) { }", "")]
    [InlineData("public required int Size { get; init; }", "")]
    [InlineData("public required int Size;", "")]
    // Invariants.
    [InlineData("[Invariant] static bool A(in Row row) => true;", "")]
    [InlineData("[Invariant] static bool A(Row row) => true;", "")]
    [InlineData("[Invariant] static bool A(ref readonly Row row) => true;", "")]
    [InlineData("[Invariant] static bool A(ref Row row) => true;", "SW1020")]
    [InlineData("[Invariant] static bool A(in Row row) => true; [Invariant] static bool A(in Entry row) => true; static bool A(object o) => true;", "")]
    [InlineData("[Invariant] bool A(in Row row) => true;", "SW1020")]
    [InlineData("[Invariant] static bool? A(in Row row) => true;", "SW1020")]
    [InlineData("[Invariant] static bool A<T>(in Row row) => true;", "SW1020")]
    [InlineData("[Invariant] static bool A(in Row row, int x) => true;", "SW1020")]
    [InlineData("[Invariant] static bool A(in Line row) => true;", "SW1020")]
    [InlineData("[Invariant] static bool A([From(\"Entries\")] in Row row) => true;", "SW1020")]
    [InlineData("[Invariant] static bool A([From(\"Rows\")] in Row row) => true;", "")]
    [InlineData("[Invariant] public static bool operator !(Store row) => true;", "SW1020")]
    [InlineData("[Invariant, Obsolete(\"no\", true)] static bool A(in Row row) => true;", "SW1020")]
    [InlineData("[Invariant, Obsolete] static bool A(in Row row) => true;", "")]
    [InlineData("[Invariant] static bool @true(in Row @in) => true;", "")]
    [InlineData("[Invariant] static unsafe extern bool A(in Row row);", "")]
    [InlineData("[Step] void A() { } [Check] void B() { }", "SW1006 SW1019")]
    public void A_states_member(string member, string rules) => Check(rules, ("STATE", member), ("BODY", "[Step] void A(ref Row row, [Upsert, Key(nameof(Name))] ref Entry entry, ref Pair<int> pair) { } string Name => \"\";"));

    /// <summary>What a state's declaration can look like.</summary>
    [Theory]
    [InlineData("public sealed partial class Store", "")]
    [InlineData("internal partial class Store", "SW1002")]
    [InlineData("public abstract partial class Store", "")]
    [InlineData("public static partial class Store", "SW1002")]
    [InlineData("public partial record class Store", "SW1002")]
    [InlineData("public partial struct Store", "")]
    [InlineData("public partial record struct Store", "")]
    [InlineData("public partial interface Store", "")]
    [InlineData("public class Store", "SW1001")]
    [InlineData("file partial class Store", "SW1003")]
    [InlineData("public partial class Store<T>", "SW1002")]
    [InlineData("public partial class Store(int size)", "")]
    [InlineData("public unsafe partial class Store", "")]
    [InlineData("public partial class Store : IDisposable", "")]
    [InlineData("public partial class Store : BaseStore", "SW1002")]
    [InlineData("public partial class Store : Missing", "")]
    public void A_states_declaration(string declaration, string rules) => Check(
        rules,
        [("TYPES", "[State] public partial class BaseStore { public partial Table<int, Line> Lines { get; } }"), ("STATE", "public void Dispose() { }"), ("BODY", "[Step] void A(ref Row row) { }")],
        frame => frame.Replace("public partial class Store", declaration, StringComparison.Ordinal));

    /// <summary>What an executor can look like.</summary>
    [Theory]
    [InlineData("public partial class StoreExecutor;", "")]
    [InlineData("internal sealed partial class StoreExecutor;", "")]
    [InlineData("public partial class StoreExecutor : IDisposable { public void Dispose() { } }", "")]
    [InlineData("public partial class StoreExecutor : Executor<Store>;", "")]
    [InlineData("public partial class StoreExecutor : List<int>;", "SW1002")]
    [InlineData("public partial class StoreExecutor : Executor<string>;", "SW1002")]
    [InlineData("public partial class StoreExecutor : Missing;", "")]
    [InlineData("public class StoreExecutor;", "SW1001")]
    [InlineData("public static partial class StoreExecutor;", "SW1002")]
    [InlineData("public abstract partial class StoreExecutor;", "SW1002")]
    [InlineData("public partial record StoreExecutor;", "SW1002")]
    [InlineData("public partial struct StoreExecutor;", "")]
    [InlineData("public partial interface StoreExecutor;", "")]
    [InlineData("public partial class StoreExecutor<T>;", "SW1002")]
    [InlineData("file partial class StoreExecutor;", "SW1003")]
    [InlineData("public partial class StoreExecutor(int size) { int Size => size; }", "SW1002")]
    [InlineData("public partial class StoreExecutor { public StoreExecutor(Store store) : this(store, null) { } }", "")]
    [InlineData("public partial class StoreExecutor { public StoreExecutor(Store store, int workers) : this(store, new ExecutorOptions { MaxDegreeOfParallelism = workers }) { } }", "")]
    [InlineData("public partial class StoreExecutor { public StoreExecutor(int workers) : this(new Store(), null) { } }", "")]
    [InlineData("public partial class StoreExecutor { public StoreExecutor(Store store, ExecutorOptions? options) : this(store) { } }", "SW1024")]
    [InlineData("public partial class StoreExecutor { public override Batch CreateBatch() => null!; }", "SW1024")]
    [InlineData("public partial class StoreExecutor { public int CreateBatch => 1; }", "SW1024")]
    [InlineData("public partial class StoreExecutor { class Run; }", "SW1024")]
    [InlineData("public partial class StoreExecutor { public int Run(string text, int more) => 1; public void Describe() { } public int Accepts(string text) => 1; }", "")]
    [InlineData("public partial class StoreExecutor { class StoreBatch; }", "SW1024")]
    [InlineData("public partial class StoreExecutor; class StoreBatch;", "SW1024")]
    [InlineData("public partial class StoreExecutor; class StoreBatch<T>;", "")]
    [InlineData("public partial class StoreExecutor; namespace StoreBatch { class A; }", "SW1024")]
    [InlineData("public partial class StoreExecutor; [Executor<Store>] public partial class Store2Executor;", "")]
    [InlineData("public partial class StoreExecutor; [Executor<Store>] public partial class Store2 { }", "")]
    [InlineData("public partial class OneExecutor; [Executor<Store>] public partial class One { }", "SW1024")]
    [InlineData("public partial class Executor;", "")]
    [InlineData("public partial class @class;", "")]
    [InlineData("public partial class Exécuteur;", "")]
    public void An_executor(string executor, string rules) => Check(rules, ("EXECUTOR", executor), ("BODY", "[Step] void A(ref Row row) { }"));

    /// <summary>Where declarations can stand.</summary>
    [Theory]
    [InlineData("namespace A.B { {ALL} }", "")]
    [InlineData("namespace A.@class.@record { {ALL} }", "")]
    [InlineData("namespace Store { {ALL} }", "")]
    [InlineData("namespace Stepwright { {ALL} }", "")]
    [InlineData("namespace System.Stepwright { {ALL} }", "")]
    [InlineData("namespace My { namespace Stepwright.Contract { class Batch; class System; } namespace System { class Int32; } {ALL} }", "")]
    [InlineData("namespace My { class Stepwright; class System2; {ALL} }", "")]
    [InlineData("public partial class Outer { {ALL} }", "")]
    [InlineData("public static partial class Outer { {ALL} }", "")]
    [InlineData("public partial struct Outer { {ALL} }", "")]
    [InlineData("public partial record Outer { {ALL} }", "")]
    [InlineData("public partial record struct Outer { {ALL} }", "")]
    [InlineData("public partial interface Outer { {ALL} }", "")]
    [InlineData("public ref partial struct Outer { {ALL} }", "")]
    [InlineData("public readonly ref partial struct Outer { {ALL} }", "")]
    [InlineData("internal partial class Outer { public partial class @static { {ALL} } }", "")]
    [InlineData("public class Outer { {ALL} }", "SW1001")]
    [InlineData("public partial class Outer<T> { {ALL} }", "SW1002")]
    [InlineData("public partial class Outer { private partial class Inner { {ALL} } }", "SW1003")]
    [InlineData("public partial class Outer { protected partial class Inner { {ALL} } }", "SW1003")]
    [InlineData("public partial class Outer { protected internal partial class Inner { {ALL} } }", "")]
    [InlineData("namespace My { class @var; {ALL} }", "SW1024")]
    [InlineData("public partial class Outer { class @var; {ALL} }", "SW1024")]
    [InlineData("public partial class @var { {ALL} }", "SW1024")]
    [InlineData("namespace { {ALL} }", "")]
    [InlineData("public partial class { {ALL} }", "")]
    public void Around_everything(string around, string rules)
    {
        var everything = Fill(Frame, [("BODY", "[Step] int A(ref Row row) => 1; [Step] void B(int a, ref Pair<int> pair) { } string Stepwright => \"\"; int System => 1;")]);
        var end = everything.IndexOf("public record struct Row", StringComparison.Ordinal);
        Hold(rules, everything[..end] + around.Replace("{ALL}", everything[end..], StringComparison.Ordinal));
    }

    /// <summary>Declarations that meet.</summary>
    [Theory]
    [InlineData("[Command<Store>] public partial record struct made(int X); namespace A { [Command<Store>] public partial record struct Made(int X); } namespace B { [Command<Store>] public partial record struct Made(int X); }", "")]
    [InlineData("namespace A { public partial class B_C { [Command<Store>] public partial record struct D; } } namespace A_B { public partial class C { [Command<Store>] public partial record struct D; } }", "")]
    [InlineData("public partial class A { [Command<Store>] public partial record struct B; } namespace A2 { [Command<Store>] public partial record struct B; }", "")]
    [InlineData("[Command<Store>] public partial record struct Twice(int X); [Command<Store>] public partial record struct Twice { }", "")]
    [InlineData("[Command<Store>] public partial record struct Twice(int X); [Command<Store>] public partial record class Twice { }", "")]
    [InlineData("[Command<Store>] public partial record struct Twice(int X); [Command<Store>] public partial record struct Twice(int X);", "")]
    [InlineData("[State] public partial class Store { }", "")]
    [InlineData("[State] public partial struct Store { }", "")]
    [InlineData("[Executor<Store>] public partial class StoreExecutor;", "")]
    [InlineData("[Command<Missing>] public partial record struct Lost;", "")]
    [InlineData("[Command<Row>] public partial record struct Lost;", "SW1005")]
    [InlineData("[Command<int[]>] public partial record struct Lost;", "SW1005")]
    [InlineData("[Command<dynamic>] public partial record struct Lost;", "SW1005")]
    [InlineData("[Command<string>] public partial record struct Lost;", "SW1005")]
    [InlineData("[Command] public partial record struct Lost;", "")]
    [InlineData("[Executor<string>] public partial class LostExecutor;", "SW1005")]
    [InlineData("[Executor<Missing>] public partial class LostExecutor;", "")]
    [InlineData("[State] internal partial class Inner { public partial Table<int, Line> Lines { get; } } [Executor<Inner>] public partial class InnerExecutor;", "SW1002")]
    [InlineData("[State] internal partial class Inner { public partial Table<int, Line> Lines { get; } } [Command<Inner>] public partial record struct Change(int X) { [Step] void A(ref Line line) { } } [Executor<Inner>] internal partial class InnerExecutor;", "")]
    [InlineData("[State] internal partial class Inner { public partial Table<int, Hidden> Lines { get; } } [Command<Inner>] internal partial record struct Change(int X) { [Step] void A(ref Hidden line) { } } [Executor<Inner>] internal partial class InnerExecutor;", "")]
    [InlineData("[State] public partial class Empty; [Executor<Empty>] public partial class EmptyExecutor;", "")]
    [InlineData("public partial class Outer { [Executor<Store>] protected internal partial class Inner; [Executor<Store>] internal sealed partial class Other; }", "")]
    [InlineData("[Obsolete] [State] public partial class OldState { public partial Cell<int> Rows { get; } }", "")]
    public void Beside_everything(string more, string rules) => Check(rules, ("TYPES", more), ("BODY", "[Step] int A(ref Row row) => 1;"));

    private static void Check(string rules, params (string Name, string Text)[] parts) => Check(rules, parts, frame => frame);

    private static void Check(string rules, (string Name, string Text)[] parts, Func<string, string> change) => Hold(rules, Fill(change(Frame), parts));

    private static string Fill(string frame, (string Name, string Text)[] parts)
    {
        var source = frame;
        foreach (var (name, text) in parts)
            source = source.Replace($"{{{name}}}", text, StringComparison.Ordinal);
        return source
            .Replace("{TYPES}", "", StringComparison.Ordinal)
            .Replace("{COMMAND}", "public partial record struct Made(RowId RowId, string Text, Line[] Lines, Person Person)", StringComparison.Ordinal)
            .Replace("{EXECUTOR}", "public partial class StoreExecutor;", StringComparison.Ordinal)
            .Replace("{USINGS}", "", StringComparison.Ordinal)
            .Replace("{STATE}", "", StringComparison.Ordinal)
            .Replace("{BODY}", "", StringComparison.Ordinal)
            .Replace("{COMMANDATTRIBUTES}", "", StringComparison.Ordinal)
            .Replace("{EXECUTORATTRIBUTES}", "", StringComparison.Ordinal)
            + "\n" + """
            internal record struct Hidden(RowId Row);
            file record struct Lonely(int X);
            [Obsolete] public record struct OldRow(int X);
            """;
    }

    private static void Hold(string rules, string source)
    {
        var broken = Promise.Broken(source, out var reported);
        Assert.True(broken is null, $"{broken}\n{source}");
        Assert.Equal(rules, string.Join(' ', reported));
    }
}
