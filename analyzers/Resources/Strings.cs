using System.Resources;
using LinkerdAnnotations.Analyzers.Values;
using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Analyzers.Resources;

/// <summary>The texts that users read, by name.</summary>
internal static class Strings
{
    private static readonly ResourceManager Manager = new(typeof(Strings));

    /// <summary>
    /// The text of that name in the reader's language, with its placeholders filled; arguments may be such texts themselves.
    /// </summary>
    public static LocalizableString Get(string name, params string[] arguments) =>
        new LocalizableResourceString(name, Manager, typeof(Strings), arguments);

    /// <summary>The phrase that says which values a grammar takes.</summary>
    public static LocalizableString Get(ValueForm form) => Get(form.ResourceName, [.. form.Arguments]);

    /// <summary>The same for those who cannot wait for the reader: in the language of the editor.</summary>
    public static string GetNow(string name, params string[] arguments) => Get(name, arguments).ToString(formatProvider: null);

    /// <summary>Whether a text of that name exists.</summary>
    public static bool Has(string name) => Manager.GetString(name, System.Globalization.CultureInfo.InvariantCulture) is not null;
}
