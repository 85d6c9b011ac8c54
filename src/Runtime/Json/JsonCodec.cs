using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Stepwright.Contract;

/// <summary>Writes and reads the values of one type as JSON. The generator writes one for each type that a state or a command holds.</summary>
/// <typeparam name="T">The type.</typeparam>
/// <remarks>
/// <para>Who writes text owns its place: a codec writes exactly one value, with nothing before or behind it.</para>
/// <para>
/// Who reads stands on the first byte of a value and leaves behind its last one; white space is skipped by what comes between values
/// (<see cref="JsonSource.BeginObject"/>, <see cref="JsonSource.NextMember"/>, <see cref="JsonSource.BeginArray"/>, <see cref="JsonSource.NextElement"/>).
/// The codec of an object first tries the text that writing makes, <see cref="JsonSource.TryMember"/> with <c>{"name":</c> and <c>,"name":</c>, and
/// reads each value in between. Where a literal does not match it goes on from that place, in a loop over
/// <see cref="JsonSource.NextMember"/> with a switch on <see cref="JsonSource.Name"/>. It asks for the depth first and gives it back last:
/// <see cref="JsonSource.EnterObject"/>, <see cref="JsonSource.LeaveObject"/>.
/// </para>
/// <code>
/// public override void Read(ref JsonSource source, out Stock value)
/// {
///     int available = default, reserved = default;
///     ulong seen = 0;
///     source.EnterObject();
///     if (source.TryMember("{\"available\":"u8))
///     {
///         available = source.ReadInt32();
///         seen = 0b1;
///         if (source.TryMember(",\"reserved\":"u8))
///         {
///             reserved = source.ReadInt32();
///             seen = 0b11;
///             if (source.TryLiteral("}"u8))
///                 goto Done;
///         }
///     }
///
///     for (var more = seen == 0 ? source.BeginObject() : source.NextMember(); more; more = source.NextMember())
///     {
///         switch (source.Name.Length)
///         {
///             case 9 when source.Name.SequenceEqual("available"u8):
///                 source.See(ref seen, 0b1);
///                 available = source.ReadInt32();
///                 break;
///             case 8 when source.Name.SequenceEqual("reserved"u8):
///                 source.See(ref seen, 0b10);
///                 reserved = source.ReadInt32();
///                 break;
///             default:
///                 source.SkipMember();
///                 break;
///         }
///     }
///
/// Done:
///     source.LeaveObject();
///     value = new() { Available = available, Reserved = reserved };
/// }
/// </code>
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class JsonCodec<T>
{
    /// <summary>The number of members that <see cref="WriteMember"/> knows; 0 where the type is not written as an object.</summary>
    public virtual int MemberCount => 0;

    /// <summary>Writes a value.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="value">The value.</param>
    public abstract void Write(ref JsonBuffer buffer, in T value);

    /// <summary>Reads a value.</summary>
    /// <param name="source">Stands on the value's first byte; afterwards behind its last one.</param>
    /// <param name="value">The value.</param>
    public abstract void Read(ref JsonSource source, out T value);

    /// <summary>The name of a member in JSON, not escaped.</summary>
    /// <param name="member">The member's number, in the order of writing.</param>
    public virtual string MemberName(int member) => throw NotAnObject();

    /// <summary>Writes the value of one member.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="value">The value that has the member.</param>
    /// <param name="member">The member's number, in the order of writing.</param>
    public virtual void WriteMember(ref JsonBuffer buffer, in T value, int member) => throw NotAnObject();

    /// <summary>Writes a value as the name of a member, in quotes and escaped: where the codec knows no better, the value's JSON as a text.</summary>
    /// <param name="buffer">Where to.</param>
    /// <param name="value">The value.</param>
    public virtual void WriteKey(ref JsonBuffer buffer, in T value)
    {
        var output = JsonOutput.Take();
        var json = new JsonBuffer(output, buffer.Options);
        Write(ref json, in value);
        json.Flush();
        buffer.WriteText(Encoding.UTF8.GetString(output.Written));
        output.Return();
    }

    /// <summary>Reads a value from the name of the member that the source stands behind.</summary>
    /// <param name="source">Where from: its <see cref="JsonSource.Name"/>.</param>
    /// <param name="value">The value.</param>
    public virtual void ReadKey(ref JsonSource source, out T value)
    {
        var json = source.InName();
        try
        {
            Read(ref json, out value);
            json.End();
        }
        catch (JsonException exception)
        {
            source.FailKey(typeof(T), exception);
            throw;
        }
    }

    private static NotSupportedException NotAnObject() => new($"{typeof(T)} is not written as an object.");
}
