using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What asynchronous steps and compensations may take: values that are still theirs after a wait.</summary>
internal static class AsyncSignature
{
    /// <summary>Why a step cannot take a parameter, and what to do; <c>null</c> where it can.</summary>
    public static string? Problem(IParameterSymbol parameter)
    {
        var (name, type) = (parameter.Name, parameter.Type);
        return ParameterBinder.IsContext(type) ? $"is asynchronous and cannot take {name}, which is the worker's: make what it needs of it in a synchronous step before, and pass that on"
            : ParameterBinder.IsView(type) ? $"is asynchronous and cannot take the table {name}, which others write meanwhile: read it in a step before, and pass on what is needed"
            : AccumulatorBinder.IsAccumulate(type) ? $"is asynchronous and cannot add to {name}: add in a synchronous step after it"
            : parameter.RefKind is RefKind.Ref or RefKind.Out ? $"is asynchronous and cannot write {name}: take the row by value, and write it in a synchronous step after it"
            : parameter.RefKind != RefKind.None ? $"is asynchronous and cannot take {name} by {(parameter.RefKind == RefKind.In ? "in" : "ref readonly")}: take {(ParameterBinder.IsGiven(type) ? "it" : "the row")} by value"
            : parameter.Find("DeleteAttribute") is not null ? $"is asynchronous and cannot remove {name}: leave [Delete] off, and remove the row in a synchronous step after it"
            : parameter.Find("UpsertAttribute") is not null ? $"is asynchronous and cannot create {name}: leave [Upsert] off, and create the row in a synchronous step after it"
            : null;
    }
}
