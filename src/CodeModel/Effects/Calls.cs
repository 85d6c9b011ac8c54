using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Stepwright.CodeModel;

/// <summary>Whom an operation calls: what the text names, and what the compiler puts in.</summary>
internal static class Calls
{
    public static void Visit(IOperation operation, EffectReader reader)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                CallOn(call.TargetMethod, call.IsVirtual, call.Instance, call.ConstrainedToType);
                break;
            case IMethodReferenceOperation group:
                CallOn(group.Method, group.IsVirtual, group.Instance, group.ConstrainedToType);
                break;
            case IObjectCreationOperation creation:
                CallOn(creation.Constructor, isVirtual: false, creation);
                break;
            case IPropertyReferenceOperation property:
                var isVirtual = property.Instance?.Syntax is not BaseExpressionSyntax;
                if (property.IsRead())
                    CallOn(Accessor(property.Property, one => one.GetMethod), isVirtual, property.Instance, property.ConstrainedToType);
                if (property.IsWritten())
                    CallOn(Accessor(property.Property, one => one.SetMethod), isVirtual, property.Instance, property.ConstrainedToType);
                if (property.Property.IsStatic)
                    reader.Reach(property.Property, Place());
                break;
            case IFieldReferenceOperation { Field: { IsStatic: true } field }:
                reader.Reach(field, Place());
                break;
            case IEventAssignmentOperation { EventReference: IEventReferenceOperation { Event: var changed }, Adds: var adds }:
                Call(adds ? changed.AddMethod : changed.RemoveMethod, isVirtual: true);
                break;
            case IBinaryOperation binary:
                CallOn(binary.OperatorMethod, isVirtual: false, null, binary.ConstrainedToType);
                break;
            case IUnaryOperation unary:
                CallOn(unary.OperatorMethod, isVirtual: false, null, unary.ConstrainedToType);
                break;
            case IIncrementOrDecrementOperation increment:
                Call(increment.OperatorMethod);
                break;
            case ICompoundAssignmentOperation compound:
                Call(compound.OperatorMethod);
                Call(compound.InConversion.MethodSymbol);
                Call(compound.OutConversion.MethodSymbol);
                break;
            case IConversionOperation conversion:
                Call(conversion.OperatorMethod);
                break;
            case IRangeOperation { Method: { } range }:
                Call(range);
                break;
            case IRecursivePatternOperation { DeconstructSymbol: IMethodSymbol deconstruct }:
                Call(deconstruct);
                break;
            case IListPatternOperation pattern:
                CallAccessed(pattern.LengthSymbol);
                CallAccessed(pattern.IndexerSymbol);
                break;
            case ICollectionExpressionOperation { ConstructMethod: { } construct }:
                Call(construct);
                break;
            case ISpreadOperation { Operand: { Type: { } spread } }:
                CallNamed(spread, "GetEnumerator", Place());
                break;
            case IForEachLoopOperation loop:
                VisitLoop(loop);
                break;
            case IUsingOperation { Resources: var resources, IsAsynchronous: false }:
                Dispose(resources);
                break;
            case IUsingDeclarationOperation { DeclarationGroup: var group, IsAsynchronous: false }:
                Dispose(group);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax syntax, SemanticModel: { } semantics }:
                Deconstruct(semantics.GetDeconstructionInfo(syntax));
                break;
        }

        Location Place() => operation.Syntax.GetLocation();

        void Call(IMethodSymbol? method, bool isVirtual = false) => reader.Call(method, isVirtual, Place());

        void CallOn(IMethodSymbol? method, bool isVirtual, IOperation? receiver, ITypeSymbol? constrainedTo = null) => reader.Call(method, isVirtual, Place(), receiver, constrainedTo);

        void CallAccessed(ISymbol? member) => Call(member as IMethodSymbol ?? (member as IPropertySymbol)?.GetMethod, isVirtual: true);

        // Only of source types: those of the framework are known by their types.
        void CallNamed(ITypeSymbol type, string name, Location place) =>
            reader.Call(type.GetMembers(name).OfType<IMethodSymbol>().FirstOrDefault(method => !method.IsStatic && method.Parameters.IsEmpty), isVirtual: true, place);

        void VisitLoop(IForEachLoopOperation loop)
        {
            if (loop is not { Syntax: CommonForEachStatementSyntax syntax, SemanticModel: { } semantics })
                return;
            var info = semantics.GetForEachStatementInfo(syntax);
            var place = loop.Collection.Syntax.GetLocation();
            reader.Call(info.GetEnumeratorMethod, isVirtual: true, place, loop.Collection);
            reader.Call(info.MoveNextMethod, isVirtual: true, place);
            reader.Call(info.CurrentProperty?.GetMethod, isVirtual: true, place);
            reader.Call(info.DisposeMethod, isVirtual: true, place);
            reader.Call(info.ElementConversion.MethodSymbol, isVirtual: false, place);
            if (syntax is ForEachVariableStatementSyntax variables)
                Deconstruct(semantics.GetDeconstructionInfo(variables));
        }

        void Deconstruct(DeconstructionInfo info)
        {
            Call(info.Method);
            foreach (var nested in info.Nested)
                Deconstruct(nested);
        }

        void Dispose(IOperation resources)
        {
            var types = resources is IVariableDeclarationGroupOperation group
                ? group.Declarations.SelectMany(declaration => declaration.Declarators).Select(declarator => declarator.Symbol.Type)
                : resources.Type is { } one ? [one] : [];
            foreach (var disposed in types)
                CallNamed(disposed, "Dispose", resources.Syntax.GetLocation());
        }
    }

    /// <summary>The accessor, which an override of the other one alone inherits.</summary>
    private static IMethodSymbol? Accessor(IPropertySymbol property, Func<IPropertySymbol, IMethodSymbol?> choose)
    {
        for (var declared = property; declared is not null; declared = declared.OverriddenProperty)
        {
            if (choose(declared) is { } accessor)
                return accessor;
        }

        return null;
    }
}
