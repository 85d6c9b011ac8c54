namespace Stepwright.Runtime.Tests.Json;

[Flags]
internal enum Rights : ulong
{
    Read = 1,
    Write = 2,
    Both = Read | Write,
    Own = 1UL << 63,
}
