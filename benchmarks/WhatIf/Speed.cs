namespace Stepwright.Benchmarks.WhatIf;

/// <summary>A simulated speed-up over serial, and what limits it.</summary>
internal readonly record struct Speed(double SpeedUp, Limit Limit);
