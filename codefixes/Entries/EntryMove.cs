using LinkerdAnnotations.Analyzers.CSharp;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Moves an entry with its comments from one map to another within one object initializer.</summary>
internal sealed class EntryMove
{
    private readonly SourceFile _file;
    private readonly WrittenEntry _entry;
    private readonly ListElement _element;

    private EntryMove(WrittenEntry entry, InitializerExpressionSyntax list, AssignmentExpressionSyntax map)
    {
        _file = entry.File;
        _entry = entry;
        _element = new(entry.Whole, list, entry.File);
        List = list;
        Map = map;
    }

    /// <summary>The initializer that holds the entry.</summary>
    public InitializerExpressionSyntax List { get; }

    /// <summary>The assignment of the map: <c>Annotations = …</c>.</summary>
    public AssignmentExpressionSyntax Map { get; }

    /// <summary>The initializer of the metadata, which holds that assignment.</summary>
    public InitializerExpressionSyntax Maps => ObjectInitializers.ListOf(Map);

    /// <summary>The assignment of the metadata: <c>Metadata = …</c>; null where the metadata is made by itself.</summary>
    public AssignmentExpressionSyntax? Metadata => ObjectInitializers.AssignmentOf(Maps);

    /// <summary>
    /// The way an entry could go; null where its map is no member of an object initializer, or it cannot be taken out of that.
    /// </summary>
    public static EntryMove? Of(WrittenEntry entry) =>
        entry.List is { } list
        && ObjectInitializers.AssignmentOf(list) is { } map
        && new EntryMove(entry, list, map) is { _element.CanGo: true } move
            ? move
            : null;

    /// <summary>The change that writes the entry into an initializer, and takes it out of its own; null where that cannot be.</summary>
    public FileChange? Into(InitializerExpressionSyntax target) =>
        CanStandIn(target) ? Make(new InitializerList(target, _file).Append(Element(target, []))) : null;

    /// <summary>
    /// The change that writes the entry into an object or a map that is made without an initializer, which it then gets; null where that
    /// cannot be.
    /// </summary>
    /// <param name="target">What makes it.</param>
    /// <param name="name">The member of the map, where an object is made; nothing for a map.</param>
    public FileChange? IntoCreation(ExpressionSyntax target, string? name = null)
    {
        if (target.WithoutParentheses() is not BaseObjectCreationExpressionSyntax
            {
                Initializer: null, ArgumentList: null or { Arguments.Count: 0 },
            } creation
            || !Directives.AreSameFor(_file.Root, _entry.Whole.SpanStart, creation.Span.End))
        {
            return null;
        }

        if (name is null)
        {
            return Make([Behind(creation, [string.Empty])]);
        }

        return _file.Model.GetTypeInfo(creation, _file.CancellationToken).Type is { } type
            && ObjectInitializers.PropertyOf(type, name) is { } property
            && HeadFor(property, Map) is { } head
                ? Make([Behind(creation, [string.Empty, $"{name} = {head}"])])
                : null;
    }

    /// <summary>
    /// The change that writes the entry into a map that is made for it as a member of an initializer; null where that cannot be.
    /// </summary>
    /// <param name="target">The initializer.</param>
    /// <param name="name">The member of the map.</param>
    public FileChange? IntoNewMap(InitializerExpressionSyntax target, string name)
    {
        if (!CanStandIn(target) || HeadOf(target, name, Map) is not { } head)
        {
            return null;
        }

        var list = new InitializerList(target, _file);
        var element = Element(target, [$"{name} = {head}"]);
        return Make(target == Maps ? list.InsertBehind(Map, element) : list.Append(element));
    }

    /// <summary>
    /// The change that writes the entry into a map of metadata that are made for it as a member of an initializer; null where that cannot
    /// be.
    /// </summary>
    /// <param name="target">The initializer.</param>
    /// <param name="metadata">The assignment of the object's own metadata, which are made alike.</param>
    /// <param name="name">The member of the map.</param>
    public FileChange? IntoNewMetadata(InitializerExpressionSyntax target, AssignmentExpressionSyntax metadata, string name)
    {
        if (!CanStandIn(target)
            || HeadOf(target, ObjectInitializers.NameOf(metadata), metadata) is not { } head
            || ObjectInitializers.PropertyOf(Maps, name, _file.Model) is not { } map
            || HeadFor(map, Map) is not { } headOfMap)
        {
            return null;
        }

        // Metadata stand first in an object.
        var element = Element(target, [$"{ObjectInitializers.NameOf(metadata)} = {head}", $"{name} = {headOfMap}"]);
        return Make(new InitializerList(target, _file).Prepend(element));
    }

