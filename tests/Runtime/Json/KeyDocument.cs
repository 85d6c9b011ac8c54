using System.Text.Json;

namespace Stepwright.Runtime.Tests.Json;

/// <summary>Such documents for one type of key.</summary>
internal sealed class KeyDocument<TKey> : IKeyDocument
    where TKey : notnull
{
    public byte[] Write(object key) => JsonSerializer.SerializeToUtf8Bytes(new Dictionary<TKey, int> { [(TKey)key] = 0 });

    public object Read(byte[] document) => JsonSerializer.Deserialize<Dictionary<TKey, int>>(document)!.Keys.Single();
}
