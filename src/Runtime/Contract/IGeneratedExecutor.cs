using System.ComponentModel;

namespace Stepwright.Contract;

/// <summary>What a container needs to know of an executor, told by the executor's type so that nothing is looked up at run time.</summary>
/// <typeparam name="TSelf">The executor.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IGeneratedExecutor<TSelf>
    where TSelf : class, IGeneratedExecutor<TSelf>
{
    /// <summary>Tells a visitor the executor's types and how to make them.</summary>
    /// <param name="visitor">The visitor.</param>
    static abstract void Describe(IExecutorVisitor visitor);
}
