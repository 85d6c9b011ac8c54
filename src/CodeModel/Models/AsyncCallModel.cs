namespace Stepwright.CodeModel;

/// <summary>How an asynchronous step or a compensation is called.</summary>
/// <param name="TimeoutMilliseconds">How long an attempt may take; 0 for as long as it likes.</param>
/// <param name="Retry">When it is called again; <c>null</c> for never.</param>
internal sealed record AsyncCallModel(int TimeoutMilliseconds, RetryModel? Retry);

/// <summary>When a call is made again.</summary>
/// <param name="Attempts">How often it is made in all.</param>
/// <param name="DelayMilliseconds">How long to wait before the second attempt.</param>
/// <param name="DelayFactor">By how much each further wait is longer.</param>
/// <param name="Codes">The codes of failed results that are tried again too.</param>
internal sealed record RetryModel(int Attempts, int DelayMilliseconds, double DelayFactor, EquatableArray<string> Codes);
