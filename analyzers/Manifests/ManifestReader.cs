using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;

namespace LinkerdAnnotations.Analyzers.Manifests;

/// <summary>Turns the nodes of manifests into entries of the model, with the objects that they belong to.</summary>
internal sealed class ManifestReader
{
    private const string MergeKey = "<<";

    // More than any object has. What aliases multiply beyond that is not followed, nor beyond the length of the document.
    private const int MostRepeatedParts = 20_000;

    // The text itself is nested less deeply; only aliases that hold themselves go further.
    private const int Deepest = 256;

    // What stands behind a step of a path, and before a key.
    private static readonly char[] BehindStep = ['/', '.', '[', '\'', '"'];

    private readonly ManifestPart _part;
    private readonly ManifestText _text;
    private readonly BlankedText _blanked;
    private readonly bool _keepsValuesAsTexts;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<AnnotationEntry>.Builder _entries = ImmutableArray.CreateBuilder<AnnotationEntry>();
    private readonly ImmutableArray<ManifestScalar>.Builder _scalars = ImmutableArray.CreateBuilder<ManifestScalar>();
    private readonly ImmutableArray<ManifestNode>.Builder _texts = ImmutableArray.CreateBuilder<ManifestNode>();
    private readonly HashSet<ManifestNode> _maps = [];
    private readonly KnownObjects _objects = new();
    private int _repeatedPartsLeft;
    private bool _isPatch;
    private bool _isObject;
    private bool _isKustomization;
    private ObjectNode? _added;

