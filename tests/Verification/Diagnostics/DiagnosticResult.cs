using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Stepwright.Verification;

/// <summary>An expected diagnostic: its id and place, and what else a test cares about.</summary>
public sealed record DiagnosticResult
{
    private readonly DiagnosticDescriptor? _descriptor;
    private DiagnosticLocation? _location;
    private string? _markupKey;

    /// <summary>Expects an id; message and severity are not compared.</summary>
    public DiagnosticResult(string id) => Id = id;

    /// <summary>Expects an id with a severity.</summary>
    public DiagnosticResult(string id, DiagnosticSeverity severity) : this(id) => Severity = severity;

    /// <summary>Expects a diagnostic of that descriptor; <see cref="WithArguments"/> fills its message.</summary>
    public DiagnosticResult(DiagnosticDescriptor descriptor) : this(descriptor.Id, descriptor.DefaultSeverity) => _descriptor = descriptor;

    /// <summary>The id.</summary>
    public string Id { get; }

    /// <summary>The severity, or null where any will do.</summary>
    public DiagnosticSeverity? Severity { get; private init; }

    /// <summary>The whole message, or null where any will do.</summary>
    public string? Message { get; private init; }

    /// <summary>An error of the compiler.</summary>
    public static DiagnosticResult CompilerError(string id) => new(id, DiagnosticSeverity.Error);

    /// <summary>A warning of the compiler.</summary>
    public static DiagnosticResult CompilerWarning(string id) => new(id, DiagnosticSeverity.Warning);

    /// <summary>At the span that the sources mark as <c>{|#key:text|}</c>.</summary>
    public DiagnosticResult WithLocation(int markupKey) => this with { _markupKey = $"#{markupKey}" };

    /// <summary>Starting at a one-based line and column of the file <c>Test0.cs</c>.</summary>
    public DiagnosticResult WithLocation(int line, int column) => At(new("Test0.cs", Position(line, column), End: null));

    /// <summary>Over one-based lines and columns of the file <c>Test0.cs</c>.</summary>
    public DiagnosticResult WithSpan(int startLine, int startColumn, int endLine, int endColumn) =>
        WithSpan("Test0.cs", startLine, startColumn, endLine, endColumn);

    /// <summary>Over one-based lines and columns of a file.</summary>
    public DiagnosticResult WithSpan(string path, int startLine, int startColumn, int endLine, int endColumn) =>
        At(new(path, Position(startLine, startColumn), Position(endLine, endColumn)));

    /// <summary>With exactly this message.</summary>
    public DiagnosticResult WithMessage(string message) => this with { Message = message };

    /// <summary>With the descriptor's message filled with these.</summary>
    /// <exception cref="InvalidOperationException">This was not made from a descriptor.</exception>
    public DiagnosticResult WithArguments(params object[] arguments) => _descriptor is null
        ? throw new InvalidOperationException($"'{Id}' was given without its descriptor, so there is no message to fill; use WithMessage.")
        : WithMessage(string.Format(CultureInfo.InvariantCulture, _descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), arguments));

    /// <summary>With another severity than the descriptor's.</summary>
    public DiagnosticResult WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    /// <inheritdoc/>
    public override string ToString() => $"{(_location is { } location ? $"{location}: " : "")}{Id}{(Message is null ? "" : $": {Message}")}";

    internal static DiagnosticResult Of(string? id, Func<DiagnosticDescriptor> anonymousDescriptor) =>
        id is null ? new(anonymousDescriptor()) : new(id);

    internal DiagnosticResult At(DiagnosticLocation location) => this with { _location = location };

    internal DiagnosticResult Resolve(IReadOnlyDictionary<string, DiagnosticLocation> locations)
    {
        if (_markupKey is null)
            return this;
        return locations.TryGetValue(_markupKey, out var location)
            ? At(location)
            : throw new FormatException($"'{Id}' is expected at a span that no source marks as {{|{_markupKey}:text|}}.");
    }

    internal bool Matches(Diagnostic actual) =>
        Id == actual.Id
        && (Severity is null || Severity == actual.Severity)
        && (Message is null || Message == actual.GetMessage(CultureInfo.InvariantCulture))
        && (_location, DiagnosticLocation.Of(actual)) switch
        {
            (null, null) => true,
            ({ } expected, { } place) => expected.Includes(place),
            _ => false,
        };

    private static LinePosition Position(int line, int column) => new(line - 1, column - 1);
}
