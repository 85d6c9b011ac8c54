using System.Collections;
using System.Reflection;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>A step as reflection sees it: its method, the sequence it runs over, and where each argument comes from.</summary>
internal sealed class BaselineStep
{
    private static readonly object[] Once = [new object()];

    private readonly MethodInfo _method;
    private readonly PropertyInfo? _sequence;
    private readonly BaselineParameter[] _parameters;

    private BaselineStep(MethodInfo method, IBaselineState state)
    {
        _method = method;
        _sequence = method.GetCustomAttribute<ForEachAttribute>() is { } forEach ? method.DeclaringType!.GetProperty(forEach.Member) : null;
        var element = _sequence?.PropertyType.GetGenericArguments()[0];
        _parameters = [.. method.GetParameters().Select(parameter => BaselineParameter.Of(parameter, element, state))];
    }

    /// <summary>The steps of a command, in source order.</summary>
    public static BaselineStep[] Of(Type command, IBaselineState state) =>
    [
        .. command.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(method => method.IsDefined(typeof(StepAttribute)))
            .OrderBy(method => method.MetadataToken)
            .Select(method => new BaselineStep(method, state)),
    ];

    /// <summary>Runs the step, once for each element where it has a sequence.</summary>
    /// <param name="command">The command.</param>
    /// <param name="state">The state.</param>
    /// <param name="values">The values of the steps before it, to which its own is added.</param>
    /// <returns>Whether it succeeded.</returns>
    public bool Run(object command, IBaselineState state, List<object> values)
    {
        var elements = _sequence is null ? Once : (IEnumerable)_sequence.GetValue(command)!;
        foreach (var element in elements)
        {
            var arguments = new object?[_parameters.Length];
            for (var i = 0; i < arguments.Length; i++)
            {
                if ((arguments[i] = _parameters[i].Read(command, element, state, values)) is null)
                    return false;
            }

            switch (_method.Invoke(command, arguments))
            {
                case StepResult { IsOk: false }:
                    return false;
                case { } value and not StepResult:
                    values.Add(value);
                    break;
            }

            for (var i = 0; i < arguments.Length; i++)
                _parameters[i].Write(command, element, state, arguments[i]!);
        }

        return true;
    }
}