    /// <summary>A reader of one text.</summary>
    /// <param name="part">The text.</param>
    /// <param name="keepsValuesAsTexts">Whether it goes to a reader that knows that annotations are texts, so that they need no
    /// quotes.</param>
    /// <param name="cancellationToken">Says when nobody waits any more.</param>
    public ManifestReader(ManifestPart part, bool keepsValuesAsTexts, CancellationToken cancellationToken)
    {
        _part = part;
        _text = part.Text;
        _blanked = part.Blanked;
        _keepsValuesAsTexts = keepsValuesAsTexts;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The entries that were read, in the order of the text.</summary>
    public ImmutableArray<AnnotationEntry> Entries => _entries.ToImmutable();

    /// <summary>Their keys and values.</summary>
    public ImmutableArray<ManifestScalar> Scalars => _scalars.ToImmutable();

    /// <summary>The scalars that may be manifests of their own.</summary>
    public ImmutableArray<ManifestNode> Texts => _texts.ToImmutable();

    /// <summary>The objects that are described.</summary>
    public KnownObjects Objects => _objects;

    /// <summary>Whether a scalar may be nothing but a map of keys: what a variable of the environment or a map by its name holds.</summary>
    public bool MayBeMap(ManifestNode text) => _maps.Contains(text);

    /// <summary>Reads the documents.</summary>
    public void Read()
    {
        foreach (var root in _part.Roots)
        {
            _repeatedPartsLeft = Math.Min(MostRepeatedParts, root.Span.Length);
            ReadDocument(root);
        }
    }

    private void ReadDocument(ManifestNode root)
    {
        if (_text.IsMap && NestedManifests.IsMap(root))
        {
            VisitMap(root, MapOfItsOwn(string.Empty), MetadataMap.Unknown, isInMetadata: false, PlaceOf(root));
            return;
        }

        // A file of kubectl's may be a list of objects, one of kustomize's a list of changes.
        foreach (var node in root.Kind == ManifestNodeKind.Sequence ? root.Items : ManifestKinds.ItemsOf(root) ?? [root])
        {
            ReadObject(node.Resolved);
        }
    }

    private void ReadObject(ManifestNode node)
    {
        var kind = node.Kind == ManifestNodeKind.Mapping ? ManifestKinds.Of(node) : KubernetesKind.Unknown;
        _isPatch = ManifestKinds.IsPatch(node, kind);
        _isObject = node["kind"] is { Kind: ManifestNodeKind.Scalar };
        _isKustomization = ManifestKinds.IsKustomization(node);
        _added = null;
        Visit(
            node,
            kind == KubernetesKind.Unknown ? null : NewObject(kind),
            PlaceOf(node) with { IsCompared = ManifestKinds.IsConstraint(node) });

        // What else an object has is not seen.
        _added?[ObjectMembers.Metadata][ObjectMembers.Annotations].FillIn();
        _added?[ObjectMembers.Metadata][ObjectMembers.Labels].FillIn();
    }

    private ManifestPlace PlaceOf(ManifestNode root) => new(Name: string.Empty, _blanked.BranchAt(root.Span.Start), Depth: 0);

    private ObjectNode NewObject(KubernetesKind kind)
    {
        var node = new ObjectNode(kind, Knowledge.Absent) { Neighbours = _objects };
        _objects.Add(node);
        return node;
    }

    /// <summary>Reads a node, whatever it is.</summary>
    /// <param name="node">The node.</param>
    /// <param name="part">The part of an object that it describes; null where it describes none that rules know.</param>
    /// <param name="place">Where it stands.</param>
    private void Visit(ManifestNode node, ObjectNode? part, ManifestPlace place)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (IsTooMuch(place))
        {
            part?.MarkUnknown();
            return;
        }

        if (!place.IsRepeated && NestedManifests.MayBe(node, place.Name))
        {
            _texts.Add(node);
            if (MetadataMapNames.InManifest(place.Name, around: string.Empty) is MetadataMap.Annotations or MetadataMap.Labels)
            {
                _maps.Add(node);
            }
        }

        switch (node.Kind)
        {
            case ManifestNodeKind.Mapping:
                Begin(part, node);
                VisitJsonPatchOperation(node);
                VisitParameter(node);
                VisitMembers(node, part, place);
                if (node.IsOpen)
                {
                    HideUnseen(part);
                }

                break;
            case ManifestNodeKind.Sequence:
                Begin(part, node);
                if (node.IsOpen)
                {
                    part?.MarkUnknown();
                }

                foreach (var item in node.Items)
                {
                    var branch = _blanked.BranchAt(item.Span.Start);
                    var itemPart = part?.AddItem();
                    Visit(item.Resolved, itemPart, place.Into(place.Name, branch).Of(item));
                    HideIn(itemPart, branch, place);
                }

                break;
            case ManifestNodeKind.Scalar when node.IsUnknown:
                part?.MarkUnknown();
                break;
            case ManifestNodeKind.Scalar
                when node.Text.EndsWith("]", StringComparison.Ordinal)
                    && KeyCandidate.Find(node.Text) is { Notation: KeyNotation.FieldPath, Domain: not KeyDomain.Foreign } candidate:
                AddEntryOfPath(candidate, node, EntryAccess.Read, ImmutableArray<WrittenValue>.Empty);
                break;
            case ManifestNodeKind.Scalar when node.ValueKind != ValueKind.Null:
                part?.SetTexts(ImmutableArray.Create(TextInJson(node)));
                break;
            case ManifestNodeKind.Alias:
                part?.MarkUnknown();
                break;
        }
    }

    private void VisitMembers(ManifestNode mapping, ObjectNode? part, ManifestPlace place, HashSet<string>? nearer = null)
    {
        ManifestNode? merge = null;
        foreach (var (key, value) in mapping.Members)
        {
            if (key.Kind != ManifestNodeKind.Scalar || key.IsUnknown)
            {
                part?.MarkExtended();
                Visit(value.Resolved, part: null, place.Into(string.Empty).Of(value));
            }
            else if (key.Text == MergeKey)
            {
                merge = value;
            }
            else if (nearer?.Contains(key.Text) == true)
            {
                if (IsTooMuch(place))
                {
                    return;
                }
            }
            else
            {
                VisitMember(key, value.Resolved, part, place.Into(key.Text, _blanked.BranchAt(key.Span.Start)).Of(value), place);
            }
        }

        foreach (var merged in MergedInto(mapping, merge, ref nearer))
        {
            var again = place.Into(place.Name) with { IsRepeated = true };
            if (!IsTooMuch(again))
            {
                VisitMembers(merged, part, again, nearer);
            }
        }
    }

