using Microsoft.CodeAnalysis;

namespace Stepwright.CodeModel;

/// <summary>What methods return that are awaited.</summary>
internal static class Awaitables
{
    /// <summary>Whether the type is what asynchronous steps return.</summary>
    public static bool IsValueTask(this ITypeSymbol type) => type.IsType("System.Threading.Tasks", "ValueTask");

    /// <summary>What a task brings; itself where that is nothing. <c>null</c> where the type is no task.</summary>
    public static ITypeSymbol? Awaited(this ITypeSymbol type) =>
        type is INamedTypeSymbol task && (task.IsType("System.Threading.Tasks", "Task") || task.IsValueTask())
            ? task.TypeArguments is [var result] ? result : task
            : null;

    /// <summary>Whether a method is asynchronous as its declaration tells, rightly or wrongly.</summary>
    public static bool IsAsynchronous(this IMethodSymbol method) => method.IsAsync || method.ReturnType.Awaited() is not null;
}
