namespace Stepwright;

/// <summary>What reading does with members that it did not expect.</summary>
public enum JsonMemberHandling
{
    /// <summary>Goes on: an unknown member is skipped; of members of one name the last counts.</summary>
    Skip,

    /// <summary>Throws a <see cref="System.Text.Json.JsonException"/>.</summary>
    Reject,
}
