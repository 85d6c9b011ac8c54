namespace Stepwright.CodeModel;

/// <summary>What a name means where it is declared; read from the text when it is asked for, once.</summary>
internal sealed class DeclaredMeaning(Func<IReadOnlyCollection<Mention>> read)
{
    private IReadOnlyCollection<Mention>? _mentions;

    /// <summary>The name is suspicious where one of these is.</summary>
    public IReadOnlyCollection<Mention> Mentions => _mentions ??= read();
}
