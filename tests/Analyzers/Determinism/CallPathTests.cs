using static Stepwright.Analyzers.Tests.Determinism.Steps;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>Effects at the end of calls.</summary>
public class CallPathTests
{
    [Fact]
    public Task The_message_shows_the_way() => AreReportedAsync(
        "stock.Available = {|#0:Helper.Price()|};",
        "static class Helper { public static int Price() => Rates.Current; } static class Rates { public static int Current => DateTime.Now.Hour; }",
        "SW3001",
        "Take reads the clock: Take → Helper.Price → Rates.Current → DateTime.Now; use context.Now");

    [Fact]
    public Task A_direct_effect_has_no_way() => AreReportedAsync(
        "stock.Available = {|#0:DateTime.Now|}.Hour;", "", "SW3001", "Take reads the clock: DateTime.Now; use context.Now");

    [Theory]
    [InlineData("class Helper { public int Hour() => DateTime.Now.Hour; }", "{|SW3001:new Helper().Hour()|}")]
    [InlineData("static class Helper { public static int Hour(this int x) => DateTime.Now.Hour; }", "{|SW3001:1.Hour()|}")]
    [InlineData("class Helper { public int Hour { get { return DateTime.Now.Hour; } } }", "{|SW3001:new Helper().Hour|}")]
    [InlineData("class Helper { public int this[int x] => DateTime.Now.Hour; }", "{|SW3001:new Helper()[1]|}")]
    [InlineData("class Helper { public readonly int Hour; public Helper() => Hour = DateTime.Now.Hour; }", "{|SW3001:new Helper()|}.Hour")]
    [InlineData("class Helper { public readonly int Hour = DateTime.Now.Hour; }", "{|SW3001:new Helper()|}.Hour")]
    [InlineData("class Helper { public int Hour { get; } = DateTime.Now.Hour; }", "{|SW3001:new Helper()|}.Hour")]
    [InlineData("class Helper(int x) { public int Hour { get; } = x + DateTime.Now.Hour; }", "{|SW3001:new Helper(1)|}.Hour")]
    [InlineData("record Helper(int X) { public int Hour { get; } = DateTime.Now.Hour; }", "{|SW3001:new Helper(1)|}.Hour")]
    [InlineData("class Base { public int Hour = DateTime.Now.Hour; } class Helper : Base;", "{|SW3001:new Helper()|}.Hour")]
    [InlineData("class Base { public int Hour; public Base(int x) => Hour = DateTime.Now.Hour; } class Helper() : Base(1);", "{|SW3001:new Helper()|}.Hour")]
    [InlineData("class Helper { public int Hour; public Helper(int x) => Hour = DateTime.Now.Hour; public Helper() : this(1) { } }", "{|SW3001:new Helper()|}.Hour")]
    [InlineData("class Helper { public static readonly int Hour = DateTime.Now.Hour; }", "{|SW3001:Helper.Hour|}")]
    [InlineData("class Helper { public static int Hour { get; } = DateTime.Now.Hour; }", "{|SW3001:Helper.Hour|}")]
    [InlineData("class Helper { public static readonly int Hour; static Helper() => Hour = DateTime.Now.Hour; }", "{|SW3001:Helper.Hour|}")]
    [InlineData("struct Money { public static Money operator +(Money a, Money b) { _ = DateTime.Now; return a; } public int X; }", "({|SW3001:default(Money) + default(Money)|}).X")]
    [InlineData("struct Money { public static Money operator -(Money a) { _ = DateTime.Now; return a; } public int X; }", "({|SW3001:-default(Money)|}).X")]
    [InlineData("struct Money { public static implicit operator int(Money a) => DateTime.Now.Hour; }", "{|SW3001:default(Money)|}")]
    [InlineData("struct Money { public static explicit operator int(Money a) => DateTime.Now.Hour; }", "{|SW3001:(int)default(Money)|}")]
    [InlineData("interface IHelper { int Hour(); } class Helper : IHelper { public int Hour() => DateTime.Now.Hour; } static class All { public static IHelper Get() => new Helper(); }", "{|SW3001:All.Get().Hour()|}")]
    [InlineData("interface IHelper { int Hour { get; } } class Helper : IHelper { int IHelper.Hour => DateTime.Now.Hour; } static class All { public static IHelper Get() => new Helper(); }", "{|SW3001:All.Get().Hour|}")]
    [InlineData("interface IHelper { int Hour() => DateTime.Now.Hour; } class Helper : IHelper; static class All { public static IHelper Get() => new Helper(); }", "{|SW3001:All.Get().Hour()|}")]
    [InlineData("interface IHelper { static abstract int Hour(); } class Helper : IHelper { public static int Hour() => DateTime.Now.Hour; } static class All { public static int Get<T>() where T : IHelper => T.Hour(); }", "{|SW3001:All.Get<Helper>()|}")]
    [InlineData("abstract class Base { public abstract int Hour(); } class Helper : Base { public override int Hour() => DateTime.Now.Hour; } static class All { public static Base Get() => new Helper(); }", "{|SW3001:All.Get().Hour()|}")]
    [InlineData("class Base { public virtual int Hour() => 1; } class Helper : Base { public override int Hour() => DateTime.Now.Hour; } static class All { public static Base Get() => new Helper(); }", "{|SW3001:All.Get().Hour()|}")]
    [InlineData("class Base { public virtual int Hour() => DateTime.Now.Hour; } class Helper : Base { public override int Hour() => base.Hour(); }", "{|SW3001:new Helper().Hour()|}")]
    [InlineData("class Base { public int Hour() => DateTime.Now.Hour; } class Helper : Base;", "{|SW3001:new Helper().Hour()|}")]
    [InlineData("static class Helper<T> { public static int Hour<U>() => DateTime.Now.Hour; }", "{|SW3001:Helper<int>.Hour<string>()|}")]
    [InlineData("static class Helper { public static int Do(Func<int> f) => f(); public static int Hour() => DateTime.Now.Hour; }", "Helper.Do({|SW3001:Helper.Hour|})")]
    [InlineData("static class Helper { public static int Do(Func<int> f) => f(); }", "Helper.Do(() => {|SW3001:DateTime.Now|}.Hour)")]
    [InlineData("static class Helper { public static readonly Func<int> Hour = () => DateTime.Now.Hour; }", "{|SW3001:Helper.Hour|}()")]
    [InlineData("static class Helper { public static IEnumerable<int> Hours() { yield return DateTime.Now.Hour; } }", "{|SW3001:Helper.Hours()|}.First()")]
    [InlineData("static class Helper { public static int Hour() { return Local(); int Local() => DateTime.Now.Hour; } }", "{|SW3001:Helper.Hour()|}")]
    [InlineData("static class Helper { public static int Hour() { Func<int> f = () => { return DateTime.Now.Hour; }; return f(); } }", "{|SW3001:Helper.Hour()|}")]
    [InlineData("static class Helper { public static int Even(int n) => n == 0 ? DateTime.Now.Hour : Odd(n - 1); public static int Odd(int n) => n == 0 ? 1 : Even(n - 1); }", "{|SW3001:Helper.Odd(3)|}")]
    [InlineData("static class Helper { public static int Fac(int n) => n <= 1 ? DateTime.Now.Hour : n * Fac(n - 1); }", "{|SW3001:Helper.Fac(3)|}")]
    [InlineData("partial class Helper { public static partial int Hour(); } partial class Helper { public static partial int Hour() => DateTime.Now.Hour; }", "{|SW3001:Helper.Hour()|}")]
    [InlineData("class Outer { public static class Helper { public static int Hour() => DateTime.Now.Hour; } }", "{|SW3001:Outer.Helper.Hour()|}")]
    [InlineData("interface IHelper { int Hour(); } class A : IHelper { public int Hour() => DateTime.Now.Hour; } class B : IHelper { public int Hour() => 1; } static class All { public static readonly IHelper One = new A(); }", "{|SW3001:All.One.Hour()|}")]
    [InlineData("interface IHelper { int Hour(); } class A : IHelper { public int Hour() => DateTime.Now.Hour; } class B : IHelper { public int Hour() => 1; }", "{|SW3001:((IHelper)new A()).Hour()|} + ((IHelper)new B()).Hour()")]
    [InlineData("abstract class Base { public int Hour() => Core(); protected abstract int Core(); } class A : Base { protected override int Core() => DateTime.Now.Hour; } class B : Base { protected override int Core() => 1; }", "{|SW3001:new A().Hour()|} + new B().Hour()")]
    [InlineData("abstract class Base { public int Hour; protected Base() => Hour = Core(); protected abstract int Core(); } class A : Base { protected override int Core() => DateTime.Now.Hour; } class B : Base { protected override int Core() => 1; }", "{|SW3001:new A()|}.Hour + new B().Hour")]
    [InlineData("interface IHelper { static abstract int Hour { get; } } struct A : IHelper { public static int Hour => DateTime.Now.Hour; } struct B : IHelper { public static int Hour => 1; } static class All { public static int Get<T>() where T : IHelper => T.Hour; public static int Twice<T>() where T : IHelper => 2 * Get<T>(); }", "{|SW3001:All.Twice<A>()|} + All.Twice<B>()")]
    [InlineData("interface IHelper { int Hour(); } struct A : IHelper { public int Hour() => DateTime.Now.Hour; } struct B : IHelper { public int Hour() => 1; } class All<T> where T : IHelper { public T? One; public int Get() => One!.Hour(); }", "{|SW3001:new All<A>().Get()|} + new All<B>().Get()")]
    [InlineData("interface IHelper<T> { int Hour(T x); } class A : IHelper<int> { public int Hour(int x) => DateTime.Now.Hour; } static class All { public static int Get<U, T>(U one, T x) where U : IHelper<T> => one.Hour(x); }", "{|SW3001:All.Get(new A(), 1)|}")]
    [InlineData("class Money : IComparable<Money> { public int CompareTo(Money? other) => DateTime.Now.Hour; } static class All { public static int Get<T>(T a) where T : IComparable<T> => a.CompareTo(a); }", "{|SW3001:All.Get(new Money())|}")]
    [InlineData("interface IBook { int Hour(); } abstract class Book : IBook { public abstract int Hour(); } class City : Book { public override int Hour() => DateTime.Now.Hour; } static class All { public static IBook Get() => new City(); }", "{|SW3001:All.Get().Hour()|}")]
    [InlineData("static class All { public static int Deep<T>(int n) => n == 0 ? DateTime.Now.Hour : Deep<List<T>>(n - 1); }", "{|SW3001:All.Deep<int>(3)|}")]
    [InlineData("class Helper { public Helper? Next; public int Hour() => DateTime.Now.Hour; }", "new Helper().Next?{|SW3001:.Hour()|} ?? 1")]
    public Task Effects_are_found_through(string beside, string expression) => AreReportedAsync($"stock.Available = {expression};", beside);