    private void VisitMember(ManifestNode key, ManifestNode value, ObjectNode? part, ManifestPlace place, ManifestPlace around)
    {
        var slot = MetadataMapNames.InManifest(key.Text, around.Name);
        if (value.Kind == ManifestNodeKind.Mapping && slot == MetadataMap.Selector)
        {
            VisitSelector(value, place);
            return;
        }

        if (value.Kind == ManifestNodeKind.Sequence && key.Text == MetadataMapNames.MatchExpressions)
        {
            VisitExpressions(value, place);
            return;
        }

        if (value.Kind == ManifestNodeKind.Mapping && slot != MetadataMap.Unknown)
        {
            if (IsAddedToObjects(key.Text, around))
            {
                VisitMap(value, MapOfAll(slot), slot, isInMetadata: true, place with { IsOfAnyObject = true });
                return;
            }

            var map = ObjectMembers.AreAskedFor(key.Text) ? part?.AddMember(key.Text) : part?.Member(key.Text);
            VisitMap(value, map ?? MapOfItsOwn(key.Text), slot, around.Name == ObjectMembers.Metadata, place);
            HideIn(map, place.Branch, around);
            return;
        }

        if (KeyCandidate.Find(key.Text) is { Domain: not KeyDomain.Foreign, Notation: not KeyNotation.JsonPointer } candidate
            && value is { Kind: ManifestNodeKind.Scalar } && value.Text.IndexOf(' ') < 0)
        {
            if (IsTooMuch(place))
            {
                return;
            }

            // Some chart's own map, or lines that a program puts into one.
            _entries.Add(ToEntry(key, candidate, EntryUse.None, KeyUsage.Elsewhere));
            return;
        }

        var member = ObjectMembers.AreAskedFor(key.Text) ? part?.AddMember(key.Text) : null;
        if (value is { Kind: ManifestNodeKind.Scalar, IsUnknown: true } && slot is MetadataMap.Annotations or MetadataMap.Labels)
        {
            member?.FillIn();
        }

        Visit(value, member, place);
        HideIn(member, place.Branch, around);
    }

    /// <summary>
    /// Whether kustomize adds a map to the metadata of all objects: its own file says so, an Application of Argo CD, or Flux.
    /// </summary>
    private bool IsAddedToObjects(string name, ManifestPlace around) => name switch
    {
        "pairs" => true,
        "commonLabels" or "commonAnnotations" => around.Name == "kustomize" || (_isKustomization && around.Depth == 0),
        _ => around.Name == "commonMetadata",
    };

    /// <summary>The annotations or the labels that are added to all objects.</summary>
    private ObjectNode MapOfAll(MetadataMap slot)
    {
        _added ??= new(KubernetesKind.Unknown, Knowledge.Additions);
        var metadata = _added.AddMember(ObjectMembers.Metadata);
        metadata.AddMember(ObjectMembers.Annotations);
        metadata.AddMember(ObjectMembers.Labels);
        return metadata.AddMember(MetadataMapNames.NameOf(slot)!);
    }

    /// <summary>Reads the labels that a selector asks for, as a map or in the ways of a <c>LabelSelector</c>.</summary>
    private void VisitSelector(ManifestNode selector, ManifestPlace place)
    {
        foreach (var (key, value) in selector.Members)
        {
            if (IsTooMuch(place))
            {
                return;
            }

            if (key.Kind != ManifestNodeKind.Scalar || key.IsUnknown)
            {
                continue;
            }

            if (value.Resolved.Kind == ManifestNodeKind.Scalar)
            {
                AddSelected(key);
            }
            else
            {
                VisitMember(key, value.Resolved, part: null, place.Into(key.Text).Of(value), place);
            }
        }
    }

