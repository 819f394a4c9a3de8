using LinkerdAnnotations.Analyzers.Catalog;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>
/// Makes wrong keys out of right ones by single slips. Which slips are fair to ask about is decided here too, without the matcher: the
/// text is no key itself, no single slip of any kind leads to it from a second key, and it does not say another thing than the key did.
/// </summary>
internal static class KeySlips
{
    /// <summary>Stands for all three generations of the native-sidecar key.</summary>
    public const string NativeSidecar = "native sidecar";

    private const string BareDomain = "linkerd.io";
    private const string SomeCharacters = "x0";
    private const string AllCharacters = "abcdefghijklmnopqrstuvwxyz0123456789-./";

    private static readonly string[] GeneralWords =
    [
        "enabled", "setting", "settings", "annotation", "value", "default", "custom", "my", "app", "service", "mesh", "option", "global",
        "true",
        "kubernetes", "linkerd",
    ];

    /// <summary>Words that are no slip where they come or go: the key says the opposite then.</summary>
    private static readonly string[] TurningWords = ["disable", "skip"];

    /// <summary>Words that many keys have, and that tell none from another.</summary>
    private static readonly string[] CommonWords = ["proxy", "enable"];

    /// <summary>Prefixes that say what their keys set: another of them makes another setting.</summary>
    private static readonly string[] SettingDomains = ["retry.linkerd.io", "timeout.linkerd.io"];

    private static readonly LinkerdKey[] LivingKeys = [.. LinkerdCatalog.All.Where(key => key.IsKey && key.IsReadBy(release: null))];

    private static readonly string[] Domains =
        [.. LinkerdCatalog.All.Where(key => key.IsKey).Select(key => key.Domain).Distinct(StringComparer.Ordinal)];

    private static readonly string[] Words =
    [
        .. LivingKeys.SelectMany(key => key.LocalName.Split('-')).Concat(GeneralWords).Distinct(StringComparer.Ordinal),
    ];

    private static readonly Lazy<IReadOnlyList<KeySlip>> AllFair = new(MakeFair);

    /// <summary>The keys that users write, and some release from 2.11 on reads.</summary>
    public static IReadOnlyList<LinkerdKey> UserKeys { get; } = [.. LivingKeys.Where(key => key.Audience == Audience.User)];

    /// <summary>Every fair slip of every user key.</summary>
    public static IReadOnlyList<KeySlip> Fair => AllFair.Value;

    /// <summary>The name under which <paramref name="key"/> counts: its own, or that of the native sidecar.</summary>
    public static string MeaningOf(LinkerdKey key) => NativeSidecarKeys.Contains(key) ? NativeSidecar : key.Name;

    private static KeySlip[] MakeFair()
    {
        var origins = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var slip in LivingKeys.SelectMany(key => Of(key, AllCharacters)))
        {
            origins[slip.Text] = origins.TryGetValue(slip.Text, out var origin) && origin != slip.Meant ? null : slip.Meant;
        }

        return
        [
            .. UserKeys
                .SelectMany(key => Of(key, SomeCharacters).Where(slip => !SaysAnotherThing(slip, key)))
                .Where(slip => LinkerdCatalog.Find(slip.Text) is null && origins[slip.Text] is not null)
                .Distinct(),
        ];
    }

    private static bool SaysAnotherThing(KeySlip slip, LinkerdKey key)
    {
        if (slip.Text.Split('/') is not [var domain, var name])
        {
            return false;
        }

        return slip.Kind switch
        {
            KeySlipKind.WordAdded or KeySlipKind.WordDropped when Turns(name) != Turns(key.LocalName) => true,
            KeySlipKind.WordAdded => UserKeys.Any(other => other != key && other.LocalName.StartsWith(name, StringComparison.Ordinal)),
            KeySlipKind.WordDropped => BeginsSeveral(domain, name) || IsWordOfSeveral(domain, name),
            KeySlipKind.PrefixExchanged => domain != key.Domain && SettingDomains.Contains(domain) && SettingDomains.Contains(key.Domain),
            _ => false,
        };
    }

    private static int Turns(string name) => name.Split('-').Count(word => TurningWords.Contains(word)) % 2;

    private static bool BeginsSeveral(string domain, string name) =>
        UserKeys.Count(key => key.Domain == domain && key.LocalName.StartsWith(name, StringComparison.Ordinal)) > 1;

    /// <summary>Whether all that is left is one word, beside common ones, that several keys have beside others.</summary>
    private static bool IsWordOfSeveral(string domain, string name)
    {
        if (TellingWords(name) is not [var word])
        {
            return name.Split('-').All(word => CommonWords.Contains(word) || TurningWords.Contains(word));
        }

        var keys = UserKeys.Where(key => key.Domain == domain && TellingWords(key.LocalName).Contains(word)).ToArray();
        return keys.Length > 1 && keys.All(key => TellingWords(key.LocalName).Length > 1);
    }

    private static string[] TellingWords(string name) => [.. name.Split('-').Except(CommonWords)];

    private static IEnumerable<KeySlip> Of(LinkerdKey key, string characters)
    {
        var meant = MeaningOf(key);
        return Characters(key.Name, characters)
            .Concat(WordSlips(key.LocalName).Select(slip => (slip.Kind, Text: key.Domain + "/" + slip.Text)))
            .Concat(Prefixes(key))
            .Where(slip => slip.Text != key.Name)
            .Select(slip => new KeySlip(slip.Kind, slip.Text, meant));
    }

    private static IEnumerable<(KeySlipKind Kind, string Text)> Characters(string key, string characters)
    {
        for (var index = 0; index <= key.Length; index++)
        {
            foreach (var character in characters)
            {
                yield return (KeySlipKind.CharacterInserted, key.Insert(index, character.ToString()));
            }
        }

        for (var index = 0; index < key.Length; index++)
        {
            yield return (KeySlipKind.CharacterDropped, key.Remove(index, 1));
            yield return (KeySlipKind.CharacterDoubled, key.Insert(index, key[index].ToString()));
            if (index > 0)
            {
                yield return (KeySlipKind.CharactersSwapped, key.Remove(index, 1).Insert(index - 1, key[index].ToString()));
            }

            foreach (var character in characters)
            {
                yield return (KeySlipKind.CharacterReplaced, key.Remove(index, 1).Insert(index, character.ToString()));
            }
        }
    }

    private static IEnumerable<(KeySlipKind Kind, string Text)> WordSlips(string name)
    {
        var words = name.Split('-');
        for (var index = 0; index < words.Length; index++)
        {
            if (words.Length > 1)
            {
                yield return (KeySlipKind.WordDropped, Join(words.Where((_, place) => place != index)));
            }

            if (index > 0)
            {
                string[] swapped = [.. words];
                (swapped[index - 1], swapped[index]) = (swapped[index], swapped[index - 1]);
                yield return (KeySlipKind.WordsSwapped, Join(swapped));
            }
        }

        for (var place = 0; place <= words.Length; place++)
        {
            foreach (var word in Words)
            {
                yield return (KeySlipKind.WordAdded, Join([.. words[..place], word, .. words[place..]]));
            }
        }
    }

    private static IEnumerable<(KeySlipKind Kind, string Text)> Prefixes(LinkerdKey key) => Domains.Select(domain =>
        (domain == BareDomain ? KeySlipKind.PrefixLeftOut : KeySlipKind.PrefixExchanged, domain + "/" + key.LocalName));

    private static string Join(IEnumerable<string> words) => string.Join('-', words);
}
