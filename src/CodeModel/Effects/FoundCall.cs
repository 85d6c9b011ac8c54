using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>A call where it stands in a body; its symbols may hold type parameters of the body's member.</summary>
/// <param name="Callee">A method, an accessor, a constructor; or a static field or property, whose initialiser it reaches.</param>
/// <param name="IsVirtual">Whether another method than the callee may run.</param>
/// <param name="IsOnThis">Whether it is asked of the object that the body's member was asked of.</param>
/// <param name="Receiver">The type of the object that it is asked of, or a type parameter for it; <c>null</c> where that is not known exactly.</param>
/// <param name="Place">The expression.</param>
internal sealed record FoundCall(ISymbol Callee, bool IsVirtual, bool IsOnThis, ITypeSymbol? Receiver, Location Place);
