using System.Diagnostics;
using Stepwright.Benchmarks.Json.Warehouse;
using Stepwright.Contract;

namespace Stepwright.Benchmarks.Json;

/// <summary>Writes the commands of a batch as an array, each by the codec of its kind.</summary>
internal static class CommandArray
{
    public static void Write(ref JsonBuffer buffer, StoreBatch batch)
    {
        buffer.WriteLiteral("["u8);
        for (var i = 0; i < batch.Count; i++)
        {
            if (i > 0)
                buffer.WriteLiteral(","u8);
            var (kind, index) = batch.EntryArray[i];
            switch (kind)
            {
                case 0:
                    StoreJson.StepwrightData.JsonOfPlaceOrder.Instance.Write(ref buffer, in batch.PlaceOrderLane[index]);
                    break;
                case 1:
                    StoreJson.StepwrightData.JsonOfReprice.Instance.Write(ref buffer, in batch.RepriceLane[index]);
                    break;
                case 2:
                    StoreJson.StepwrightData.JsonOfRestock.Instance.Write(ref buffer, in batch.RestockLane[index]);
                    break;
                case 3:
                    StoreJson.StepwrightData.JsonOfSource.Instance.Write(ref buffer, in batch.SourceLane[index]);
                    break;
                default:
                    throw new UnreachableException();
            }
        }

        buffer.WriteLiteral("]"u8);
    }
}
