using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>Is told the types that belong to an executor.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IExecutorVisitor
{
    /// <summary>Takes the types and how to make them.</summary>
    /// <typeparam name="TState">The state.</typeparam>
    /// <typeparam name="TExecutor">The executor.</typeparam>
    /// <typeparam name="TPipeline">The pipeline.</typeparam>
    /// <param name="createState">Makes a state; <c>null</c> where it has no constructor without parameters.</param>
    /// <param name="createExecutor">Makes an executor.</param>
    /// <param name="createPipeline">Makes a pipeline.</param>
    void Visit<TState, TExecutor, TPipeline>(
        Func<TState>? createState,
        Func<TState, ExecutorOptions?, TExecutor> createExecutor,
        Func<TExecutor, PipelineOptions?, TPipeline> createPipeline)
        where TState : class
        where TExecutor : Executor<TState>
        where TPipeline : CommandPipeline<TState>;
}
