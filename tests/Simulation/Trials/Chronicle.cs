using System.Buffers;

namespace Stepwright.Simulation;

/// <summary>
/// What a world was at each of its versions, as copies: history is to bring it back exactly there. A follower is kept up with nothing
/// but the diffs, as bytes.
/// </summary>
internal sealed class Chronicle(World world, WorldExecutor executor, World follower)
{
    private readonly Dictionary<long, string> _images = new() { [0] = Image(world) };
    private readonly Dictionary<long, ulong> _hashes = new() { [0] = world.ComputeHash() };
    private readonly List<StateDiff> _diffs = [];
    private readonly ArrayBufferWriter<byte> _bytes = new();

    private History History => executor.History;

    /// <summary>The bytes of every diff so far.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.WrittenSpan;

    /// <summary>Everything that a world holds, with the order of its places.</summary>
    public static string Image(World world) =>
        $"""
        Left {Places<Id, Coin>.Text(world.Left)}
        Right {Places<Id, Coin>.Text(world.Right)}
        Labels {Places<Name, Label>.Text(world.Labels)}
        Slips {Places<SlipId, Slip>.Text(world.Slips)}
        {world.SlipIds.Peek} {world.Sum.Value} {world.Added.Value} {world.Highest.Value}
        """;

    /// <summary>Takes a batch in.</summary>
    /// <returns>What is wrong with its diff or its version; <c>null</c> where nothing is.</returns>
    public string? Add(in BatchResult result, long before)
    {
        var diff = result.Diff;
        var hash = world.ComputeHash();
        if (diff.IsEmpty != (hash == _hashes[before]))
            return $"the diff says {diff}, though the state is {(hash == _hashes[before] ? "the same" : "another one")}";
        if (Follow(diff, hash) is { } misled)
            return $"the diff of the batch: {misled}";
        follower.Apply(diff.Invert());
        if (follower.ComputeHash() != _hashes[before])
            return $"the inverse of {diff} does not lead back";
        follower.Apply(diff);
        if (!diff.Invert().Invert().Equals(diff) || !diff.Compose(diff.Invert()).IsEmpty)
            return $"{diff} and its inverse do not make nothing";

        if (History.Version == before)
            return Image(world) == _images[before] ? null : "a batch that changed the state made no version";
        if (History.Version != before + 1 || History.NewestVersion != before + 1)
            return $"version {History.Version} of at most {History.NewestVersion} follows {before}";
        _images[History.Version] = Image(world);
        _hashes[History.Version] = hash;
        _diffs.RemoveRange((int)before, _diffs.Count - (int)before);
        _diffs.Add(diff);
        return null;
    }

    /// <summary>Goes to a version.</summary>
    /// <returns>How that is not as it was; <c>null</c> where it is.</returns>
    public string? Go(long version)
    {
        var before = History.Version;
        var isBack = version < before;
        var diff = isBack ? History.DiffSince(version).Invert() : null;
        if (version == before - 1)
            History.Undo();
        else if (version == before + 1)
            History.Redo();
        else
            History.RevertTo(version);
        diff ??= History.DiffSince(before);
        if (History.Version != version)
            return $"version {History.Version} instead of {version}";
        if (Image(world) is var image && image != _images[version])
            return $"from version {before} to {version}:\n{image}\ninstead of\n{_images[version]}";
        if (!Composed(Math.Min(before, version), Math.Max(before, version)).Equals(isBack ? diff.Invert() : diff))
            return $"the diff from version {before} to {version} is {diff}, and not what the batches between make";
        return Follow(diff, _hashes[version]) is { } misled ? $"the diff from version {before} to {version}: {misled}" : null;
    }

    private string? Follow(StateDiff diff, ulong hash)
    {
        var start = _bytes.WrittenCount;
        diff.WriteTo(_bytes);
        var read = StateDiff.Read(_bytes.WrittenSpan[start..]);
        if (!read.Equals(diff))
            return $"{read} is read of {diff}";
        follower.Apply(read);
        return follower.ComputeHash() == hash ? null : $"who follows {diff} gets\n{Image(follower)}\ninstead of\n{Image(world)}";
    }

    private StateDiff Composed(long from, long to)
    {
        var diff = _diffs[0].Compose(_diffs[0].Invert());
        for (var version = from; version < to; version++)
            diff = diff.Compose(_diffs[(int)version]);
        return diff;
    }
}
