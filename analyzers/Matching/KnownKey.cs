using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Analyzers.Matching;

/// <summary>
/// Something that an author can have meant: a key that some release reads, under its present and its former names. The generations of the
/// native-sidecar key are one such thing.
/// </summary>
internal sealed class KnownKey
{
    private readonly IReadOnlyList<LinkerdKey> _generations;

    /// <summary>A key, or the generations of one, oldest first; and the names that no release reads any more.</summary>
    public KnownKey(IReadOnlyList<LinkerdKey> generations, IEnumerable<string> formerNames)
    {
        _generations = generations;
        Names = generations.Select(key => key.Name).Concat(formerNames).ToArray();
        Spellings = generations.Select(key => KeyWords.Read(key.Name, Vocabulary.Empty)).OfType<KeyWords>().ToArray();
    }

    /// <summary>Every name that it has or had.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The words of each name that it has.</summary>
    public IReadOnlyList<KeyWords> Spellings { get; }

    /// <summary>Whether users write it, and not Linkerd itself.</summary>
    public bool IsForUsers => _generations[0].Audience == Audience.User;

    /// <summary>Whether it comes in several generations, as the native-sidecar key does.</summary>
    public bool IsNativeSidecar => NativeSidecarKeys.Contains(_generations[0]);

    /// <summary>The key to write for <paramref name="release"/>.</summary>
    public LinkerdKey ToWriteFor(LinkerdRelease? release)
    {
        if (IsNativeSidecar)
        {
            return NativeSidecarKeys.CurrentIn(release) ?? NativeSidecarKeys.Alpha;
        }

        var key = _generations[0];
        while (!key.IsReadBy(release)
            && key is { ReplacementDiffers: false, ReplacedBy: { } name }
            && LinkerdCatalog.Find(name) is { } successor)
        {
            key = successor;
        }

        return key;
    }

    /// <summary>
    /// The other generations, which may be the one to write where it is not known which release reads it. A release that is known has one
    /// that is current, and calls what it reads beside that deprecated.
    /// </summary>
    public IEnumerable<LinkerdKey> AlternativesFor(LinkerdRelease? release)
    {
        var toWrite = ToWriteFor(release);
        return _generations.Where(key => release is null && key != toWrite && key.IsReadBy(release: null));
    }
}
