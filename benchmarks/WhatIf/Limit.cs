namespace Stepwright.Benchmarks.WhatIf;

/// <summary>What more cores cannot help with.</summary>
internal enum Limit
{
    /// <summary>Nothing: they may help.</summary>
    Cores,

    /// <summary>The longest chain of commands that conflict.</summary>
    Chains,

    /// <summary>Planning, which one worker does.</summary>
    Planning,
}
