namespace Stepwright.Verification;

/// <summary>Which of the compiler's own diagnostics must be expected. One that the markup names is always looked for.</summary>
public enum CompilerDiagnostics
{
    /// <summary>None: the sources may be broken.</summary>
    None,

    /// <summary>Errors.</summary>
    Errors,

    /// <summary>Errors and warnings, those about nullability and documentation included.</summary>
    Warnings,
}
