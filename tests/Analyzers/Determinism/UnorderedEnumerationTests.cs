using static Stepwright.Analyzers.Tests.Determinism.Steps;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>SW3007.</summary>
public class UnorderedEnumerationTests
{
    private const string Types = """
        public static class Sets
        {
            public static readonly ConcurrentDictionary<int, int> Concurrent = new();
            public static readonly ImmutableHashSet<int> Immutable = [];
            public static readonly ImmutableDictionary<int, int> Map = ImmutableDictionary<int, int>.Empty;
            public static readonly FrozenSet<int> Frozen = FrozenSet.ToFrozenSet([1]);
            public static IReadOnlyDictionary<int, int> Read => new Dictionary<int, int>();
            public static System.Collections.Hashtable Table => new();
            public static SortedDictionary<int, int> Sorted => new();
            public static ImmutableSortedSet<int> SortedSet => [];
        }
        public class Bag : Dictionary<int, int>;
        public static class Makes
        {
            public static IEnumerable<int> Keys(Dictionary<int, int> all) => all.Keys;
            public static IEnumerable<int> Deep(Dictionary<int, int> all) { return Keys(all).Where(x => x > 1); }
            public static IEnumerable<int> Ordered(Dictionary<int, int> all) => all.Keys.Order();
            public static IReadOnlyCollection<int> Some => new HashSet<int>();
            public static IEnumerable<int> Again(int n) => n == 0 ? [] : Again(n - 1);
        }
        """;

    [Theory]
    [InlineData("foreach (var x in {|SW3007:Counts|}) stock.Available += x.Value;")]
    [InlineData("foreach (var (key, value) in {|SW3007:Counts|}) stock.Available += value;")]
    [InlineData("foreach (var x in {|SW3007:Counts.Keys|}) stock.Available += x.Length;")]
    [InlineData("foreach (var x in {|SW3007:Counts.Values|}) stock.Available += x;")]
    [InlineData("foreach (var x in {|SW3007:Ids|}) stock.Available += x;")]
    [InlineData("foreach (var x in {|SW3007:Sets.Concurrent|}) stock.Available += x.Value;")]
    [InlineData("foreach (var x in {|SW3007:Sets.Concurrent.Keys|}) stock.Available += x;")]
    [InlineData("foreach (var x in {|SW3007:Sets.Immutable|}) stock.Available += x;")]
    [InlineData("foreach (var x in {|SW3007:Sets.Map.Values|}) stock.Available += x;")]
    [InlineData("foreach (var x in {|SW3007:Sets.Frozen|}) stock.Available += x;")]
    [InlineData("foreach (var x in {|SW3007:Sets.Read|}) stock.Available += x.Value;")]
    [InlineData("foreach (var x in {|SW3007:Sets.Table.Keys|}) stock.Available++;")]
    [InlineData("foreach (var x in {|SW3007:new Bag()|}) stock.Available++;")]
    [InlineData("foreach (var x in {|SW3007:Ids.Where(x => x > 1)|}) stock.Available += x;")]
    [InlineData("var some = Ids.Where(x => x > 1).Select(x => x + 1); foreach (var x in {|SW3007:some|}) stock.Available += x;")]
    [InlineData("stock.Available = {|SW3007:Counts|}.First().Value;")]
    [InlineData("stock.Available = {|SW3007:Counts.Values|}.ElementAt(1);")]
    [InlineData("stock.Available = {|SW3007:Ids|}.Take(2).Sum();")]
    [InlineData("stock.Available = {|SW3007:Ids|}.Aggregate((a, b) => a - b);")]
    [InlineData("stock.Available = {|SW3007:Ids.Select(x => x + 1)|}.ToList()[0];")]
    [InlineData("stock.Available = {|SW3007:Ids|}.ToArray()[0];")]
    [InlineData("stock.Available = (int){|SW3007:Ids.Select(x => x * 0.5)|}.Sum();")]
    [InlineData("stock.Available = (int){|SW3007:Ids|}.Sum(x => x * 0.5);")]
    [InlineData("var all = new List<int>({|SW3007:Ids|});")]
    [InlineData("var all = new List<int>(); all.AddRange({|SW3007:Ids|});")]
    [InlineData("var text = string.Join(\",\", {|SW3007:Ids|});")]
    [InlineData("int[] all = [.. {|SW3007:Ids|}];")]
    [InlineData("var all = ImmutableArray.CreateRange({|SW3007:Ids|});")]
    [InlineData("var all = {|SW3007:Ids|}.ToImmutableArray();")]
    [InlineData("var all = new int[9]; {|SW3007:Ids|}.CopyTo(all);")]
    [InlineData("foreach (var x in {|SW3007:Makes.Keys(new())|}) stock.Available += x;")]
    [InlineData("stock.Available = {|SW3007:Makes.Deep(new())|}.First();")]
    [InlineData("stock.Available = {|SW3007:Makes.Some|}.First();")]
    [InlineData("var all = (from x in Ids where x > 1 select x); foreach (var x in {|SW3007:all|}) stock.Available += x;")]
    public Task What_has_no_order_is_reported_where_the_order_shows(string body) => AreReportedAsync(body, Types);

    [Theory]
    [InlineData("foreach (var x in Counts.OrderBy(x => x.Value)) stock.Available += x.Value;")]
    [InlineData("foreach (var x in Ids.Order()) stock.Available += x;")]
    [InlineData("foreach (var x in from x in Ids orderby x select x) stock.Available += x;")]
    [InlineData("foreach (var x in Ids.Where(x => x > 1).OrderByDescending(x => x).Take(3)) stock.Available += x;")]
    [InlineData("foreach (var x in Sets.Sorted) stock.Available += x.Value;")]
    [InlineData("foreach (var x in Sets.SortedSet) stock.Available += x;")]
    [InlineData("foreach (var x in Ids.ToImmutableSortedSet()) stock.Available += x;")]
    [InlineData("foreach (var x in new List<int> { 1 }) stock.Available += x; foreach (var x in new[] { 1 }) stock.Available += x;")]
    [InlineData("var all = Ids.ToList(); all.Sort(); foreach (var x in all) stock.Available += x;")]
    [InlineData("var all = Ids.ToArray(); Array.Sort(all);")]
    [InlineData("stock.Available = Counts.Count + Ids.Count() + Counts.Values.Sum() + Ids.Max() + Ids.Min();")]
    [InlineData("if (Counts.ContainsKey(\"a\") && Counts.TryGetValue(\"a\", out var x) && Ids.Any() && Ids.All(x => x > 1) && Ids.Contains(1)) stock.Available = x;")]
    [InlineData("stock.Available = Ids.Where(x => x > 1).Count() + Counts[\"a\"] + Ids.Select(x => x + 1).Distinct().Sum();")]
    [InlineData("_ = Ids.ToHashSet(); _ = new HashSet<int>(Ids); _ = new SortedSet<int>(Ids); _ = Ids.ToDictionary(x => x); Ids.Overlaps(Ids); HashSet<int> all = [.. Ids];")]
    [InlineData("_ = (int)Ids.Sum(x => x * 0.5m);")]
    [InlineData("foreach (var x in Makes.Ordered(new())) stock.Available += x; foreach (var x in Makes.Again(3)) stock.Available += x;")]
    [InlineData("_ = Sets.Map.GetValueOrDefault(1) + Sets.Read.GetValueOrDefault(1) + Counts.GetValueOrDefault(\"a\") + Sets.Map.Add(1, 2).Count;")]
    public Task What_has_no_order_is_not_reported_where_none_shows(string body) => AreSilentAsync(body, Types);
}
