namespace Stepwright.Benchmarks.Json.Warehouse;

/// <summary>A row of ten fields of the kinds that rows have.</summary>
public record struct Article(
    string Name,
    string Category,
    int Available,
    int Reserved,
    decimal Price,
    double Weight,
    bool Discontinued,
    long Sold,
    DateTime Changed,
    Guid Supplier);
