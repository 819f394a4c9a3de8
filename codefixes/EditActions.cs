using System.Collections.Immutable;
using LinkerdAnnotations.Analyzers.Edits;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Edits = LinkerdAnnotations.Analyzers.Edits;

namespace LinkerdAnnotations.CodeFixes;

/// <summary>Turns the edits that the rules put on their diagnostics into actions.</summary>
internal static class EditActions
{
    /// <summary>
    /// What the first choices of all edits have in common: fixing all takes the first choice of each, whatever kind of edit it is and whatever
    /// rule offers it.
    /// </summary>
    public const string FirstChoice = nameof(FirstChoice);

    /// <summary>Offers every choice of every edit.</summary>
    public static Task RegisterAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (EditProperties.Read(diagnostic.Properties) is not { } edit)
            {
                continue;
            }

            for (var i = 0; i < ChoicesOf(edit).Length; i++)
            {
                context.RegisterCodeFix(Create(context.Document, diagnostic, edit, i), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>A further choice is the same elsewhere only if it writes the same.</summary>
    public static string EquivalenceKey(Edit edit, int choice) => choice == 0 ? FirstChoice : $"{edit.GetType().Name}:{ChoicesOf(edit)[choice]}";

    /// <summary>The texts that an edit offers in the place of one, each an action of its own; empty for edits of entries.</summary>
    public static ImmutableArray<string> ChoicesOf(Edit edit) => edit switch
    {
        Edits.ReplaceKey replace => replace.Choices.Select(choice => choice.Key).ToImmutableArray(),
        Edits.ReplaceValue replace => replace.Choices,
        Edits.ReplaceFlag replace => ImmutableArray.Create(replace.WhenTrue),
        _ => ImmutableArray<string>.Empty,
    };

    private static CodeAction Create(Document document, Diagnostic diagnostic, Edit edit, int choice) => CodeAction.Create(
        Titles.Of(edit, choice),
        cancellationToken => edit switch
        {
            Edits.ReplaceKey replace => ReplaceKey.ApplyAsync(document, diagnostic, edit.Written, replace.Choices[choice].Key, cancellationToken),
            Edits.ReplaceValue replace => ReplaceValue.ApplyAsync(document, diagnostic, edit.Written, replace.Choices[choice], cancellationToken),
            Edits.ReplaceFlag replace => ReplaceFlag.ApplyAsync(document, diagnostic, replace.WhenTrue, replace.WhenFalse, cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit, message: null),
        },
        EquivalenceKey(edit, choice));
}
