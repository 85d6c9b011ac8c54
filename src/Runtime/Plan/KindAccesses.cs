using Stepwright.Contract;

namespace Stepwright;

/// <summary>
/// Which tables, cells and accumulators each kind of command touches, known when it is compiled. From the kinds in a batch
/// follows which rows nobody writes, so that reading them needs no planning.
/// </summary>
internal sealed class KindAccesses(IDispatch dispatch, StateAccess lead)
{
    private readonly AccessKinds[] _inBatch = new AccessKinds[lead.RowAccesses.Length];
    private readonly int[] _creating = new int[lead.RowAccesses.Length];
    private (int Row, AccessKinds Kinds)[][] _kinds = [];

    /// <summary>Tells the planner's ways what the kinds of the batch do, and makes room for the rows that they may create.</summary>
    public void Begin(Batch batch)
    {
        var lanes = batch.Lanes;
        if (_kinds.Length < lanes.Count)
            _kinds = [.. Enumerable.Range(0, lanes.Count).Select(kind => AccessesOf(dispatch.Describe(kind)))];
        Array.Clear(_inBatch);
        Array.Clear(_creating);
        for (var kind = 0; kind < lanes.Count; kind++)
        {
            if (lanes[kind].Count == 0)
                continue;
            foreach (var (row, kinds) in _kinds[kind])
            {
                _inBatch[row] |= kinds;
                if ((kinds & AccessKinds.Creates) != 0)
                    _creating[row] += lanes[kind].Count;
            }
        }

        for (var i = 0; i < _inBatch.Length; i++)
        {
            var row = lead.RowAccesses[i];
            row.Plan.Begin((_inBatch[i] & CommandAccess.Changes) != 0, (_inBatch[i] & AccessKinds.ReadsAll) != 0);
            if (_creating[i] > 0)
                row.MakeRoom(_creating[i]);
        }
    }

    private (int Row, AccessKinds Kinds)[] AccessesOf(CommandInfo command) =>
        [.. command.Accesses.Select(access => (Array.FindIndex(lead.RowAccesses, row => row.Name == access.Member), access.Kinds))];
}