    private void VisitExpressions(ManifestNode expressions, ManifestPlace place)
    {
        foreach (var expression in expressions.Items)
        {
            if (IsTooMuch(place))
            {
                return;
            }

            if (expression.Resolved["key"] is { Kind: ManifestNodeKind.Scalar, IsUnknown: false } key)
            {
                AddSelected(key);
            }
        }
    }

    private void AddSelected(ManifestNode key)
    {
        if (KeyCandidate.Find(key.Text) is { Domain: not KeyDomain.Foreign, Notation: KeyNotation.Plain } candidate)
        {
            var use = new ManifestEntryUse(
                EntryAccess.Read,
                MetadataMap.Selector,
                map: null,
                isInMetadata: false,
                ImmutableArray<WrittenValue>.Empty);
            _entries.Add(ToEntry(key, candidate, use, KeyUsage.KeyOfMap));
        }
    }

    /// <summary>Reads a map of annotations or labels.</summary>
    private void VisitMap(
        ManifestNode mapping,
        ObjectNode map,
        MetadataMap slot,
        bool isInMetadata,
        ManifestPlace place,
        HashSet<string>? nearer = null)
    {
        if (IsTooMuch(place))
        {
            map.MarkUnknown();
            return;
        }

        if (nearer is null)
        {
            Begin(map, mapping);
            if (mapping.IsOpen)
            {
                map.FillIn();
            }
        }

        ManifestNode? merge = null;
        foreach (var (key, value) in mapping.Members)
        {
            if (IsTooMuch(place))
            {
                map.MarkUnknown();
                return;
            }

            if (key.Kind != ManifestNodeKind.Scalar || key.IsUnknown)
            {
                map.MarkUnknown();
            }
            else if (key.Text == MergeKey)
            {
                merge = value;
            }
            else if (nearer?.Contains(key.Text) == true)
            {
                continue;
            }
            else if (KeyCandidate.Find(key.Text) is { Domain: not KeyDomain.Foreign, Notation: KeyNotation.Plain } candidate)
            {
                AddEntry(candidate, key, value, mapping, map, slot, isInMetadata, place);
            }
            else if (value.Resolved.Kind != ManifestNodeKind.Scalar)
            {
                Visit(value.Resolved, part: null, place.Into(key.Text).Of(value));
            }
        }

        foreach (var merged in MergedInto(mapping, merge, ref nearer))
        {
            VisitMap(merged, map, slot, isInMetadata, place.Into(place.Name) with { IsRepeated = true }, nearer);
        }
    }

    private void AddEntry(
        KeyCandidate candidate,
        ManifestNode key,
        ManifestNode value,
        ManifestNode source,
        ObjectNode map,
        MetadataMap slot,
        bool isInMetadata,
        ManifestPlace place)
    {
        var branch = _blanked.BranchAt(key.Span.Start);
        var values = place.IsCompared
            ? ImmutableArray<WrittenValue>.Empty
            : ValuesOf(value, key, isSurelyText: IsSurelyOfTexts(value, isInMetadata, place) && !_keepsValuesAsTexts);
        var isRemoved = value.Resolved is { ValueKind: ValueKind.Null, IsUnknown: false, Kind: ManifestNodeKind.Scalar } && values.IsEmpty;
        var access = place.IsCompared ? EntryAccess.Read : isRemoved ? EntryAccess.Remove : EntryAccess.Write;
        var use = new ManifestEntryUse(access, slot, map, isInMetadata, values)
        {
            Branch = branch != place.Branch && branch is not null ? _text.LocationOf(branch.Span) : null,
            Source = source,
            TemplateBranch = branch,
            IsOfAnyObject = place.IsOfAnyObject,
        };
        var entry = ToEntry(key, candidate, use, KeyUsage.KeyOfMap);
        map.AddEntry(entry);
        _entries.Add(entry);
    }

    /// <summary>
    /// Whether a value that is no text is refused: by Kubernetes in the metadata of objects, and in what becomes metadata by way of a
    /// custom resource, such as <c>podMetadata</c>; by what reads the text. Nobody knows what the templates of a chart make of its values.
    /// </summary>
    private bool IsSurelyOfTexts(ManifestNode value, bool isInMetadata, ManifestPlace place) =>
        isInMetadata
        || (((_isObject && !place.IsOfValues) || _text.TakesOnlyStrings) && value.Resolved.ValueKind != ValueKind.Null);