    [Theory]
    [InlineData("class Bag { public IEnumerator<int> GetEnumerator() { yield return DateTime.Now.Hour; } }", "foreach (var x in {|SW3001:new Bag()|}) stock.Available += x;")]
    [InlineData("class Scope : IDisposable { public void Dispose() => _ = DateTime.Now; }", "using ({|SW3001:new Scope()|}) { }")]
    [InlineData("class Scope : IDisposable { public void Dispose() => _ = DateTime.Now; }", "{|SW3001:using var scope = new Scope();|}")]
    [InlineData("class Pair { public void Deconstruct(out int a, out int b) { a = DateTime.Now.Hour; b = 1; } }", "{|SW3001:var (a, b) = new Pair()|}; stock.Available = a + b;")]
    [InlineData("class Pair { public void Deconstruct(out int a, out int b) { a = DateTime.Now.Hour; b = 1; } }", "if (new Pair() is {|SW3001:(1, _)|}) stock.Available = 1;")]
    [InlineData("class Helper { public int Hour { get => 1; set => _ = DateTime.Now; } }", "{|SW3001:new Helper().Hour|} = 1;")]
    [InlineData("class Helper { public int Hour { get => 1; set => _ = DateTime.Now; } }", "new Helper { {|SW3001:Hour|} = 1 };")]
    [InlineData("class Helper { public int Hour { get => DateTime.Now.Hour; set { } } }", "{|SW3001:new Helper().Hour|} += 1;")]
    [InlineData("class Helper { public event Action Hour { add => _ = DateTime.Now; remove { } } }", "{|SW3001:new Helper().Hour += () => { }|};")]
    [InlineData("", "int Hour() => {|SW3001:DateTime.Now|}.Hour; stock.Available = Hour();")]
    [InlineData("", "foreach (var x in new[] { 1 }) { Func<int> f = () => x + {|SW3001:DateTime.Now|}.Hour; stock.Available = f(); }")]
    [InlineData("", "stock.Available = new[] { 1 }.Select(x => x + {|SW3001:DateTime.Now|}.Hour).First();")]
    [InlineData("", "stock.Available = (from x in new[] { 1 } select x + {|SW3001:DateTime.Now|}.Hour).First();")]
    public Task Effects_are_found_in_statements(string beside, string body) => AreReportedAsync(
        body.StartsWith("new Helper", StringComparison.Ordinal) ? "_ = " + body : body, beside);

