using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Stepwright.CodeModel;

namespace Stepwright.Analyzers;

/// <summary>Where a key comes from, in a form that a value in a check's body can be held against.</summary>
/// <param name="Root">Empty for the command; else the elements of a sequence, or a row or a draw by its place among the slots.</param>
/// <param name="Path">The members on the way: <c>.Order.Customer</c>.</param>
internal readonly record struct KeyPath(string Root, string Path)
{
    /// <summary>The path of a bound key.</summary>
    public static KeyPath Of(AnalyzedCommand command, KeyModel key, string? elements)
    {
        var path = key.Path.Replace("!", "").Replace("@", "");
        return key.Root switch
        {
            KeyRoot.Command => new("", path),
            KeyRoot.Element => new($"element of {elements}", path),
            KeyRoot.Draw => new($"draw of {path}", ""),
            KeyRoot.CommandOfElement => new($"element of {elements}", $".{path.TrimStart('.')}()"),
            _ => new(RowRoot(command, key.RowMember!, key.RowSlot), path),
        };
    }

    /// <summary>The path of a value in a body of the command; <c>null</c> where it is no such path.</summary>
    /// <param name="value">The value.</param>
    /// <param name="command">The command.</param>
    /// <param name="step">The check or step whose body it stands in; -1 for other members of the command.</param>
    /// <param name="locals">What the body's locals are names of.</param>
    public static KeyPath? Of(IOperation value, AnalyzedCommand command, int step, LocalValues locals)
    {
        switch (value)
        {
            case IConversionOperation conversion:
                return Of(conversion.Operand, command, step, locals);
            case ILocalReferenceOperation { Local: var local } when locals.Of(local) is { } named:
                return Of(named.Value, command, step, locals) is { } origin ? origin with { Path = origin.Path + named.Path } : null;
            case IInstanceReferenceOperation:
                return new("", "");
            case IParameterReferenceOperation { Parameter: var parameter } when step >= 0 && parameter.ContainingSymbol is IMethodSymbol:
                return Of(command, step, command.Steps[step].Parameters.FirstOrDefault(model => model.Name == parameter.Name));
            case IPropertyReferenceOperation { Instance: { } instance } property:
                return Of(instance, command, step, locals) is { } container ? container with { Path = $"{container.Path}.{property.Property.Name}" } : null;
            case IFieldReferenceOperation { Instance: { } instance } field:
                return Of(instance, command, step, locals) is { } holder ? holder with { Path = $"{holder.Path}.{field.Field.Name}" } : null;
            case IInvocationOperation { Instance: IInstanceReferenceOperation, Arguments: [] } call:
                return new("", $".{call.TargetMethod.Name}()");
            case IInvocationOperation { Arguments: [{ Value: var argument }], TargetMethod: var method } when SymbolEqualityComparer.Default.Equals(method.ContainingType, command.Bound.Symbol):
                return Of(argument, command, step, locals) is { Path: "" } element ? element with { Path = $".{method.Name}()" } : null;
            default:
                return null;
        }
    }

    private static KeyPath? Of(AnalyzedCommand command, int step, ParameterModel? parameter) => parameter switch
    {
        { Kind: ParameterKind.Element } => new($"element of {command.Steps[step].ForEach!.Member}", ""),
        { Kind: ParameterKind.Row or ParameterKind.Drawn } => new(RowRoot(command, parameter.Member!, parameter.Slot), ""),
        { Kind: ParameterKind.Cell } => new(parameter.Member!, ""),
        _ => null,
    };

    private static string RowRoot(AnalyzedCommand command, string member, int slot) => slot < 0 ? member : $"{member}[{Of(command, command.Model.Slots[slot].Key, null)}]";
}
