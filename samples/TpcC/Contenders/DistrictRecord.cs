namespace TpcC;

/// <summary>A district as one row.</summary>
internal record struct DistrictRecord(District District, DistrictYtd Ytd, OrderBook Book, DeliveryQueue Queue)
{
    public DistrictYtd Ytd = Ytd;
    public OrderBook Book = Book;
    public DeliveryQueue Queue = Queue;
}
