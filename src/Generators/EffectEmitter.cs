using Microsoft.CodeAnalysis.CSharp;
using Stepwright.CodeModel;

namespace Stepwright.Generators;

/// <summary>Writes what the analyzers of other assemblies need to know of this one's members.</summary>
internal static class EffectEmitter
{
    public static string Emit(EquatableArray<ExportedEffectModel> effects)
    {
        var writer = new SourceWriter();
        foreach (var (member, ruleId, path) in effects)
            writer.Line($"[assembly: global::Stepwright.Contract.ExportedEffect({Literal(member)}, {Literal(ruleId)}, {Literal(path)})]");
        return writer.ToString();
    }

    private static string Literal(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
