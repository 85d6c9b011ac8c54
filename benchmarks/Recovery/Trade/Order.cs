namespace Stepwright.Benchmarks.Recovery.Trade;

internal record struct Order(ClientId Client, int Pieces, int Price, ChargeId Charge, ParcelId Parcel);
