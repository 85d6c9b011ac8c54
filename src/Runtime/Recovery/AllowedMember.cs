using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Gives a member of a command, or of the element at which it failed, the value that would be allowed.</summary>
/// <typeparam name="TCommand">The command.</typeparam>
/// <param name="command">The command that failed.</param>
/// <param name="item">The place of the element; -1 where the step runs once.</param>
/// <param name="member">The member's name.</param>
/// <param name="value">The value.</param>
/// <param name="corrected">The corrected command.</param>
/// <returns>Whether there is such a member of the value's type.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate bool AllowedMember<TCommand>(TCommand command, int item, string member, object value, out TCommand corrected)
    where TCommand : struct;