    /// <summary>
    /// The change that gives the map another name, where the entry is alone in it; null where it is not, or the other map is of another
    /// kind.
    /// </summary>
    public FileChange? Rename(string name) =>
        List.Expressions.Count == 1
        && Map.Right.WithoutParentheses()
            is InitializerExpressionSyntax or BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } }
        && HeadOf(Maps, name, Map) is not null
        && !Directives.AreIn(_file.Root, List.Span)
            ? _file.With(new TextChange(Map.Left.Span, name))
            : null;

    /// <summary>Another entry of that key, and another condition of the preprocessor, keep the entry where it is.</summary>
    private bool CanStandIn(InitializerExpressionSyntax target) =>
        Directives.AreSameFor(_file.Root, _entry.Whole.SpanStart, target.OpenBraceToken.Span.End) && !HoldsKey(target);

    private bool HoldsKey(InitializerExpressionSyntax target)
    {
        var reader = ConstantTextReader.OfKeys(_file.Model, _file.CancellationToken);
        var key = reader.Read(_entry.Key)?.Text;
        return target.Expressions.Select(EntryForms.KeyOf).Any(other => other is not null && reader.Read(other)?.Text == key);
    }

    private FileChange Make(IEnumerable<TextChange> insertion) => _file.With([Removal(), .. insertion]);

    /// <summary>
    /// An own map that holds nothing else goes as a whole, and so do the metadata of a part of an object that hold nothing but that.
    /// </summary>
    private TextChange Removal() => List.Expressions.Count > 1 ? _element.Move()
        : RemovalOf(Map) ?? (Maps.Expressions.Count == 1 && MetadataOfPart is { } metadata ? RemovalOf(metadata) : null) ?? _element.Move();

    /// <summary>The metadata, where their object is a part of another: who makes the whole object asks for its name.</summary>
    private AssignmentExpressionSyntax? MetadataOfPart =>
        Metadata is { } metadata && ObjectInitializers.AssignmentOf(ObjectInitializers.ListOf(metadata)) is not null ? metadata : null;

    /// <summary>
    /// The change that takes out a member of which only the entry is left; null where something else of it would be lost, or something here
    /// looks for it afterwards.
    /// </summary>
    private TextChange? RemovalOf(AssignmentExpressionSyntax member) =>
        ObjectInitializers.ListOf(member) is { Expressions.Count: > 1 } list
        && member.Right.WithoutParentheses() is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 } }
        && !IsLookedForLater(ObjectInitializers.NameOf(member))
        && new ListElement(member, list, _file) is { CanGo: true } element
        && TokenText.CommentsWithin(member).Count()
            == _element.Before.Count + TokenText.CommentsWithin(_entry.Whole).Count() + _element.Behind.Count
            ? element.Cut()
            : null;

    private bool IsLookedForLater(string name)
    {
        var around = Map.FirstAncestorOrSelf<MemberDeclarationSyntax>(node => node is not GlobalStatementSyntax) ?? _file.Root;
        return around.DescendantNodes().Any(node => node switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText == name,
            MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText == name,
            _ => false,
        });
    }

    private TextChange Behind(BaseObjectCreationExpressionSyntax creation, IReadOnlyList<string> heads)
    {
        var element = Element(new InitializerList(List, _file).IsOnLines, list: null, heads);
        return new(new(creation.Span.End, 0), element.Write(_file.Layout.IndentationAt(creation.SpanStart)));
    }

    /// <summary>The entry as an element of an initializer, within members that have to be made there, the outermost first.</summary>
    private NewElement Element(InitializerExpressionSyntax target, IReadOnlyList<string> heads) =>
        Element(new InitializerList(target, _file).IsOnLines, heads.Count == 0 ? target : null, heads);

    private NewElement Element(bool isOnLines, InitializerExpressionSyntax? list, IReadOnlyList<string> heads)
    {
        var layout = _file.Layout;
        var key = _file.Text.ToString(_entry.Key.Span);
        var inner = new NewElement(indentation =>
            EntryForms.Write(list, _entry.Whole, key, TokenText.Indented(_entry.Value, indentation, layout)))
        {
            Before = [.. _element.Before, .. _element.Between(_entry.Key, _entry.Value)],
            Behind = _element.Behind,
        };
        return heads.Reverse().Aggregate(inner, (element, head) => new(indentation =>
        {
            var line = layout.LineBreak + indentation;
            var deeper = layout.Deeper(indentation);
            return isOnLines || inner.NeedsLines
                ? $"{head}{line}{{{layout.LineBreak}{deeper}{element.OnLines(",", deeper, layout)}{line}}}"
                : $"{head} {{ {element.InLine(string.Empty, indentation)} }}";
        }));
    }

    /// <summary>
    /// How a member of an initializer is made after the model of another; null where there is no such member, or it is of another type.
    /// </summary>
    private string? HeadOf(InitializerExpressionSyntax initializer, string name, AssignmentExpressionSyntax model) =>
        ObjectInitializers.PropertyOf(initializer, name, _file.Model) is { } property ? HeadFor(property, model) : null;

    private string? HeadFor(IPropertySymbol property, AssignmentExpressionSyntax model) =>
        _file.Model.GetSymbolInfo(model.Left, _file.CancellationToken).Symbol is IPropertySymbol own
        && SymbolEqualityComparer.Default.Equals(own.Type, property.Type)
        && ObjectInitializers.HeadLike(model) is { } head
        && (head.Length > 0 ? property.SetMethod is not null : property.SetMethod is null)
            ? head
            : null;
}
