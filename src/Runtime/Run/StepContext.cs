using Stepwright.Contract;

namespace Stepwright;

/// <summary>What a step may know besides its rows, the same in every run: time, chance, identity; and where it emits events.</summary>
public readonly struct StepContext : IEquatable<StepContext>
{
    private readonly StateAccess _access;

    internal StepContext(StateAccess access) => _access = access;

    /// <summary>The time at which the batch began, in UTC: the same for all its commands.</summary>
    public DateTimeOffset Now => _access.Now;

    /// <summary>Random numbers seeded by the executor's seed, the number of the batch and the index of the command.</summary>
    public Random Random => _access.CommandRandom;

    /// <summary>The command's place in its batch.</summary>
    public int CommandIndex => _access.CommandIndex;

    /// <summary>Whether two contexts are those of the same worker.</summary>
    /// <param name="left">One context.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(StepContext left, StepContext right) => left.Equals(right);

    /// <summary>Whether two contexts are those of different workers.</summary>
    /// <param name="left">One context.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(StepContext left, StepContext right) => !left.Equals(right);

    /// <summary>A version 4 GUID from a stream of its own, seeded as <see cref="Random"/> is.</summary>
    public Guid NewGuid() => _access.NewGuid();

    /// <summary>Emits an event. It is in <see cref="BatchResult.Events{TEvent}"/> if the command is committed.</summary>
    /// <typeparam name="TEvent">The type of the event.</typeparam>
    /// <param name="item">The event.</param>
    public void Emit<TEvent>(TEvent item) => _access.Events.Emit(item);

    /// <inheritdoc/>
    public bool Equals(StepContext other) => ReferenceEquals(_access, other._access);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is StepContext other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _access?.GetHashCode() ?? 0;
}
