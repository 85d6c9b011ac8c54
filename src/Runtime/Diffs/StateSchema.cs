using System.Collections.Concurrent;
using System.ComponentModel;
using System.Text;

namespace Stepwright.Contract;

/// <summary>What the runtime knows of a state to write it and to tell what became of it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateSchema
{
    // A diff that was read finds its state by name, among those of which there was one in the process.
    private static readonly ConcurrentDictionary<string, Func<StateSchema>> Known = new();

    private readonly Lazy<ulong> _fingerprint;

    /// <summary>For generated code.</summary>
    /// <param name="state">The state's full name.</param>
    /// <param name="members">Its tables, cells and accumulators in the order of their declaration.</param>
    public StateSchema(string state, params MemberSchema[] members)
    {
        State = state;
        Members = members;
        _fingerprint = new(() => XxHash64.Of(Encoding.UTF8.GetBytes(string.Join(';', members.Select(member => member.Encoding)))));
    }

    /// <summary>The state's full name.</summary>
    public string State { get; }

    internal MemberSchema[] Members { get; }

    /// <summary>Differs where the encoding of the state's rows does.</summary>
    internal ulong Fingerprint => _fingerprint.Value;

    /// <summary>Makes a state known, so that its diffs can be read.</summary>
    /// <param name="state">The state's full name.</param>
    /// <param name="schema">What is known of it.</param>
    public static void Register(string state, Func<StateSchema> schema) => Known.TryAdd(state, schema);

    internal static StateSchema? Find(string state) => Known.TryGetValue(state, out var schema) ? schema() : null;
}
