using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Kubernetes;
using LinkerdAnnotations.Analyzers.Model;
using LinkerdAnnotations.Analyzers.Options;

namespace LinkerdAnnotations.Analyzers.Rules;

/// <summary>How the containers of a pod end a proxy that does not end by itself.</summary>
internal static class ProxyShutdown
{
    private const string Linkerd = "linkerd";
    private const string Await = "linkerd-await";
    private const string Endpoint = "/shutdown";

    // From 2.16 on the proxy has no such endpoint unless an annotation or the installation asks for it.
    private static readonly Milestone SwitchesEndpointOff = Milestone.At("2.16", "24.6.2");

    private static readonly string[] ContainerLists = [ObjectMembers.Containers, ObjectMembers.InitContainers];
    private static readonly string[] CommandParts = [ObjectMembers.Command, ObjectMembers.Arguments];

    /// <summary>What comes of the proxy of pods with these annotations, and those that they inherit.</summary>
    public static ProxyEnd Of(AnnotationMap map, LinkerdOptions options)
    {
        if (InheritedAnnotations.Deciding(map, KeyNames.AdminShutdown, options) is not { } deciding)
        {
            return ProxyEnd.Ended;
        }

        var switches = deciding.Node.Entries.Where(entry => entry.Key == KeyNames.AdminShutdown).ToArray();
        if (switches.Any(entry => !entry.IsSurely(text => text == "disabled")))
        {
            return ProxyEnd.Ended;
        }

        var end = OfContainers(map.Owner.PodSpecification);
        return end != ProxyEnd.NeedsShutdownEndpoint ? end
            : options.Release is not { } one || !SwitchesEndpointOff.IsReachedBy(one) ? ProxyEnd.Ended
            : switches.Length > 0 ? ProxyEnd.Never
            : end;
    }

    private static ProxyEnd OfContainers(ObjectNode specification)
    {
        var lists = ContainerLists.Select(list => specification[list]).ToArray();
        return specification.Knowledge == Knowledge.Unknown
            || lists.Any(list => list.Knowledge is Knowledge.Unknown or Knowledge.Additions)
            ? ProxyEnd.Ended
            : lists.SelectMany(list => list.Items).Select(OfContainer).DefaultIfEmpty(ProxyEnd.Never).Max();
    }

    private static ProxyEnd OfContainer(ObjectNode container)
    {
        var parts = CommandParts.Select(part => container[part]).ToArray();
        if (container.Knowledge == Knowledge.Unknown
            || IsUnknown(parts[0])
            || (IsUnknown(parts[1]) && !AreArgumentsOfImage(parts[0], parts[1])))
        {
            return ProxyEnd.Ended;
        }

        var words = parts.SelectMany(part => part.Items).SelectMany(word => word.Texts).ToArray();
        if (words.Any(word => Mentions(word.Replace(Await, string.Empty), Linkerd)))
        {
            // A signal to linkerd2-proxy, or a script made for it.
            return ProxyEnd.Ended;
        }

        if (words.Any(word => Mentions(word, Endpoint)) || (words.Any(word => Mentions(word, Await)) && words.Any(AsksForShutdown)))
        {
            return ProxyEnd.NeedsShutdownEndpoint;
        }

        return !parts[0].IsWritten || SpeaksOfLinkerd(container[ObjectMembers.Name]) || SpeaksOfLinkerd(container[ObjectMembers.Image])
            ? ProxyEnd.Perhaps
            : ProxyEnd.Never;
    }

    /// <summary>Whether unknown arguments are for the program of the image, and are no script: <c>Args = [source]</c>.</summary>
    private static bool AreArgumentsOfImage(ObjectNode command, ObjectNode arguments) =>
        command.Knowledge == Knowledge.Absent
        && arguments.Knowledge != Knowledge.Unknown
        && !arguments.Items.SelectMany(word => word.Texts).Any(word => word.StartsWith("-c", StringComparison.Ordinal));

    private static bool IsUnknown(ObjectNode command) =>
        command.Knowledge == Knowledge.Unknown || command.Items.Any(word => word.Knowledge == Knowledge.Unknown);

    /// <summary>Without one of these options linkerd-await only waits for the proxy to be ready.</summary>
    private static bool AsksForShutdown(string word) => Mentions(word, "--shutdown") || word == "-S" || Mentions(word, " -S");

    private static bool SpeaksOfLinkerd(ObjectNode text) => text.Texts.Any(one => Mentions(one, Linkerd));

    private static bool Mentions(string text, string part) => text.IndexOf(part, StringComparison.Ordinal) >= 0;
}
