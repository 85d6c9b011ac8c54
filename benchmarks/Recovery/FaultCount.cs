namespace Stepwright.Benchmarks.Recovery;

/// <summary>What became of the commands of one fault.</summary>
internal sealed class FaultCount
{
    /// <summary>The commands that met the fault.</summary>
    public int Met { get; set; }

    /// <summary>Those whose intended command, or the nearest allowed one, would have been committed in their place.</summary>
    public int Fixable { get; set; }

    /// <summary>Those of them that were committed so; of suggestions, those of which it was suggested.</summary>
    public int Recovered { get; set; }

    /// <summary>Corrections that are not the intended command, or touched another row.</summary>
    public int WronglyChanged { get; set; }

    /// <summary>The commands that left nothing, or should have.</summary>
    public int RolledBack { get; set; }

    /// <summary>Those of them after which rows and outside books were as in the model.</summary>
    public int Clean { get; set; }

    public void Add(FaultCount other)
    {
        Met += other.Met;
        Fixable += other.Fixable;
        Recovered += other.Recovered;
        WronglyChanged += other.WronglyChanged;
        RolledBack += other.RolledBack;
        Clean += other.Clean;
    }
}
