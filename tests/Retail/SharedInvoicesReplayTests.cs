using Stepwright.Retail.Tests.Oracle;

namespace Stepwright.Retail.Tests;

public sealed class SharedInvoicesReplayTests : IDisposable
{
    private readonly RetailProgram _program = new();

    public static TheoryData<int> Stocks => [0, 1, 5, 20, 100, 1000, 100_000];

    public void Dispose() => _program.Dispose();

    [Theory, MemberData(nameof(Stocks))]
    public void Every_figure_is_the_oracles(int stock)
    {
        string path = SharedInvoices.Path;

        string json = _program.Replay(path, "--stock", $"{stock}");

        var expected = NaiveShop.Replay(File.ReadAllText(path), stock);
        Assert.Equal(expected.ToLines(), FiguresJson.Read(json).ToLines());
    }

    [Theory, MemberData(nameof(Stocks))]
    public void Every_figure_of_an_atomic_batch_is_the_oracles(int stock)
    {
        string path = SharedInvoices.Path;

        string json = _program.Replay(path, "--stock", $"{stock}", "--atomic", "batch");

        var expected = NaiveShop.Replay(File.ReadAllText(path), stock, isAtomicBatch: true);
        Assert.Equal(expected.ToLines(), FiguresJson.Read(json).ToLines());
    }

    [Theory, MemberData(nameof(Stocks))]
    public void Both_dialects_give_the_same_bytes(int stock)
    {
        string path = SharedInvoices.Path;
        string comma = _program.Write(Dialect.ToComma(File.ReadAllText(path)));

        Assert.Equal(_program.Replay(path, "--stock", $"{stock}"), _program.Replay(comma, "--stock", $"{stock}"));
    }

    [Fact]
    public void Repeats_and_workers_do_not_change_a_byte()
    {
        string path = SharedInvoices.Path;
        string once = _program.Replay(path, "--stock", "20");

        Assert.Equal(once, _program.Replay(path, "--stock", "20", "--repeat", "5", "--workers", "1"));
        Assert.Equal(once, _program.Replay(path, "--stock", "20", "--repeat", "2", "--workers", "8"));
    }
}
