using System.Text.Json.Serialization;

namespace Stepwright.Runtime.Tests.Json;

internal enum Colour : sbyte
{
    None,
    Red,
    Crimson = Red,
    Green = 5,

    [JsonStringEnumMemberName("sky-blue <é>")]
    Blue = -3,
}