    /// <summary>Reads a change of a JSON Patch, whose path may name a key or a whole map.</summary>
    private void VisitJsonPatchOperation(ManifestNode node)
    {
        if (node["op"] is not { Kind: ManifestNodeKind.Scalar } operation
            || node["path"] is not { Kind: ManifestNodeKind.Scalar, IsUnknown: false } path)
        {
            return;
        }

        var value = node["value"];
        var candidate = KeyCandidate.Find(path.Text);
        if (candidate is { Notation: KeyNotation.JsonPointer, Domain: not KeyDomain.Foreign })
        {
            var access = operation.Text switch
            {
                "add" or "replace" => EntryAccess.Write,
                "remove" => EntryAccess.Remove,
                _ => EntryAccess.Read,
            };
            var values = value is null || access != EntryAccess.Write
                ? ImmutableArray<WrittenValue>.Empty
                : ValuesOf(value, path, isSurelyText: !_keepsValuesAsTexts);
            AddEntryOfPath(candidate, path, access, values);
        }
        else if (value is { Kind: ManifestNodeKind.Mapping }
            && MetadataMapNames.InManifest(LastStep(path.Text), around: string.Empty) is not MetadataMap.Unknown and var slot)
        {
            VisitMap(
                value,
                MapOfItsOwn(LastStep(path.Text)),
                slot,
                isInMetadata: false,
                new(LastStep(path.Text), Branch: null, Depth: 0));
        }
    }

    /// <summary>
    /// Reads a parameter of a chart, whose name may be a path to a key: <c>name: podAnnotations.linkerd\.io/inject</c>. What a variable of
    /// the environment holds may be a map of keys.
    /// </summary>
    private void VisitParameter(ManifestNode node)
    {
        if ((node["name"] ?? node["targetPath"]) is not { Kind: ManifestNodeKind.Scalar, IsUnknown: false } name)
        {
            return;
        }

        var value = node["value"];
        if (KeyCandidate.Find(name.Text) is { Notation: KeyNotation.ChartPath, Domain: not KeyDomain.Foreign } candidate)
        {
            AddEntryOfPath(
                candidate,
                name,
                EntryAccess.Write,
                value is null ? ImmutableArray<WrittenValue>.Empty : ValuesOf(value, name, isSurelyText: false));
        }
        else if (value is { Kind: ManifestNodeKind.Scalar } && NestedManifests.MayBe(value, "value"))
        {
            _maps.Add(value);
        }
    }

    /// <summary>Adds the entry that the last step of a path names.</summary>
    private void AddEntryOfPath(
        KeyCandidate candidate, ManifestNode path, EntryAccess access, ImmutableArray<WrittenValue> values)
    {
        var map = path.Text.Substring(0, candidate.Start).TrimEnd(BehindStep);
        var slot = MetadataMapNames.InManifest(map.Substring(map.LastIndexOfAny(BehindStep) + 1), around: string.Empty);
        _entries.Add(ToEntry(
            path,
            candidate,
            new ManifestEntryUse(access, slot, map: null, isInMetadata: false, values),
            KeyUsage.KeyOfMap));
    }

    private ImmutableArray<WrittenValue> ValuesOf(ManifestNode value, ManifestNode key, bool isSurelyText)
    {
        var node = value.Resolved;
        if (node.Kind != ManifestNodeKind.Scalar || node.IsUnknown || Placeholders.AreIn(node.Text))
        {
            return ImmutableArray<WrittenValue>.Empty;
        }

        var kind = isSurelyText ? node.ValueKind : ValueKind.Text;
        if (node.ValueKind == ValueKind.Null && (kind == ValueKind.Text || _isPatch))
        {
            // In a patch that takes the entry out.
            return ImmutableArray<WrittenValue>.Empty;
        }

        var place = value.Span.IsEmpty ? key : value;
        return ImmutableArray.Create(new WrittenValue(
            ImmutableArray.Create(node.Text),
            place == node ? OriginOf(node) : new(_text.LocationOf(place.Span), isEditable: false),
            kind));
    }

