namespace Stepwright.Benchmarks.Waiting;

[Executor<Lounge>]
internal sealed partial class LoungeExecutor;
