using System.Buffers.Binary;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>What can be done to any state.</summary>
public static class StateExtensions
{
    /// <summary>
    /// Applies a diff to a state, as a whole or not at all. Rows that it does not name, and fields of a changed row that it does not name, stay as
    /// they are. Where an executor keeps a history, use its <c>Apply</c>, which can be undone.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="diff">The diff.</param>
    /// <exception cref="StateDiffMismatchException">A row is not as it was before the diff. The state is as it was.</exception>
    /// <exception cref="ArgumentException">The diff is of another state.</exception>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public static void Apply(this IGeneratedState state, StateDiff diff)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(diff);
        var access = state.CreateAccess();
        access.Gate.Enter();
        try
        {
            diff.Verify(access);
            access.Apply(diff);
        }
        finally
        {
            access.Gate.Leave();
        }
    }

    /// <summary>
    /// The hash of all that a state holds, the same in every process and on every platform: XXH64 (Yann Collet, xxHash, specification 0.1.1) with
    /// seed 0 over, for each table, cell and accumulator in the order of declaration, the number of its rows and the sum of their hashes, each as
    /// eight bytes, lowest first. The hash of a row is XXH64 over its key and its fields as <see cref="StateDiff.WriteTo"/> encodes those of added
    /// rows, without references back to strings. The order of the rows does not count.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <exception cref="NotSupportedException">A row or key holds what its public members do not tell.</exception>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public static ulong ComputeHash(this IGeneratedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var access = state.CreateAccess();
        access.Gate.Enter();
        try
        {
            var hash = new XxHash64();
            Span<byte> bytes = stackalloc byte[2 * sizeof(ulong)];
            for (var i = 0; i < access.RowAccesses.Length; i++)
            {
                var (count, sum) = access.Schema.Members[i].HashRows(access.RowAccesses[i]);
                BinaryPrimitives.WriteUInt64LittleEndian(bytes, count);
                BinaryPrimitives.WriteUInt64LittleEndian(bytes[sizeof(ulong)..], sum);
                hash.Add(bytes);
            }

            return hash.Value;
        }
        finally
        {
            access.Gate.Leave();
        }
    }
}