    [Theory]
    [InlineData("static class Helper { public static int Price() => 1; public static int Unused() => DateTime.Now.Hour; }", "Helper.Price()")]
    [InlineData("interface IHelper { int Hour(); } class A : IHelper { public int Hour() => DateTime.Now.Hour; } class B : IHelper { public int Hour() => 1; } static class All { public static IHelper Get() => new B(); }", "All.Get().Hour()")]
    [InlineData("class Helper { public int Hour { get => 1; set => _ = DateTime.Now; } }", "new Helper().Hour")]
    [InlineData("class Helper : IComparable<Helper> { public int CompareTo(Helper? other) => DateTime.Now.Hour; } static class All { public static int Compare(IComparable<Helper> one) => one.CompareTo(null); }", "All.Compare(null!)")]
    [InlineData("namespace Mine { static class DateTime { public static int Now => 1; } }", "Mine.DateTime.Now")]
    [InlineData("static class Helper { public static string Name() => nameof(DateTime.Now); }", "Helper.Name().Length")]
    public Task Nothing_is_found_where_nothing_is_reached(string beside, string expression) => AreSilentAsync($"stock.Available = {expression};", beside);

    [Fact]
    public Task The_shortest_way_is_told() => AreReportedAsync(
        "stock.Available = {|#0:Helper.Long()|};",
        """
        static class Helper
        {
            public static int Long() => One() + Short();
            static int One() => Two();
            static int Two() => Short();
            static int Short() => DateTime.Now.Hour;
        }
        """,
        "SW3001",
        "Take reads the clock: Take → Helper.Long → Helper.Short → DateTime.Now; use context.Now");
}
