using System.Text;
using LinkerdAnnotations.Analyzers.CSharp;
using LinkerdAnnotations.Analyzers.Manifests;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LinkerdAnnotations.Analyzers.Constants;

/// <summary>
/// Gives a project that asks for it the keys of its release of Linkerd as constants. It looks at options alone, and never at code: nothing
/// runs while somebody types.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ConstantsGenerator : IIncrementalGenerator
{
    /// <summary>The step whose outcome decides whether anything is generated anew.</summary>
    internal const string SettingsStep = "Settings";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var configured = context.AnalyzerConfigOptionsProvider.Select((options, _) => ConstantSettings.In(options.GlobalOptions));
        var settings = configured
            .Combine(context.AdditionalTextsProvider.Collect())
            .Select((pair, cancellationToken) => pair.Left is { Constants.IsReleaseOpen: true } open
                && Installation.In(pair.Right, cancellationToken).Installed is { } release
                    ? open with { Constants = open.Constants.For(release) }
                    : pair.Left)
            .WithTrackingName(SettingsStep);
        context.RegisterSourceOutput(settings, (output, chosen) =>
        {
            if (chosen is not null)
            {
                output.AddSource(ConstantsFile.Name, SourceText.From(ConstantsWriter.Write(chosen), Encoding.UTF8));
            }
        });
    }
}
