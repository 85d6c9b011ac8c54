using System.ComponentModel;
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

    /// <summary>For generated batches: how System.Text.Json reads what no generated code reads.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual JsonSerializerOptions? JsonOptions => null;

    /// <summary>For generated batches: reads one command, and appends it.</summary>
    /// <param name="source">Stands on the command.</param>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected virtual void AddJsonCommand(ref JsonSource source) =>
        throw new NotSupportedException($"{GetType()} was generated without JSON. Build it with the generator of this version.");

    /// <summary>Removes the commands from a place on.</summary>
    private void TakeBack(int count)
    {
        while (Count > count)
        {
            var (kind, index) = _entries[--Count];
            _lanes[kind].Truncate(index);
        }
    }
}
