namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>One key (or look-alike string) of Linkerd, and what is known of it.</summary>
internal sealed class LinkerdKey(string name)
{
    private readonly IReadOnlyList<Lifespan> _lifespans = [];
    private readonly IReadOnlyList<ReadOnKinds> _readOn = [];

    // Every rule asks for these of every entry, and mostly without a release.
    private readonly bool _isInKnownRelease = true;
    private readonly ObjectKinds _kindsOfAllReleases;

    /// <summary>The whole key, such as <c>config.linkerd.io/proxy-await</c>.</summary>
    public string Name { get; } = name;

    /// <summary>The part before the slash.</summary>
    public string Domain { get; } = name.Substring(0, name.IndexOf('/'));

    /// <summary>The part behind the slash.</summary>
    public string LocalName { get; } = name.Substring(name.IndexOf('/') + 1);

    /// <summary>What the string is used for.</summary>
    public KeyRole Role { get; init; } = KeyRole.Annotation;

    /// <summary>Who is meant to write it.</summary>
    public Audience Audience { get; init; } = Audience.User;

    /// <summary>The releases whose code has it; empty for keys of extensions whose releases are not known here.</summary>
    public IReadOnlyList<Lifespan> Lifespans
    {
        get => _lifespans;
        init
        {
            _lifespans = value;
            _isInKnownRelease = value.Count == 0 || LinkerdReleaseLines.Known.Any(IsIn);
        }
    }

    /// <summary>Linkerd declares it, but no code reads or writes it.</summary>
    public bool IsDeclaredOnly { get; init; }

    /// <summary>Linkerd's documentation tells people who install it by hand to set it.</summary>
    public bool IsSetByInstallers { get; init; }

    /// <summary>Whether people set it: all, or those who install a part of Linkerd by hand.</summary>
    public bool IsForUsers => Audience == Audience.User || (Audience == Audience.Internal && IsSetByInstallers);

    /// <summary>From when on it is still read, but replaced.</summary>
    public Milestone? Deprecated { get; init; }

    /// <summary>The name of the key that took its place when it was deprecated or removed.</summary>
    public string? ReplacedBy { get; init; }

    /// <summary>The key that took its place takes other values, so that writing its name is not enough.</summary>
    public bool ReplacementDiffers { get; init; }

    /// <summary>On which objects it is read, and when.</summary>
    public IReadOnlyList<ReadOnKinds> ReadOn
    {
        get => _readOn;
        init
        {
            _readOn = value;
            _kindsOfAllReleases = value.Aggregate(ObjectKinds.None, (kinds, reading) => kinds | reading.Kinds);
        }
    }

    /// <summary>Whether pods get it from their namespace.</summary>
    public NamespaceInheritance Inheritance { get; init; }

    /// <summary>Which values it takes; null for strings that are no keys.</summary>
    public ValueHistory? Value { get; init; }

    /// <summary>
    /// What happens with a value that does not have the form of the key's, where <see cref="Cases"/> does not say otherwise.
    /// </summary>
    public ValueOutcome OnBadValue { get; init; } = ValueOutcomes.Unknown;

    /// <summary>
    /// The kinds of values with which something else happens, be they of the key's form or not; the first that holds decides.
    /// </summary>
    public IReadOnlyList<ValueCase> Cases { get; init; } = [];

    /// <summary>In which of the releases that read it, it has no effect.</summary>
    public Lifespan? WithoutEffect { get; init; }

    /// <summary>What the control plane must have been installed with, for pods with the key to be admitted.</summary>
    public InstallationSetting? Needs { get; init; }

    /// <summary>The entry that must stand beside it in the same map, or it is not read.</summary>
    public KeyDependency? ReadBeside { get; init; }

    /// <summary>One sentence on what it does.</summary>
    public string Summary { get; init; } = string.Empty;

    /// <summary>Whether this is a key of annotations or labels at all.</summary>
    public bool IsKey => IsAnnotation || IsLabel;

    /// <summary>Whether it may stand among annotations.</summary>
    public bool IsAnnotation => Role is KeyRole.Annotation or KeyRole.AnnotationAndLabel;

