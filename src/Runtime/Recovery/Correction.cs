using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>A corrected command, or the way to one.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class Correction
{
    private protected Correction()
    {
    }

    /// <summary>Whether there is a corrected command; looks for it the first time.</summary>
    internal abstract bool Exists { get; }

    /// <summary>The corrected command in a box; <c>null</c> where there is none after all.</summary>
    internal abstract object? Suggestion { get; }

    /// <summary>Does what goes with the corrected command, before that runs in the failed one's place: it is undone with it.</summary>
    internal virtual void BeginRun()
    {
    }

    /// <summary>Ends that, where the corrected command stands.</summary>
    internal virtual void EndRun()
    {
    }

    /// <summary>Looks for it now, so that it does not depend on what becomes of the state.</summary>
    internal void Find() => _ = Exists;
}

/// <summary>A corrected command.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public class Correction<TCommand> : Correction
    where TCommand : struct
{
    private TCommand _command;
    private bool? _exists;

    /// <summary>For one that is made when it is asked for.</summary>
    private protected Correction()
    {
    }

    /// <summary>For one that is known.</summary>
    /// <param name="command">The corrected command.</param>
    public Correction(in TCommand command)
    {
        _command = command;
        _exists = true;
    }

    /// <summary>The corrected command.</summary>
    public ref readonly TCommand Command => ref _command;

    internal override bool Exists => _exists ??= TryMake(out _command);

    internal override object? Suggestion
    {
        get
        {
            if (_exists is null)
                ThrowIfRunning();
            return Exists ? _command : null;
        }
    }

    /// <summary>Throws where looking for it reads rows and a batch runs, which is none of the one who asks.</summary>
    private protected virtual void ThrowIfRunning()
    {
    }

    private protected virtual bool TryMake(out TCommand command) => throw new System.Diagnostics.UnreachableException();
}
