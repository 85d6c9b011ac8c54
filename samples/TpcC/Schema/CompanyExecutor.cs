using Stepwright;

namespace TpcC;

/// <summary>The generated dispatch over the transactions of a <see cref="Company"/>.</summary>
[Executor<Company>]
public sealed partial class CompanyExecutor;
