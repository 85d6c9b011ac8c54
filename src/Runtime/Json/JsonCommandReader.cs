using System.IO.Pipelines;
using System.Text.Json;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Reads commands from a stream of JSON that need not fit into memory, portion by portion, into batches: objects one after another, such as one
/// on each line, or arrays of them. It holds no more than the longest command and what came with it. It is not thread-safe.
/// </summary>
public sealed class JsonCommandReader
{
    private const int SmallestRead = 1 << 16;

    private static ReadOnlySpan<byte> Mark => "\uFEFF"u8;

    private readonly Stream _stream;
    private readonly JsonReadOptions? _options;

    private byte[] _bytes = new byte[SmallestRead];
    private int _start;
    private int _end;
    private bool _hasBegun;
    private bool _ended;
    private bool _isBroken;

    /// <summary>Whether a value was taken from the array that the reader is in, so that a comma or its end comes next; else a value does.</summary>
    private bool _isBehindElement;
    private bool _isBehindComma;

    /// <summary>How many elements of the array were taken; -1 outside of one.</summary>
    private int _index = -1;

    /// <summary>Looks through the command at the start.</summary>
    private JsonScanner _scanner = new();

    private long _linesBefore;
    private long _bytesOfLineBefore;

    /// <summary>Reads from a stream, which stays open.</summary>
    /// <param name="utf8">The stream, of UTF-8.</param>
    /// <param name="options">How it is read; <c>null</c> for the defaults.</param>
    public JsonCommandReader(Stream utf8, JsonReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        _stream = utf8;
        _options = options;
    }

    /// <summary>Reads from a pipe, which is not completed.</summary>
    /// <param name="utf8">The pipe's reader, of UTF-8.</param>
    /// <param name="options">How it is read; <c>null</c> for the defaults.</param>
    public JsonCommandReader(PipeReader utf8, JsonReadOptions? options = null)
        : this((utf8 ?? throw new ArgumentNullException(nameof(utf8))).AsStream(leaveOpen: true), options)
    {
    }

    /// <summary>The bytes read from the stream so far.</summary>
    public long BytesRead { get; private set; }

    /// <summary>Adds commands to a batch until there are as many as asked for, or the stream ends.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="maxCommands">How many commands to add at most.</param>
    /// <param name="progress">Is told <see cref="BytesRead"/> after each portion of the stream.</param>
    /// <param name="cancellationToken">Gives up; the batch is then as it was.</param>
    /// <returns>How many commands were added; less than asked for at the end of the stream.</returns>
    /// <exception cref="JsonException">
    /// The stream does not hold what it should; it tells where in the stream, and no command was added by this call. Reading cannot go on.
    /// </exception>
    /// <exception cref="InvalidOperationException">The batch is running, or an earlier call gave up.</exception>
    public async ValueTask<int> ReadAsync(
        Batch batch, int maxCommands = int.MaxValue, IProgress<long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maxCommands);
        if (_isBroken)
            throw new InvalidOperationException("An earlier call gave up, and what it had read is lost. Read the stream from its beginning with another reader.");
        var before = batch.Count;
        try
        {
            while (true)
            {
                AddWhole(batch, before + (long)maxCommands);
                if (batch.Count - before == maxCommands || _ended)
                    break;
                await FillAsync(cancellationToken).ConfigureAwait(false);
                progress?.Report(BytesRead);
            }
        }
        catch
        {
            _isBroken = true;
            batch.TakeBack(before);
            throw;
        }

