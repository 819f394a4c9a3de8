using System.Globalization;
using System.Resources;

namespace LinkerdAnnotations.Tool;

/// <summary>The texts of the tool itself, by name, in the reader's language; what is found has those of the analyzers.</summary>
internal static class Texts
{
    private static readonly ResourceManager Manager = new(typeof(Texts));

    /// <summary>The text of that name, with its placeholders filled.</summary>
    public static string Get(string name, params object[] arguments)
    {
        var text = Manager.GetString(name, CultureInfo.CurrentUICulture) ?? name;
        return arguments.Length == 0 ? text : string.Format(CultureInfo.CurrentCulture, text, arguments);
    }
}
