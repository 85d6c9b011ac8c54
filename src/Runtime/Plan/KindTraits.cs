namespace Stepwright;

/// <summary>What the kinds of command in a batch ask for besides running their steps.</summary>
internal sealed class KindTraits
{
    private readonly Traits[] _kinds;
    private readonly bool _isAny;

    public KindTraits(IDispatch dispatch, Batch batch)
    {
        _kinds = [.. Enumerable.Range(0, batch.Lanes.Count).Select(dispatch.Describe).Select(static command => new Traits(command.IsAsync, command.Corrects, command.Draws))];
        _isAny = _kinds.Any(static kind => kind != default);
    }

    /// <summary>What the kinds in the batch that was asked for last ask for.</summary>
    public Traits Latest { get; private set; }

    public Traits Of(Batch batch)
    {
        if (!_isAny)
            return default;
        var (isAsync, corrects, draws) = (false, false, false);
        for (var kind = 0; kind < _kinds.Length; kind++)
        {
            if (_kinds[kind] == default || batch.Lanes[kind].Count == 0)
                continue;
            isAsync |= _kinds[kind].IsAsync;
            corrects |= _kinds[kind].Corrects;
            draws |= _kinds[kind].Draws;
        }

        return Latest = new Traits(isAsync, corrects, draws);
    }

    /// <param name="IsAsync">Whether there are asynchronous steps.</param>
    /// <param name="Corrects">Whether commands that fail may be corrected.</param>
    /// <param name="Draws">Whether commands draw from a sequence.</param>
    internal readonly record struct Traits(bool IsAsync, bool Corrects, bool Draws);
}
