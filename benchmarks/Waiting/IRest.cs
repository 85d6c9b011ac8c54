namespace Stepwright.Benchmarks.Waiting;

/// <summary>What commands wait for.</summary>
internal interface IRest
{
    ValueTask RestAsync(CancellationToken cancellationToken);
}
