namespace Stepwright.Runtime.Tests.Json;

internal record struct Weight
{
    public double Kilograms { get; set; }

    public bool IsExact { get; set; }
}
