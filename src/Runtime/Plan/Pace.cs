using System.Diagnostics;
using System.Numerics;
using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Decides for every batch whether several workers pay: from what commands of its kinds cost, and from how batches of about its
/// size went both ways. The way that lost is tried again, the more rarely the more it lost.
/// </summary>
internal sealed class Pace
{
    // All in nanoseconds.
    private const float LeastBatch = 20_000;
    private const float CostOfUnknown = 50_000;
    private const float CostOfStarting = 8_000;
    private const float CostOfPlanning = 60;
    private const float CostOfChunk = 10_000;

    private const int LargestChunk = 32;
    private const int SamplesInBatch = 4;
    private const int LeastToSample = 64;

    // What several cores must gain to be worth keeping busy; less is within what measuring them errs.
    private const float LeastGain = 0.93f;

    // The way that lost is tried again so rarely that it costs at most this share of the time.
    private const float ShareOfRetries = 0.005f;
    private const int LeastRetry = 32;
    private const int MostRetry = 2048;

    private readonly int _workers;
    private readonly TimeProvider _clock;
    private readonly Way[] _ways = new Way[64];
    private float[] _costs = [];
    private int[] _counts = [];
    private long _started;
    private float _predicted;
    private int _count;
    private int _way;
    private int _batches;

    /// <param name="workers">How many workers there are.</param>
    /// <param name="clock">What batches are timed by; <c>null</c> for the system's.</param>
    public Pace(int workers, TimeProvider? clock = null)
    {
        _workers = workers;
        _clock = clock ?? TimeProvider.System;
    }

    /// <summary>What a command of each kind is known or taken to cost, in nanoseconds.</summary>
    public float[] Costs { get; private set; } = [];

    /// <summary>How many units a worker claims at once.</summary>
    public int Chunk => (int)Math.Clamp(CostOfChunk * _count / Math.Max(1, _predicted), 1, LargestChunk);

    /// <summary>Whether every batch is planned, whatever it costs: for tests.</summary>
    public bool AlwaysPlans { get; set; }

    /// <summary>How many places of a serial batch lie between two commands whose cost is measured; 0 for none.</summary>
    public int SampleStride { get; private set; }

    /// <summary>Begins a batch.</summary>
    /// <returns>Whether several workers are to run it.</returns>
    public bool BeginBatch(Batch batch)
    {
        SampleStride = 0;
        _count = batch.Count;
        if (_count < 2 && !AlwaysPlans)
            return false;
        Predict(batch.Lanes);
        _batches++;
        var isParallel = AlwaysPlans || (_predicted >= LeastBatch && PrefersParallel(ref _ways[_way]));
        if (!isParallel && (_count >= LeastToSample || _batches % 8 == 0))
            SampleStride = Math.Max(1, _count / SamplesInBatch);
        _started = _clock.GetTimestamp();
        return isParallel;
    }

    /// <summary>Whether going on in parallel pays, by what the plan shows so far.</summary>
    public bool Pays(float total, float criticalPath, int planned)
    {
        if (AlwaysPlans || criticalPath < 0.9f * total)
            return true;

        // A chain may have a wide field behind it; where parallel lost before, that is not waited for.
        ref var way = ref _ways[_way];
        var hasLost = !way.Parallel.IsUnknown && !way.Serial.IsUnknown && way.Parallel.Value > way.Serial.Value;
        return !hasLost && planned < _count - (_count / 3);
    }

    public void EndParallel()
    {
        var time = Elapsed();
        LearnUnknown(time);
        if (_predicted >= LeastBatch)
            _ways[_way].Parallel.Add(time / _predicted);
    }

    public void EndSerial()
    {
        if (_count >= 2 && _predicted >= LeastBatch)
            _ways[_way].Serial.Add(Elapsed() / _predicted);
    }

    /// <summary>Takes the measured cost of one command into account.</summary>
    public void Sample(int kind, long ticks)
    {
        var cost = Math.Max(1, Nanoseconds(ticks) - OverheadOfClock.Nanoseconds);
        ref var known = ref _costs[kind];
        known = known == 0 ? cost : known + (0.2f * (Math.Min(cost, 4 * known) - known));
    }

    private static float Nanoseconds(long ticks) => ticks * (1e9f / Stopwatch.Frequency);

    private float Elapsed() => (float)_clock.GetElapsedTime(_started).TotalNanoseconds;

    private void Predict(List<Lane> lanes)
    {
        if (_costs.Length < lanes.Count)
        {
            _costs = new float[lanes.Count];
            _counts = new int[lanes.Count];
            Costs = new float[lanes.Count];
        }

        _predicted = 1;
        for (var kind = 0; kind < lanes.Count; kind++)
        {
            _counts[kind] = lanes[kind].Count;
            Costs[kind] = _costs[kind] == 0 ? CostOfUnknown : _costs[kind];
            _predicted += _counts[kind] * Costs[kind];
        }

        _way = BitOperations.Log2((uint)Math.Min(_predicted, uint.MaxValue));
    }

    private bool PrefersParallel(ref Way way)
    {
        if (way.Parallel.IsUnknown)
            return ((_predicted + (_count * CostOfPlanning)) / _workers) + CostOfStarting < 0.95f * _predicted;
        if (way.Serial.IsUnknown)
            return false;
        var (parallel, serial) = (way.Parallel.Value, way.Serial.Value);
        var prefers = parallel < LeastGain * serial;
        var lost = (Math.Max(parallel, serial) / Math.Min(parallel, serial)) - 1;
        if (++way.SinceRetry <= Math.Clamp(lost / ShareOfRetries, LeastRetry, MostRetry))
            return prefers;
        way.SinceRetry = 0;
        return !prefers;
    }

    // Kinds that only parallel batches have held: what the known ones leave of the workers' time.
    private void LearnUnknown(float time)
    {
        var rest = time * Math.Min(_workers, _count);
        var unknown = 0;
        for (var kind = 0; kind < _counts.Length; kind++)
        {
            rest -= _counts[kind] * _costs[kind];
            unknown += _costs[kind] == 0 ? _counts[kind] : 0;
        }

        for (var kind = 0; unknown > 0 && kind < _counts.Length; kind++)
        {
            if (_costs[kind] == 0 && _counts[kind] > 0)
                _costs[kind] = Math.Max(1, rest / unknown);
        }
    }

    /// <summary>How batches of about one size went, serially and in parallel.</summary>
    private struct Way
    {
        public Rate Serial;
        public Rate Parallel;
        public int SinceRetry;
    }

    /// <summary>A time over the predicted one, smoothed; faster ones count for more, since what disturbs only slows.</summary>
    private struct Rate
    {
        private int _times;

        public float Value { get; private set; }

        // The first time pays for threads and compiling.
        public readonly bool IsUnknown => _times < 2;

        public void Add(float time)
        {
            Value = _times < 2 ? time : Value + ((time < Value ? 0.5f : 0.15f) * (Math.Min(time, 4 * Value) - Value));
            _times = Math.Min(2, _times + 1);
        }
    }

    /// <summary>What it costs to read the clock twice.</summary>
    private static class OverheadOfClock
    {
        public static readonly float Nanoseconds = Measure();

        private static float Measure()
        {
            var least = long.MaxValue;
            for (var i = 0; i < 100; i++)
            {
                var started = Stopwatch.GetTimestamp();
                least = Math.Min(least, Stopwatch.GetTimestamp() - started);
            }

            return Pace.Nanoseconds(least);
        }
    }
}
