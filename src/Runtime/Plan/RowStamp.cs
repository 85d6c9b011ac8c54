namespace Stepwright;

/// <summary>Who touched a row last, as far as the batch is planned. Numbers of earlier batches are smaller than any of this one.</summary>
internal struct RowStamp
{
    /// <summary>The number of the last unit that writes the row.</summary>
    public int Writer;

    /// <summary>The number of the last reading of the row since then; 0 where there is none.</summary>
    public int Reading;
}