    /// <summary>Whether it may stand among labels.</summary>
    public bool IsLabel => Role is KeyRole.Label or KeyRole.AnnotationAndLabel;

    /// <summary>The change that brought it first; null where that is not known.</summary>
    public Milestone? Introduced => Lifespans.Count > 0 ? Lifespans[0].Since : null;

    /// <summary>The change that took it away for good; null while Linkerd has it.</summary>
    public Milestone? Removed => Lifespans.Count > 0 ? Lifespans[Lifespans.Count - 1].Until : null;

    /// <summary>
    /// Whether Linkerd of that release uses it; without a release, whether any release from 2.11 on does. True where its releases are not
    /// known.
    /// </summary>
    public bool IsReadBy(LinkerdRelease? release) =>
        !IsDeclaredOnly && (release is { } one ? Lifespans.Count == 0 || IsIn(one) : _isInKnownRelease);

    /// <summary>The kinds of objects on which that release reads it; without a release, the kinds of all releases together.</summary>
    public ObjectKinds KindsReadBy(LinkerdRelease? release)
    {
        if (release is not { } one)
        {
            return _kindsOfAllReleases;
        }

        var kinds = ObjectKinds.None;
        for (var i = 0; i < ReadOn.Count; i++)
        {
            if (ReadOn[i].Lifespan.Contains(one))
            {
                kinds |= ReadOn[i].Kinds;
            }
        }

        return kinds;
    }

    /// <summary>When a release after that one begins to read it; null when none does.</summary>
    public Milestone? ReadAgainAfter(LinkerdRelease release)
    {
        foreach (var lifespan in Lifespans)
        {
            if (lifespan.Since is { } since && !since.IsReachedBy(release) && (release.IsEdge || since.Line is not null))
            {
                return since;
            }
        }

        return null;
    }

    /// <summary>Whether that release still reads it, but has another key in its place.</summary>
    public bool IsDeprecatedIn(LinkerdRelease release) => Deprecated is { } deprecated && deprecated.IsReachedBy(release);

    /// <summary>Whether that release reads it, and then does not use it.</summary>
    public bool IsWithoutEffectIn(LinkerdRelease? release) => release is { } one && WithoutEffect is { } without && without.Contains(one);

    /// <summary>
    /// What happens with a value on an object of a kind; null where nothing bad does. Without a release, where nothing bad does in any that
    /// reads the key, and otherwise what happens in the newest.
    /// </summary>
    public ValueOutcome? OutcomeOf(string text, LinkerdRelease? release, ObjectKinds kind)
    {
        if (Value is not { } history)
        {
            return null;
        }

        if (release is { } one)
        {
            return OutcomeIn(history, text, one, kind);
        }

        ValueOutcome? outcome = null;
        foreach (var known in LinkerdReleaseLines.Known)
        {
            if (IsReadBy(known) && !IsWithoutEffectIn(known))
            {
                outcome = OutcomeIn(history, text, known, kind);
                if (outcome is null)
                {
                    return null;
                }
            }
        }

        return outcome ?? (history.Accepts(text, release: null) ? null : OnBadValue);
    }

    /// <summary>Whether nothing bad comes of a value, wherever it stands; asked first, since where it stands can take a search.</summary>
    public bool IsGoodEverywhere(string text, LinkerdRelease? release) =>
        Cases.All(special => !special.MayHold(text)) && (Value is not { } history || history.Accepts(text, release));

    /// <inheritdoc/>
    public override string ToString() => Name;

    private ValueOutcome? OutcomeIn(ValueHistory history, string text, LinkerdRelease release, ObjectKinds kind)
    {
        var isValid = history.Accepts(text, release);
        foreach (var special in Cases)
        {
            if (special.Holds(text, release, kind, isValid))
            {
                return special.Outcome;
            }
        }

        return isValid ? null : OnBadValue;
    }

    private bool IsIn(LinkerdRelease release)
    {
        for (var i = 0; i < Lifespans.Count; i++)
        {
            if (Lifespans[i].Contains(release))
            {
                return true;
            }
        }

        return false;
    }
}
