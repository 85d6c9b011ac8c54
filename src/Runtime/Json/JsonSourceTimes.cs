using System.Text.Json.Serialization.Metadata;

namespace Stepwright.Contract;

public ref partial struct JsonSource
{
    /// <summary>Reads a GUID of 36 characters.</summary>
    public Guid ReadGuid() => Convert(JsonMetadataServices.GuidConverter);

    /// <summary>Reads a time.</summary>
    public DateTime ReadDateTime() => Convert(JsonMetadataServices.DateTimeConverter);

    /// <summary>Reads a time.</summary>
    public DateTimeOffset ReadDateTimeOffset() => Convert(JsonMetadataServices.DateTimeOffsetConverter);

    /// <summary>Reads a date, yyyy-MM-dd.</summary>
    public DateOnly ReadDateOnly() => Convert(JsonMetadataServices.DateOnlyConverter);

    /// <summary>Reads a time of day.</summary>
    public TimeOnly ReadTimeOnly() => Convert(JsonMetadataServices.TimeOnlyConverter);

    /// <summary>Reads a span of time.</summary>
    public TimeSpan ReadTimeSpan() => Convert(JsonMetadataServices.TimeSpanConverter);
}
