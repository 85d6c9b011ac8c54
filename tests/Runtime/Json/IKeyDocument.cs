namespace Stepwright.Runtime.Tests.Json;

/// <summary>Documents of System.Text.Json with one member that is named by a value.</summary>
internal interface IKeyDocument
{
    byte[] Write(object key);

    object Read(byte[] document);
}