    private ManifestEntry ToEntry(ManifestNode key, KeyCandidate candidate, EntryUse use, KeyUsage position)
    {
        var origin = OriginOf(key);
        var positionHere = _text.IsOfConstant(key.Span) ? KeyUsage.PieceOfText : position;
        return new(candidate.KeyIn(key.Text), candidate.Domain, origin, use, positionHere) 
        {
            // The last step of a path is no entry of a map.
            EditAnchor = new(origin.Location, origin.IsEditable && candidate.Notation == KeyNotation.Plain),
        };
    }

    /// <summary>
    /// The mappings that are merged into another. What is written in that wins over what is written in them, and what the first of them has
    /// over what the next have.
    /// </summary>
    /// <param name="mapping">The other.</param>
    /// <param name="merge">The value of its merge key; null where it has none.</param>
    /// <param name="nearer">The names of the members that win over its own; those are added. Null as long as nothing is merged.</param>
    private static IEnumerable<ManifestNode> MergedInto(ManifestNode mapping, ManifestNode? merge, ref HashSet<string>? nearer)
    {
        if (merge is null && nearer is null)
        {
            return [];
        }

        nearer ??= new(StringComparer.Ordinal);
        nearer.UnionWith(mapping.Members
            .Where(member => member.Key is { Kind: ManifestNodeKind.Scalar, IsUnknown: false })
            .Select(member => member.Key.Text));
        return merge is null ? [] : MappingsIn(merge);
    }

    private TextOrigin OriginOf(ManifestNode scalar)
    {
        var place = _text.LocationOf(scalar.Span);
        _scalars.Add(new(_part, scalar, place));
        return new(place, _text.IsEditable(scalar.Span));
    }

    private static ObjectNode MapOfItsOwn(string name) =>
        new ObjectNode(KubernetesKind.Unknown, Knowledge.Additions).AddMember(ObjectMembers.Metadata).AddMember(name);

    private static string LastStep(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private static IEnumerable<ManifestNode> MappingsIn(ManifestNode value) => value.Resolved switch
    {
        { Kind: ManifestNodeKind.Mapping } mapping => [mapping],
        { Kind: ManifestNodeKind.Sequence } sequence =>
            sequence.Items.Select(item => item.Resolved).Where(item => item.Kind == ManifestNodeKind.Mapping),
        _ => [],
    };

    private static string TextInJson(ManifestNode node) =>
        node.ValueKind == ValueKind.Boolean && PlainScalar.BooleanOf(node.Text) is { } flag ? flag ? "true" : "false" : node.Text;

    /// <summary>Says of every part that rules ask for, and that is not written here, that the template may put it there.</summary>
    private static void HideUnseen(ObjectNode? part)
    {
        foreach (var member in ObjectMembers.All)
        {
            if (part is not null && part[member].Knowledge != Knowledge.Unknown && !part[member].IsWritten)
            {
                part.AddMember(member).MarkUnknown();
            }
        }
    }

    private bool IsTooMuch(ManifestPlace place) => place.Depth > Deepest || (place.IsRepeated && _repeatedPartsLeft-- <= 0);

    private void Begin(ObjectNode? part, ManifestNode node)
    {
        if (node.IsUnknown)
        {
            part?.MarkUnknown();
        }
        else if (node.IsOpen || _isPatch)
        {
            part?.MarkExtended();
        }
        else
        {
            part?.Begin();
        }
    }

    /// <summary>What stands in a branch of a template, and what it belongs to does not, may not be there.</summary>
    private static void HideIn(ObjectNode? part, TemplateBranch? branch, ManifestPlace around)
    {
        if (branch != around.Branch)
        {
            part?.MarkUnknown();
        }
    }
}
