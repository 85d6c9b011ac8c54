using Stepwright;

namespace Retail;

/// <summary>The generated dispatch over the commands of a <see cref="Warehouse"/>.</summary>
[Executor<Warehouse>]
public sealed partial class WarehouseExecutor;
