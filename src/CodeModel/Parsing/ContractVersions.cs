using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>Which version of the contract the generated code of a referenced assembly was written to.</summary>
internal static class ContractVersions
{
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<int?>> Versions = new();

    /// <summary>The version; <c>null</c> where the assembly has no generated code.</summary>
    public static int? Of(IAssemblySymbol assembly) => Versions.GetValue(assembly, static assembly =>
    {
        foreach (var attribute in assembly.GetAttributes())
        {
            if (attribute.AttributeClass.IsType("Stepwright.Contract", "ContractVersionAttribute")
                && attribute.ConstructorArguments is [{ Value: int version }])
            {
                return new StrongBox<int?>(version);
            }
        }

        return new StrongBox<int?>(null);
    }).Value;

    /// <summary>Whether this generator's code fits that of the assembly.</summary>
    public static bool Fits(IAssemblySymbol assembly) => Of(assembly) == WellKnownNames.ContractVersion;

    /// <summary>
    /// Whether the project of a state, open beside this one, has no generated code because something is wrong there, which is
    /// reported there.
    /// </summary>
    public static bool IsReportedElsewhere(INamedTypeSymbol state) =>
        Of(state.ContainingAssembly) is null && state.Locations.Any(location => location.IsInSource);

    /// <summary>The version for a message.</summary>
    public static string Text(IAssemblySymbol assembly) => Of(assembly) is { } version ? $"contract version {version}" : "no contract version";
}
