using System.Reflection;
using Stepwright.Benchmarks.Banking;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>A step as reflection sees it: its method, and the member of the command that holds the key of each row.</summary>
internal sealed class BaselineStep(MethodInfo method)
{
    private readonly PropertyInfo[] _keys =
    [
        .. method.GetParameters().Select(parameter => method.DeclaringType!.GetProperty(parameter.GetCustomAttribute<KeyAttribute>()!.Path[0])!),
    ];

    /// <summary>The steps of a command, in source order.</summary>
    public static BaselineStep[] Of(Type command) =>
    [
        .. command.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => method.IsDefined(typeof(StepAttribute)))
            .OrderBy(method => method.MetadataToken)
            .Select(method => new BaselineStep(method)),
    ];

    public bool Run(object command, BaselineBank bank)
    {
        var rows = new object?[_keys.Length];
        for (var i = 0; i < rows.Length; i++)
        {
            if (!bank.Accounts.TryGetValue(KeyOf(command, i), out var row))
                return false;
            rows[i] = row;
        }

        if (method.Invoke(command, rows) is StepResult { IsOk: false })
            return false;
        for (var i = 0; i < rows.Length; i++)
            bank.Accounts[KeyOf(command, i)] = (Account)rows[i]!;
        return true;
    }

    private int KeyOf(object command, int row) => ((AccountId)_keys[row].GetValue(command)!).Value;
}
