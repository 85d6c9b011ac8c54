using System.Diagnostics;

namespace Stepwright;

/// <summary>
/// Numbers of a state, each drawn once: keys for rows to come. Steps draw by <c>[Next]</c> parameters; a command that fails gives its
/// numbers back, so that there are no gaps. Usable directly while no batch runs.
/// </summary>
/// <typeparam name="T">An integer, or a struct of one.</typeparam>
[DebuggerDisplay("{Name}: {Upcoming}")]
public sealed class Sequence<T>
    where T : struct
{
    private readonly Func<T, T> _successor;
    private readonly StateGate _gate;

    /// <summary>The value that is drawn next.</summary>
    internal T Upcoming;

    internal Sequence(string name, T first, Func<T, T> successor, StateGate gate)
    {
        Name = name;
        Upcoming = first;
        _successor = successor;
        _gate = gate;
    }

    /// <summary>The value that is drawn next: the first one is 1 unless another was set.</summary>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public T Peek
    {
        get
        {
            _gate.ThrowIfRunning(Name);
            return Upcoming;
        }
    }

    internal string Name { get; }

    /// <summary>Draws the next value.</summary>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    /// <exception cref="OverflowException">The next value is the greatest of its type, which stands for the end and is never drawn.</exception>
    public T Next()
    {
        _gate.BeginChange(Name);
        var drawn = Upcoming;
        Upcoming = After(drawn);
        return drawn;
    }

    /// <summary>Goes on from a value, as after loading rows that have keys already.</summary>
    /// <param name="next">The value to draw next.</param>
    /// <exception cref="InvalidOperationException">A batch runs on the state.</exception>
    public void Restart(T next)
    {
        _gate.BeginChange(Name);
        Upcoming = next;
    }

    internal T After(T value)
    {
        try
        {
            return _successor(value);
        }
        catch (OverflowException exception)
        {
            throw new OverflowException(
                $"The sequence {Name} is at its end: there is no {typeof(T).Name} after {value}. Make it of a wider integer, or Restart it where numbers are free.", exception);
        }
    }
}
