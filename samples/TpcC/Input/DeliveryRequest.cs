namespace TpcC;

/// <summary>What a terminal asks of a delivery: which orders are due is looked up when it leaves the queue.</summary>
/// <param name="Warehouse">Whose orders are delivered.</param>
/// <param name="Carrier">O_CARRIER_ID.</param>
/// <param name="At">When, in seconds.</param>
internal readonly record struct DeliveryRequest(WarehouseId Warehouse, byte Carrier, int At);
