namespace Stepwright.CodeModel;

/// <summary>When a method of a command is called.</summary>
internal enum StepRole
{
    /// <summary>After the checks, in source order.</summary>
    Step,

    /// <summary>Before the first step.</summary>
    Check,

    /// <summary>Instead of a step that failed and was undone.</summary>
    Fallback,

    /// <summary>When the command has failed and is undone, for a corrected one.</summary>
    Recover,
}
