using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;

namespace Stepwright.Contract;

/// <summary>
/// Reads one JSON document (RFC 8259) from a span. It stands on the first byte of a value, reads the value, and stands behind it;
/// how codecs use it tells <see cref="JsonCodec{T}"/>. What is wrong is a <see cref="JsonException"/> with path, line and byte.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref partial struct JsonSource
{
    /// <summary>Converters of the framework ask it nothing.</summary>
    internal static readonly JsonSerializerOptions NoOptions = new();

    private readonly ReadOnlySpan<byte> _data;
    private readonly int _maxDepth;
    private readonly bool _rejectsUnknown;
    private readonly bool _rejectsDuplicates;
    private readonly bool _holdsMany;
    private ReadOnlySpan<byte> _name;
    private int _position;
    private int _depth;

    /// <summary>Stands on the first value of a text.</summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <param name="options">How it is read; <c>null</c> for the defaults.</param>
    /// <param name="others">How System.Text.Json reads what no codec reads; <c>null</c> where nobody said.</param>
    public JsonSource(ReadOnlySpan<byte> utf8, JsonReadOptions? options = null, JsonSerializerOptions? others = null)
        : this(utf8, options, others, holdsMany: false)
    {
    }

    private JsonSource(ReadOnlySpan<byte> utf8, JsonReadOptions? options, JsonSerializerOptions? others, bool holdsMany)
    {
        Others = others;
        _holdsMany = holdsMany;
        _data = utf8;
        _maxDepth = options?.MaxDepth ?? JsonReadOptions.DefaultMaxDepth;
        _rejectsUnknown = options?.UnknownMembers == JsonMemberHandling.Reject;
        _rejectsDuplicates = options?.DuplicateMembers == JsonMemberHandling.Reject;
        SkipSpace();
    }

    private JsonSource(ReadOnlySpan<byte> name, bool rejectsDuplicates)
    {
        _name = name;
        _rejectsDuplicates = rejectsDuplicates;
    }

    /// <summary>The name of the member whose value comes, without escapes.</summary>
    public readonly ReadOnlySpan<byte> Name => _name;

    /// <summary>Whether a second member of one name, or a second row of one key, is an error.</summary>
    public readonly bool RejectsDuplicates => _rejectsDuplicates;

    /// <summary>How System.Text.Json reads what no codec reads; <c>null</c> where nobody said.</summary>
    internal JsonSerializerOptions? Others { get; }

    /// <summary>Where the source stands, in bytes from the text's beginning.</summary>
    internal readonly int Position => _position;

    internal readonly bool IsAtEnd => _position >= _data.Length;

    internal readonly bool IsAtArray => Current == '[';

    /// <summary>The byte that the source stands on; 0, which is nowhere allowed, at the end.</summary>
    private readonly byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ByteAt(_position);
    }

    /// <summary>Stands on the first of several values, one after another.</summary>
    internal static JsonSource OfMany(ReadOnlySpan<byte> utf8, JsonReadOptions? options, JsonSerializerOptions? others = null) => new(utf8, options, others, holdsMany: true);

    /// <summary>Stands behind a name, for keys to be read from it.</summary>
    internal static JsonSource OfName(string name) => new(Encoding.UTF8.GetBytes(name), rejectsDuplicates: false);

    /// <summary>Stands on the document that a name holds, and reads it as this source reads.</summary>
    internal readonly JsonSource InName() => new(
        _name,
        new JsonReadOptions
        {
            UnknownMembers = _rejectsUnknown ? JsonMemberHandling.Reject : JsonMemberHandling.Skip,
            DuplicateMembers = _rejectsDuplicates ? JsonMemberHandling.Reject : JsonMemberHandling.Skip,
        },
        Others);

    /// <summary>Goes behind a text if the source stands on it, byte for byte.</summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <returns>Whether it does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryLiteral(scoped ReadOnlySpan<byte> utf8)
    {
        if (_data.Length - _position < utf8.Length ||
            !MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Add(ref MemoryMarshal.GetReference(_data), _position), utf8.Length).SequenceEqual(utf8))
        {
            return false;
        }

        _position += utf8.Length;
        return true;
    }

    /// <summary>Goes behind a name and its colon, to the value, if the source stands on it, byte for byte.</summary>
    /// <param name="utf8">What stands before the name, the name, and the colon.</param>
    /// <returns>Whether it does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryMember(scoped ReadOnlySpan<byte> utf8)
    {
        if (!TryLiteral(utf8))
            return false;
        SkipSpace();
        return true;
    }

    /// <summary>Goes behind <c>null</c> if the source stands on it.</summary>
    /// <returns>Whether it does.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryNull() => Current == 'n' && TryLiteral("null"u8);

    /// <summary>Goes one object deeper.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EnterObject()
    {
        if (++_depth > _maxDepth)
            FailTooDeep();
    }

    /// <summary>Comes back from an object.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void LeaveObject() => _depth--;

    /// <summary>Goes behind the beginning of an object, to the value of its first member.</summary>
    /// <returns>Whether it has one; else the source stands behind the object.</returns>
    public bool BeginObject()
    {
        if (Current != '{')
            Fail("An object");
        _position++;
        SkipSpace();
        if (Current == '}')
        {
            _position++;
            return false;
        }

        ReadName();
        return true;
    }

    /// <summary>Goes from behind a member to the value of the next one.</summary>
    /// <returns>Whether there is one; else the source stands behind the object.</returns>
    public bool NextMember()
    {
        SkipSpace();
        switch (Current)
        {
            case (byte)',':
                _position++;
                SkipSpace();
                ReadName();
                return true;
            case (byte)'}':
                _position++;
                return false;
            default:
                FailBehindValue("',' or '}'");
                return false;
        }
    }

    /// <summary>Goes behind the beginning of an array, to its first element.</summary>
    /// <returns>Whether it has one; else the source stands behind the array.</returns>
    public bool BeginArray()
    {
        if (Current != '[')
            Fail("An array");
        if (++_depth > _maxDepth)
            FailTooDeep();
        _position++;
        SkipSpace();
        if (Current != ']')
            return true;
        _position++;
        _depth--;
        return false;
    }

    /// <summary>Goes from behind an element to the next one.</summary>
    /// <returns>Whether there is one; else the source stands behind the array.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool NextElement()
    {
        if (Current != ',')
            return NextElementApart();
        _position++;
        SkipSpace();
        return true;
    }

    /// <summary>Notes that the member whose value comes was there.</summary>
    /// <param name="seen">The members that were there.</param>
    /// <param name="member">The member's bit.</param>
    /// <exception cref="JsonException">It was there before, and that is rejected.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly void See(ref ulong seen, ulong member)
    {
        if (_rejectsDuplicates && (seen & member) != 0)
            FailDuplicate();
        seen |= member;
    }

    /// <summary>Reads the name of the command that an object is of, where it is known which it has to be.</summary>
    /// <param name="name">The command's name.</param>
    /// <exception cref="JsonException">It is of another.</exception>
    public void ReadCommand(ReadOnlySpan<byte> name)
    {
        if (!ReadText().SequenceEqual(name))
            FailBehind($"A command '{Encoding.UTF8.GetString(name)}'");
    }

    /// <summary>The name of the command that the object which the source stands on is of; the source stays where it is.</summary>
    /// <exception cref="JsonException">It does not say.</exception>
    public readonly ReadOnlySpan<byte> PeekCommand()
    {
        var ahead = this;
        ahead.EnterObject();
        if (ahead.TryMember("{\"$command\":"u8))
            return ahead.ReadText();
        for (var more = ahead.BeginObject(); more; more = ahead.NextMember())
        {
            if (ahead.Name.SequenceEqual("$command"u8))
                return ahead.ReadText();
            ahead.SkipValue();
        }

        ahead.FailMissing("$command");
        return default;
    }

    /// <summary>Goes behind the value of a member that the type does not have.</summary>
    /// <exception cref="JsonException">Such members are rejected.</exception>
    public void SkipMember()
    {
        if (_rejectsUnknown)
            FailUnknown();
        SkipValue();
    }

    /// <summary>Throws: the type lets JSON hold no member that it does not have.</summary>
    /// <exception cref="JsonException">Always.</exception>
    public readonly void RejectMember() => FailUnknown();

    /// <summary>Goes behind a value, whatever it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void SkipValue()
    {
        var reader = BeginForeign();
        try
        {
            reader.Skip();
        }
        catch (JsonException)
        {
            FailSyntax();
        }

        EndForeign(ref reader);
    }

    /// <summary>Checks that nothing but white space comes behind the value.</summary>
    public void End()
    {
        SkipSpace();
        if (_position < _data.Length)
            FailBehindValue("The end");
    }

    /// <summary>Reads a truth value.</summary>
    public bool ReadBoolean()
    {
        if (TryLiteral("true"u8))
            return true;
        if (!TryLiteral("false"u8))
            Fail("true or false");
        return false;
    }

    /// <summary>Reads a JSON value as it is.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public JsonElement ReadJsonElement()
    {
        var reader = BeginForeign();
        JsonElement value = default;
        try
        {
            value = JsonElement.ParseValue(ref reader);
        }
        catch (JsonException)
        {
            FailSyntax();
        }

        if (_rejectsDuplicates)
            RejectDuplicatesIn(_data.Slice(_position, (int)reader.BytesConsumed));
        EndForeign(ref reader);
        return value;
    }

    private readonly void RejectDuplicatesIn(ReadOnlySpan<byte> value)
    {
        try
        {
            JsonElement.Parse(value, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = _maxDepth });
        }
        catch (JsonException exception)
        {
            FailConversion(typeof(JsonElement), exception);
        }
    }

    /// <summary>Reads a value through System.Text.Json.</summary>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <param name="type">How it is read.</param>
    /// <returns>The value; <c>null</c> for <c>null</c>.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public T? ReadValue<T>(JsonTypeInfo<T> type)
    {
        var reader = BeginForeign();
        T? value = default;
        try
        {
            value = JsonSerializer.Deserialize(ref reader, type);
        }
        catch (JsonException exception)
        {
            FailConversion(typeof(T), exception);
        }

        EndForeign(ref reader);
        return value;
    }

    /// <summary>Reads a value by a converter of the framework.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal T? Convert<T>(JsonConverter<T> converter)
    {
        var reader = BeginForeign();
        T? value = default;
        try
        {
            value = converter.Read(ref reader, typeof(T), Others ?? NoOptions);
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or InvalidOperationException or JsonException or OverflowException)
        {
            FailConversion(typeof(T), exception);
        }

        EndForeign(ref reader);
        return value;
    }

    /// <summary>A reader of System.Text.Json on the token that the source stands on.</summary>
    private readonly Utf8JsonReader BeginForeign()
    {
        // A depth of 0 would mean the default.
        var reader = new Utf8JsonReader(_data[_position..], new JsonReaderOptions { MaxDepth = Math.Max(1, _maxDepth - _depth) });
        if (_depth == _maxDepth && Current is (byte)'{' or (byte)'[')
            FailTooDeep();
        try
        {
            reader.Read();
        }
        catch (JsonException)
        {
            FailSyntax();
        }

        return reader;
    }

    private void EndForeign(ref Utf8JsonReader reader)
    {
        // The reader itself goes over text that is not UTF-8.
        var text = _data.Slice(_position, (int)reader.BytesConsumed);
        if (!Utf8.IsValid(text))
            FailEncoding(text);
        _position += text.Length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly byte ByteAt(int position) =>
        (uint)position < (uint)_data.Length ? Unsafe.Add(ref MemoryMarshal.GetReference(_data), position) : (byte)0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void SkipSpace()
    {
        if (Current <= ' ')
            SkipSpaces();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SkipSpaces()
    {
        while (Current is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _position++;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool NextElementApart()
    {
        SkipSpace();
        switch (Current)
        {
            case (byte)',':
                _position++;
                SkipSpace();
                return true;
            case (byte)']':
                _position++;
                _depth--;
                return false;
            default:
                FailBehindValue("',' or ']'");
                return false;
        }
    }

    /// <summary>Reads a name and goes behind its colon, to the value.</summary>
    private void ReadName()
    {
        if (Current != '"')
            Fail("The name of a member");
        var end = EndOfPlain(_position + 1);
        if ((uint)end < (uint)_data.Length && _data[end] == '"')
        {
            _name = _data.Slice(_position + 1, end - _position - 1);
            _position = end + 1;
        }
        else
        {
            _name = ReadTextApart(isName: true);
        }

        SkipSpace();
        if (Current != ':')
            Fail("':'");
        _position++;
        SkipSpace();
    }
}
