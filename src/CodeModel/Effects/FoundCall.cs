using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A call where it stands in a body.</summary>
/// <param name="Callee">A method, an accessor, a constructor; or a static field or property, whose initialiser it reaches.</param>
/// <param name="Place">The expression.</param>
internal sealed record FoundCall(ISymbol Callee, Location Place);
