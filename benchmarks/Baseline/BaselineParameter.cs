using System.Reflection;

namespace Stepwright.Benchmarks.Baseline;

/// <summary>Where an argument of a step comes from: a row by its key, the element, or the value of an earlier step.</summary>
internal sealed class BaselineParameter
{
    private readonly Type _type;
    private readonly bool _isRow;
    private readonly bool _isElement;
    private readonly PropertyInfo? _key;

    private BaselineParameter(Type type, bool isRow, bool isElement, PropertyInfo? key)
    {
        _type = type;
        _isRow = isRow;
        _isElement = isElement;
        _key = key;
    }

    public static BaselineParameter Of(ParameterInfo parameter, Type? element, IBaselineState state)
    {
        if (!parameter.ParameterType.IsByRef)
            return new BaselineParameter(parameter.ParameterType, isRow: false, isElement: parameter.ParameterType == element, key: null);
        var row = parameter.ParameterType.GetElementType()!;
        var command = parameter.Member.DeclaringType!;
        var key = parameter.GetCustomAttribute<KeyAttribute>() is { } named
            ? command.GetProperty(named.Path[0])
            : state.KeyOf(row) is { } type ? PropertyOf(element, type) ?? PropertyOf(command, type) : null;
        return new BaselineParameter(row, isRow: true, isElement: key?.DeclaringType == element, key);
    }

    /// <summary>The argument; <c>null</c> where it is a row that is missing.</summary>
    public object? Read(object command, object element, IBaselineState state, List<object> values) =>
        _isRow ? state.Get(_type, KeyOf(command, element))
        : _isElement ? element
        : values.Find(value => value.GetType() == _type);

    public void Write(object command, object element, IBaselineState state, object row)
    {
        if (_isRow)
            state.Set(_type, KeyOf(command, element), row);
    }

    private object? KeyOf(object command, object element) => _key?.GetValue(_isElement ? element : command);

    private static PropertyInfo? PropertyOf(Type? container, Type type) => container?.GetProperties().FirstOrDefault(property => property.PropertyType == type);
}