        return batch.Count - before;
    }

    private async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        Discard();
        if (_end == _bytes.Length)
            Array.Resize(ref _bytes, checked(2 * _bytes.Length));
        var count = await _stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken).ConfigureAwait(false);
        _ended = count == 0;
        _end += count;
        BytesRead += count;
    }

    /// <summary>Moves what is left to the beginning of the memory.</summary>
    private void Discard()
    {
        if (_start == 0)
            return;
        (_linesBefore, _bytesOfLineBefore) = PlaceOf(_start);
        _bytes.AsSpan(_start, _end - _start).CopyTo(_bytes);
        _end -= _start;
        _start = 0;
    }

    /// <summary>Adds the commands that are there as a whole.</summary>
    private void AddWhole(Batch batch, long count)
    {
        while (IsBehindMark() && batch.Count < count && IsAtCommand() && TryFindEnd(out var end))
        {
            try
            {
                batch.AddJson(_bytes.AsSpan(_start, end - _start), _options);
            }
            catch (JsonException exception)
            {
                throw Fault(exception);
            }

            _start = end;
            _isBehindComma = false;
            if (_index >= 0)
            {
                _index++;
                _isBehindElement = true;
            }
        }
    }

    /// <summary>Goes behind the byte order mark that some editors leave at the beginning.</summary>
    /// <returns>Whether it is known already if there is one.</returns>
    private bool IsBehindMark()
    {
        if (_hasBegun)
            return true;
        var begin = _bytes.AsSpan(0, _end);
        if (!_ended && begin.Length < Mark.Length && Mark.StartsWith(begin))
            return false;
        if (begin.StartsWith(Mark))
            _start = Mark.Length;
        _hasBegun = true;
        return true;
    }

    /// <summary>Goes to the next command.</summary>
    /// <returns>Whether one begins here; else nothing but what was gone behind is left so far.</returns>
    private bool IsAtCommand()
    {
        for (; _start < _end; _start++)
        {
            switch (_bytes[_start])
            {
                case (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n':
                    break;
                case (byte)'[' when _index < 0:
                    _index = 0;
                    break;
                case (byte)']' when _index >= 0 && !_isBehindComma:
                    _index = -1;
                    _isBehindElement = false;
                    break;
                case (byte)',' when _isBehindElement:
                    _isBehindElement = false;
                    _isBehindComma = true;
                    break;
                case (byte)'{' when !_isBehindElement:
                    return true;
                default:
                    throw Fault(_isBehindElement ? "',' or ']' was expected." : "A command, which is an object, was expected.");
            }
        }

        if (_ended && _index >= 0)
            throw Fault("The end of the array was expected, but the stream ends.");
        return false;
    }

    /// <summary>Looks for the end of the command at the start.</summary>
    private bool TryFindEnd(out int end)
    {
        if (_scanner.TryFindEnd(_bytes.AsSpan(_start, _end - _start)))
        {
            end = _start + _scanner.Position;
            _scanner = new JsonScanner();
            return true;
        }

        // A command that does not end is read as far as it goes: what is missing is told by whoever reads it.
        end = _end;
        return _ended;
    }

    private JsonException Fault(string message)
    {
        var (line, bytes) = PlaceOf(_start);
        return JsonFault.With(message, PathTo(""), line, bytes, null);
    }

    /// <summary>The same at its place in the stream.</summary>
    private JsonException Fault(JsonException exception)
    {
        var (line, bytes) = PlaceOf(_start);
        var inLine = exception.BytePositionInLine ?? 0;
        return JsonFault.With(
            JsonFault.MessageOf(exception),
            PathTo(exception.Path?[1..] ?? ""),
            line + (exception.LineNumber ?? 0),
            exception.LineNumber > 0 ? inLine : bytes + inLine,
            exception.InnerException);
    }

    private string PathTo(string pathInCommand) => _index < 0 ? $"${pathInCommand}" : $"$[{_index}]{pathInCommand}";

    private (long Line, long Bytes) PlaceOf(int position)
    {
        var before = _bytes.AsSpan(0, position);
        var lastBreak = before.LastIndexOf((byte)'\n');
        return lastBreak < 0
            ? (_linesBefore, _bytesOfLineBefore + position)
            : (_linesBefore + before.Count((byte)'\n'), position - lastBreak - 1);
    }
}
