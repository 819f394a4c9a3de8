using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Edits;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Text;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>What a rule has to say about something that an author wrote.</summary>
internal sealed class Finding(DiagnosticDescriptor descriptor, TextOrigin origin, Edit? edit, params object[] arguments)
{
    /// <summary>The property that names what will happen, by <see cref="Catalog.Effect"/>.</summary>
    public const string EffectProperty = "Effect";

    /// <summary>The property that says whether the injector logs a warning.</summary>
    public const string LoggedProperty = "Logged";

    /// <summary>The rule, and the way in which it says it.</summary>
    public DiagnosticDescriptor Descriptor { get; } = descriptor;

    /// <summary>How it can be repaired; null where that is not known.</summary>
    public Edit? Edit { get; } = edit;

    /// <summary>How grave it is, where that is not the rule's default; what users configure for the rule still wins.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>Another place that the message speaks of; null where there is none.</summary>
    public Location? Related { get; init; }

    /// <summary>What it says will happen, where that is not what the rule always says.</summary>
    public Effect? Effect { get; init; }

    /// <summary>Whether it says that the injector logs a warning; null where it says nothing of logs.</summary>
    public bool? IsLogged { get; init; }

    /// <summary>Where it stands.</summary>
    public Location Location => origin.Location;

    /// <summary>How grave it is, as long as nobody configures that.</summary>
    public DiagnosticSeverity EffectiveSeverity => Severity ?? Descriptor.DefaultSeverity;

    /// <summary>Of several releases, the names of those that it holds for; null where it holds for all that is configured.</summary>
    private string? Releases { get; init; }

    /// <summary>Why it is not repaired where it stands, as the name of a remark; null where nothing is to be said of that.</summary>
    private string? Obstacle { get; init; }

    /// <summary>The same as it holds for some of several releases, with what of its repair is right for all of them.</summary>
    public Finding For(string releases, Edit? common) => With(common, releases, Obstacle);

    /// <summary>The same without its repair, which something stands in the way of.</summary>
    /// <param name="obstacle">The name of the remark that says what, with the message as its argument.</param>
    public Finding WithoutEdit(string obstacle) => With(edit: null, Releases, obstacle);

    /// <summary>The finding as Roslyn wants it.</summary>
    /// <param name="share">Gives, for a part of the message, the object that stands for all equal ones; null where none does.</param>
    public Diagnostic ToDiagnostic(Func<object, object>? share = null) => Diagnostic.Create(
        RemarkedDescriptor(),
        origin.Location,
        Severity ?? Descriptor.DefaultSeverity,
        additionalLocations: Related is null ? null : [Related],
        WithConsequence(EditProperties.Write(origin.IsEditable ? Edit : null)),
        [.. arguments
            .Select(argument => argument is string text ? Confusables.Unmask(text) : argument)
            .Select(argument => share is null ? argument : share(argument))]);

    private Finding With(Edit? edit, string? releases, string? obstacle) => new(Descriptor, origin, edit, arguments)
    {
        Severity = Severity,
        Related = Related,
        Effect = Effect,
        IsLogged = IsLogged,
        Releases = releases,
        Obstacle = obstacle,
    };

    private DiagnosticDescriptor RemarkedDescriptor()
    {
        var descriptor = Releases is null ? Descriptor : MessageWithRemark.Of(Descriptor, "Releases_HoldFor", Releases);
        return Obstacle is null ? descriptor : MessageWithRemark.Of(descriptor, Obstacle);
    }

    /// <summary>What the finding says will happen, as data: gates and dashboards read it, also from SARIF.</summary>
    private ImmutableDictionary<string, string?> WithConsequence(ImmutableDictionary<string, string?> properties)
    {
        var all = properties.Add(EffectProperty, (Effect ?? RuleSet.EffectOf(Descriptor)).ToString());
        return IsLogged is { } isLogged ? all.Add(LoggedProperty, isLogged ? "true" : "false") : all;
    }
}
