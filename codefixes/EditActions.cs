using LinkerdAnnotations.Analyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

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
            if (Edit.Read(diagnostic.Properties) is not { IsOfEntries: false } edit)
            {
                continue;
            }

            for (var i = 0; i < edit.Choices; i++)
            {
                context.RegisterCodeFix(Create(context.Document, diagnostic, edit, i), diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>A further choice is the same elsewhere only if it writes the same.</summary>
    public static string EquivalenceKey(Edit edit, int choice) => choice == 0 ? FirstChoice : $"{edit.Kind}:{edit.Texts[choice]}";

    private static CodeAction Create(Document document, Diagnostic diagnostic, Edit edit, int choice) => CodeAction.Create(
        Titles.Of(edit, choice),
        cancellationToken => edit.Kind switch
        {
            EditKind.ReplaceKey => ReplaceKey.ApplyAsync(document, diagnostic, edit.Written, edit.Texts[choice], cancellationToken),
            EditKind.ReplaceValue => ReplaceValue.ApplyAsync(document, diagnostic, edit.Written, edit.Texts[choice], cancellationToken),
            EditKind.ReplaceFlag => ReplaceFlag.ApplyAsync(document, diagnostic, edit.Texts[0], edit.Texts[1], cancellationToken),
            _ => throw new ArgumentOutOfRangeException(nameof(edit), edit.Kind, message: null),
        },
        EquivalenceKey(edit, choice));
}
