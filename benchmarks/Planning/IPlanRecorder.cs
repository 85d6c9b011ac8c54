namespace Stepwright.Benchmarks.Planning;

/// <summary>Runs a batch so that what is planned of it is recorded.</summary>
internal interface IPlanRecorder
{
    /// <summary>Has every batch planned, whether it pays or not.</summary>
    bool AlwaysPlans { set; }

    /// <summary>Runs the batch, planned whether it pays or not.</summary>
    RecordedRun Record();
}
