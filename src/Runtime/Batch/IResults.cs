namespace Stepwright.Contract;

/// <summary>The results of one kind of command, by place in its lane.</summary>
internal interface IResults<TResult>
{
    TResult At(int index);
}
