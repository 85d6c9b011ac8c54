using Microsoft.CodeAnalysis;

namespace Stepwright.Verification.Tests;

/// <summary>A generator with one of the faults that the verifier is there to find.</summary>
public abstract class FaultyGenerator(Action<IncrementalGeneratorInitializationContext> initialize) : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => initialize(context);
}

[Generator]
public sealed class ThrowingGenerator() : FaultyGenerator(static context =>
    context.RegisterSourceOutput(context.CompilationProvider, static (_, _) => throw new InvalidOperationException("No idea.")));

[Generator]
public sealed class ReportingGenerator() : FaultyGenerator(static context =>
    context.RegisterSourceOutput(context.CompilationProvider, static (output, _) => output.ReportDiagnostic(
        Diagnostic.Create(new DiagnosticDescriptor("GEN1", "Title", "Said by a generator", "Test", DiagnosticSeverity.Warning, true), Location.None))));

[Generator]
public sealed class WholeCompilationGenerator() : FaultyGenerator(static context =>
    context.RegisterSourceOutput(
        context.CompilationProvider.Select(static (compilation, _) => compilation.SyntaxTrees.Count()).WithTrackingName("Count"),
        static (output, count) => output.AddSource("Count.g.cs", $"// {count}\n")));

[Generator]
public sealed class SymbolHoldingGenerator() : FaultyGenerator(static context =>
    context.RegisterSourceOutput(
        context.CompilationProvider.Select(static (compilation, _) => new Holder([new("object", compilation.ObjectType)])).WithTrackingName("Holders"),
        static (_, _) => { }))
{
    public sealed record Holder(List<Held> All);

    public sealed record Held(string Name, ITypeSymbol Type);
}

/// <summary>What one build asks of generated code, and what another does not.</summary>
[Generator]
public sealed class UndocumentedGenerator() : FaultyGenerator(static context =>
    context.RegisterPostInitializationOutput(static output => output.AddSource("Undocumented.g.cs", "public class Undocumented;\n")));

[Generator]
public sealed class NullableWarningGenerator() : FaultyGenerator(static context =>
    context.RegisterPostInitializationOutput(static output => output.AddSource("Warning.g.cs",
        """
        #nullable enable
        internal class Warning { internal string Text = null; }
        """)));

/// <summary>Keeps the compilation of its first run for ever.</summary>
[Generator]
public sealed class RetainingGenerator : IIncrementalGenerator
{
    private Compilation? _first;

    public void Initialize(IncrementalGeneratorInitializationContext context) =>
        context.RegisterSourceOutput(context.CompilationProvider, (_, compilation) => _first ??= compilation);
}
