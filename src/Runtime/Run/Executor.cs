using System.ComponentModel;
using System.Security.Cryptography;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Runs batches of commands on a state, with the result of running the commands one after another. The generated executor of
/// a state adds a constructor and the typed <c>CreateBatch</c>.
/// </summary>
/// <typeparam name="TState">The state.</typeparam>
public abstract class Executor<TState>
    where TState : class
{
    private readonly StateAccess _access;
    private readonly SerialRun _run;
    private ulong _batchNumber;

    /// <summary>For generated executors.</summary>
    /// <param name="state">The state.</param>
    /// <param name="access">The way to its tables and cells.</param>
    /// <param name="options">How to run; <c>null</c> for the defaults.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected Executor(TState state, StateAccess access, ExecutorOptions? options)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(access);
        State = state;
        Options = options ?? new ExecutorOptions();
        Seed = Options.Seed ?? BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        _access = access;
        _run = new SerialRun(access);
    }

    /// <summary>The state that the batches run on.</summary>
    public TState State { get; }

    /// <summary>How the batches run.</summary>
    public ExecutorOptions Options { get; }

    /// <summary>The seed of random numbers and GUIDs: the option's, or the one that was drawn.</summary>
    public long Seed { get; }

    /// <summary>Makes an empty batch for this executor.</summary>
    public abstract Batch CreateBatch();

    /// <summary>
    /// Runs a batch. Commands that fail are undone and reported in the result, as the options' atomicity says; what a step
    /// throws is a failure of its command. A batch may be run again.
    /// </summary>
    /// <param name="batch">A batch that <see cref="CreateBatch"/> made.</param>
    /// <param name="cancellationToken">Cancels the batch: it is undone as a whole, and every outcome is <see cref="CommandStatus.Cancelled"/>.</param>
    /// <returns>What became of the commands; good until the batch is cleared or run again.</returns>
    /// <exception cref="ArgumentException">The batch is another executor's.</exception>
    /// <exception cref="InvalidOperationException">A batch is running on the state already, or a group of the batch is open.</exception>
    public BatchResult Execute(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (!Accepts(batch))
            throw new ArgumentException($"A {batch.GetType().Name} does not belong to {GetType().Name}. Make the batch by its CreateBatch().", nameof(batch));

        _access.Gate.Enter();
        try
        {
            _run.Begin(batch, Options, SplitMix64.Derive((ulong)Seed, _batchNumber), cancellationToken);
            _batchNumber++;
            while (!_run.IsDone)
                RunUntilThrown();
            return _run.End();
        }
        finally
        {
            _access.Gate.Leave();
        }
    }

    /// <summary>Runs a batch on a thread of the pool; see <see cref="Execute"/>.</summary>
    /// <param name="batch">A batch that <see cref="CreateBatch"/> made. It must not be touched before the task ends.</param>
    /// <param name="cancellationToken">Cancels the batch: it is undone as a whole, and every outcome is <see cref="CommandStatus.Cancelled"/>.</param>
    /// <returns>What became of the commands; good until the batch is cleared or run again.</returns>
    public ValueTask<BatchResult> ExecuteAsync(Batch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return new ValueTask<BatchResult>(Task.Run(() => Execute(batch, cancellationToken), CancellationToken.None));
    }

    /// <summary>Whether a batch is one of this executor's.</summary>
    /// <param name="batch">The batch.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract bool Accepts(Batch batch);

    /// <summary>The description of a kind of command.</summary>
    /// <param name="kind">The number of the kind.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract CommandInfo Describe(int kind);

    /// <summary>Runs the commands that <paramref name="run"/> hands out until there is none.</summary>
    /// <param name="run">The run.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract void Run(SerialRun run);

    private void RunUntilThrown()
    {
        try
        {
            Run(_run);
        }
        catch (OperationCanceledException) when (_run.Token.IsCancellationRequested)
        {
            _run.Cancel();
        }
#pragma warning disable CA1031 // A step that throws is a step that failed, whatever it throws; the outcome carries it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            _run.Fail(Describe(_run.Current.Kind), exception);
        }
    }
}
