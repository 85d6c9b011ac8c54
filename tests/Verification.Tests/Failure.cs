using Xunit.Sdk;

namespace Stepwright.Verification.Tests;

/// <summary>The message with which a verification fails.</summary>
internal static class Failure
{
    public static string Of(Action verification) => Assert.ThrowsAny<XunitException>(verification).Message;

    public static async Task<string> OfAsync(Func<Task> verification) => (await Assert.ThrowsAnyAsync<XunitException>(verification)).Message;
}
