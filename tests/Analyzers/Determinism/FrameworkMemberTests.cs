using static Stepwright.Analyzers.Tests.Determinism.Steps;

namespace Stepwright.Analyzers.Tests.Determinism;

/// <summary>What the table of the framework's members says, and the texts around it.</summary>
public class FrameworkMemberTests
{
    [Theory]
    [InlineData("{|SW3001:DateTime.UtcNow|}")]
    [InlineData("{|SW3001:DateTime.Today|}")]
    [InlineData("{|SW3001:DateTimeOffset.UtcNow|}.Date")]
    [InlineData("{|SW3001:DateTimeOffset.Now|}")]
    [InlineData("{|SW3001:DateTime.Now|}.ToLocalTime()")]
    [InlineData("{|SW3001:At.ToLocalTime()|}")]
    [InlineData("{|SW3001:context.Now.LocalDateTime|}")]
    [InlineData("{|SW3001:Stopwatch.GetTimestamp()|}")]
    [InlineData("{|SW3001:Stopwatch.StartNew()|}.ElapsedMilliseconds")]
    [InlineData("{|SW3001:Environment.TickCount64|}")]
    [InlineData("{|SW3001:TimeProvider.System|}.GetUtcNow()")]
    [InlineData("{|SW3001:TimeZoneInfo.Local|}")]
    [InlineData("{|SW3002:Guid.NewGuid()|}")]
    [InlineData("{|SW3002:Guid.CreateVersion7()|}")]
    [InlineData("{|SW3003:new Random()|}.Next()")]
    [InlineData("{|SW3003:Random.Shared|}.Next()")]
    [InlineData("{|SW3003:System.Security.Cryptography.RandomNumberGenerator.GetInt32(5)|}")]
    [InlineData("{|SW3003:Path.GetRandomFileName()|}")]
    [InlineData("{|SW3004:Environment.MachineName|}")]
    [InlineData("{|SW3004:Environment.GetEnvironmentVariable(\"A\")|}")]
    [InlineData("{|SW3004:Process.GetCurrentProcess()|}.Id")]
    [InlineData("{|SW3004:AppContext.BaseDirectory|}")]
    [InlineData("{|SW3004:AppDomain.CurrentDomain|}.FriendlyName")]
    [InlineData("{|SW3004:GC.GetTotalMemory(false)|}")]
    [InlineData("{|SW3004:System.Runtime.InteropServices.RuntimeInformation.OSDescription|}")]
    [InlineData("{|SW3004:OperatingSystem.IsLinux()|}")]
    [InlineData("{|SW3006:HashCode.Combine(1, 2)|}")]
    [InlineData("{|SW3006:System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Ids)|}")]
    [InlineData("{|SW3006:StringComparer.Ordinal.GetHashCode(\"a\")|}")]
    [InlineData("{|SW3006:EqualityComparer<string>.Default.GetHashCode(\"a\")|}")]
    [InlineData("{|SW3009:File.ReadAllText(\"a\")|}")]
    [InlineData("{|SW3009:Directory.Exists(\"a\")|}")]
    [InlineData("{|SW3009:new FileInfo(\"a\")|}.Length")]
    [InlineData("{|SW3009:new StreamReader(\"a\")|}.ReadLine()")]
    [InlineData("{|SW3009:Console.ReadLine()|}")]
    [InlineData("{|SW3009:new System.Net.Http.HttpClient()|}.Timeout")]
    [InlineData("{|SW3009:System.Net.Dns.GetHostName()|}")]
    [InlineData("{|SW3010:Thread.CurrentThread|}.ManagedThreadId")]
    [InlineData("{|SW3010:Task.Run(() => 1)|}.Result")]
    [InlineData("{|SW3010:Task.Delay(1)|}.IsCompleted")]
    [InlineData("{|SW3010:new SemaphoreSlim(1)|}.Wait(0)")]
    [InlineData("{|SW3010:Ids.AsParallel()|}.Sum()")]
    public Task A_member_that_differs_is_reported_once(string expression) => AreReportedAsync($"_ = {expression};");

    [Theory]
    [InlineData("{|SW3010:Thread.Sleep(1)|};")]
    [InlineData("{|SW3010:Parallel.For(0, 1, i => { })|};")]
    [InlineData("lock ({|SW3010:Counts|}) { }")]
    [InlineData("var n = 0; {|SW3010:Interlocked.Increment(ref n)|};")]
    [InlineData("var clock = {|SW3001:Stopwatch.StartNew()|}; stock.Available = (int)clock.ElapsedTicks;")]
    [InlineData("var thread = {|SW3010:new Thread(() => { })|}; thread.Start(); thread.Join();")]
    [InlineData("using var process = {|SW3004:Process.GetCurrentProcess()|}; stock.Available = process.Id;")]
    [InlineData("{|SW3009:Console.WriteLine()|}; {|SW3009:Console.WriteLine()|};")]
    public Task A_statement_that_differs_is_reported_once(string body) => AreReportedAsync(body);

    [Theory]
    [InlineData("_ = new Random(7).Next();")]
    [InlineData("_ = context.Now.UtcDateTime; _ = context.NewGuid(); _ = context.Random.Next();")]
    [InlineData("_ = Guid.Parse(\"a\"); _ = Guid.Empty; _ = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);")]
    [InlineData("_ = Environment.NewLine; _ = Path.Combine(\"a\", \"b\"); _ = new StringReader(\"a\").ReadLine();")]
    [InlineData("_ = Task.CompletedTask; _ = Task.FromResult(1); _ = CancellationToken.None; _ = Timeout.Infinite;")]
    [InlineData("Debug.Assert(Quantity > 0); Trace.WriteLine(\"a\");")]
    [InlineData("_ = new DateTime(2020, 1, 1).AddDays(1).DayOfWeek; _ = DateTime.UnixEpoch; _ = TimeSpan.FromDays(1);")]
    [InlineData("_ = nameof(DateTime.Now) + nameof(Console);")]
    [InlineData("_ = typeof(File); throw new FileNotFoundException(\"a\");")]
    public Task A_member_that_does_not_differ_is_not(string body) => AreSilentAsync(body);

    [Theory]
    [InlineData("using static System.DateTime;", "{|SW3001:Now|}.Hour")]
    [InlineData("using Clock = System.DateTime;", "{|SW3001:Clock.Now|}.Hour")]
    public Task A_member_is_found_under_any_name(string usings, string expression) => Rule<DeterminismAnalyzer>.IsReportedAsync(
        $$"""{{usings}} [Command<Shop>] public partial record struct Move(Sku Sku) { [Step] void Take(ref Stock stock) => stock.Available = {{expression}}; }""");

    [Fact]
    public Task Checks_have_no_context() => Rule<DeterminismAnalyzer>.IsReportedAsync(
        "[Command<Shop>] public partial record struct Move(Sku Sku) { [Check] bool IsOpen() => {|#0:DateTime.Now|}.Hour < 20; }",
        "SW3001",
        "IsOpen reads the clock: DateTime.Now; use a value that the command carries");
}
