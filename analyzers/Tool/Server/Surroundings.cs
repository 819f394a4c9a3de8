using Microsoft.CodeAnalysis;

namespace LinkerdAnnotations.Tool.Server;

/// <summary>What files around a document decide about it: Namespaces, what installs Linkerd, and the configuration.</summary>
internal sealed class Surroundings
{
    // More than this is looked through by the command line, and not while somebody types.
    private const int MostFiles = 20000;

    private readonly IReadOnlyList<ManifestInput> _deciding;
    private readonly Dictionary<string, Configuration> _configurations = new(StringComparer.Ordinal);

    private Surroundings(IReadOnlyList<ManifestInput> deciding) => _deciding = deciding;

    /// <summary>Nothing around.</summary>
    public static Surroundings None() => new([]);

    /// <summary>Looks through folders. What cannot be read is a line in the log.</summary>
    public static Surroundings Find(IReadOnlyList<string> folders, Action<string> log, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var files = new FileFinder(problems, cancellationToken).Find(folders).Where(file => !file.IsCode).Take(MostFiles).ToList();
        var budget = new TextBudget(int.MaxValue);
        var deciding = new List<ManifestInput>();
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                var input = ManifestInput.Of(file, FileReader.ReadIfOfLinkerd(file, cancellationToken), budget);
                if (input.MayHoldNamespace || input.MayInstall)
                {
                    deciding.Add(input);
                }
            }
            catch (Exception exception) when (Problems.IsAboutOneFile(exception))
            {
                problems.Add(file.Name, Problems.Describe(exception));
            }
        }

        foreach (var problem in problems.All)
        {
            log(problem.ToString());
        }

        return new(deciding);
    }

    /// <summary>The files that decide about a document, as they are in the editor where they are open there.</summary>
    public IEnumerable<AdditionalText> Around(OpenDocument document, IReadOnlyCollection<OpenDocument> open)
    {
        var paths = open.Select(other => other.File.Path).ToHashSet(StringComparer.Ordinal);
        return _deciding.Where(input => !paths.Contains(input.File.Path)).Cast<AdditionalText>()
            .Concat(open.Where(other => other.Uri != document.Uri).Select(other => new DocumentInput(other)));
    }

    /// <summary>The configuration of a document.</summary>
    public Configuration ConfigurationOf(InputFile file, Action<string> log)
    {
        var folder = Path.GetDirectoryName(file.Path)!;
        lock (_configurations)
        {
            if (!_configurations.TryGetValue(folder, out var configuration))
            {
                var problems = new Problems();
                _configurations.Add(folder, configuration = Configuration.Load([file], problems));
                foreach (var problem in problems.All)
                {
                    log(problem.ToString());
                }
            }

            return configuration;
        }
    }
}
