using System.Runtime.CompilerServices;
using System.Text.Json.Serialization.Metadata;

namespace Stepwright.JsonFuzzing;

/// <summary>Has what nothing is generated for read by reflection, as options allow it before their first use.</summary>
internal static class ForeignTypes
{
    [ModuleInitializer]
    public static void Register() => EverythingJson.Options.TypeInfoResolverChain.Add(new DefaultJsonTypeInfoResolver());
}
