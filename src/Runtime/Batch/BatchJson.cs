using System.ComponentModel;
using System.IO.Pipelines;
using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright;

public abstract partial class Batch
{
    /// <summary>
    /// Adds the commands of a JSON text: one object, an array of them, or several one after another, such as one on each line. Each says with
    /// <c>"$command"</c> which command it is.
    /// </summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <param name="options">How it is read; <c>null</c> for the defaults.</param>
    /// <returns>How many commands were added.</returns>
    /// <exception cref="JsonException">The text is not what it should be; it tells where, and no command was added.</exception>
    /// <exception cref="InvalidOperationException">The batch is running.</exception>
    public int AddJson(ReadOnlySpan<byte> utf8, JsonReadOptions? options = null)
    {
        ThrowIfRunning();
        var before = Count;
        try
        {
            var source = JsonSource.OfMany(utf8, options, JsonOptions);
            while (!source.IsAtEnd)
            {
                if (!source.IsAtArray)
                {
                    AddJsonCommand(ref source);
                    source.SkipSpace();
                    continue;
                }

                for (var more = source.BeginArray(); more; more = source.NextElement())
                    AddJsonCommand(ref source);
                source.SkipSpace();
            }
        }
        catch
        {
            TakeBack(before);
            throw;
        }

        return Count - before;
    }

    /// <summary>Adds the commands of a stream, see <see cref="JsonCommandReader"/>, which reads it portion by portion where it does not fit into memory.</summary>
    /// <param name="utf8">The stream, of UTF-8; it stays open.</param>
    /// <param name="options">How it is read; <c>null</c> for the defaults.</param>
    /// <param name="progress">Is told the number of bytes read so far.</param>
    /// <param name="cancellationToken">Gives up; the batch is then as it was.</param>
    /// <returns>How many commands were added.</returns>
    /// <exception cref="JsonException">The stream does not hold what it should; it tells where, and no command was added.</exception>
    /// <exception cref="InvalidOperationException">The batch is running.</exception>
    public ValueTask<int> AddJsonAsync(
        Stream utf8, JsonReadOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        new JsonCommandReader(utf8, options).ReadAsync(this, progress: progress, cancellationToken: cancellationToken);

    /// <summary>Adds the commands of a pipe, see <see cref="JsonCommandReader"/>, which reads it portion by portion where it does not fit into memory.</summary>
    /// <param name="utf8">The pipe's reader, of UTF-8; it is not completed.</param>
    /// <param name="options">How it is read; <c>null</c> for the defaults.</param>
    /// <param name="progress">Is told the number of bytes read so far.</param>
    /// <param name="cancellationToken">Gives up; the batch is then as it was.</param>
    /// <returns>How many commands were added.</returns>
    /// <exception cref="JsonException">The stream does not hold what it should; it tells where, and no command was added.</exception>
    /// <exception cref="InvalidOperationException">The batch is running.</exception>
    public ValueTask<int> AddJsonAsync(
        PipeReader utf8, JsonReadOptions? options = null, IProgress<long>? progress = null, CancellationToken cancellationToken = default) =>
        new JsonCommandReader(utf8, options).ReadAsync(this, progress: progress, cancellationToken: cancellationToken);

    /// <summary>For generated batches: how System.Text.Json reads what no generated code reads.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual JsonSerializerOptions? JsonOptions => null;

    /// <summary>For generated batches: reads one command, and appends it.</summary>
    /// <param name="source">Stands on the command.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void AddJsonCommand(ref JsonSource source) =>
        throw new NotSupportedException($"{GetType()} was generated without JSON. Build it with the generator of this version.");

    /// <summary>Removes the commands from a place on.</summary>
    internal void TakeBack(int count)
    {
        while (Count > count)
        {
            var (kind, index) = _entries[--Count];
            _lanes[kind].Truncate(index);
        }
    }
}
