using System.Text;
using Stepwright.Contract;

namespace Stepwright.Runtime.Tests.Diffs;

/// <summary>The vectors of the reference implementation's self-test, and of its documentation.</summary>
public class XxHash64Tests
{
    [Theory]
    [InlineData(0, 0xEF46DB3751D8E999)]
    [InlineData(1, 0xE934A84ADB052768)]
    [InlineData(4, 0x9136A0DCA57457EE)]
    [InlineData(14, 0x8282DCC4994E35C8)]
    [InlineData(222, 0xB641AE8CB691C174)]
    public void The_self_test_of_the_reference(int length, ulong expected) => Assert.Equal(expected, XxHash64.Of(SelfTestBytes(length)));

    [Theory]
    [InlineData("a", 0xD24EC4F1A98C6E5B)]
    [InlineData("abc", 0x44BC2CF5AD770999)]
    public void Known_texts(string text, ulong expected) => Assert.Equal(expected, XxHash64.Of(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Pieces_hash_as_the_whole()
    {
        var bytes = SelfTestBytes(222);
        for (var piece = 1; piece < 100; piece++)
        {
            var hash = new XxHash64();
            foreach (var part in bytes.Chunk(piece))
                hash.Add(part);
            Assert.Equal(0xB641AE8CB691C174, hash.Value);
        }
    }

    private static byte[] SelfTestBytes(int length)
    {
        var bytes = new byte[length];
        var generator = 2654435761UL;
        for (var i = 0; i < length; i++)
        {
            bytes[i] = (byte)(generator >> 56);
            generator = unchecked(generator * 11400714785074694797UL);
        }

        return bytes;
    }
}
