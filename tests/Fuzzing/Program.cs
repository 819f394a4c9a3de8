using System.Globalization;
using LinkerdAnnotations.Fuzzing;
using LinkerdAnnotations.Tests;

const int DefaultSeconds = 60;
var folder = RepositoryFiles.PathOf("artifacts", "fuzzing");

if (args is ["growth", ..])
{
    return await GrowthReport
        .PrintAsync(args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 500, args.Length > 2 ? args[2] : string.Empty)
        .ConfigureAwait(false)
        ? 0
        : 1;
}

if (args is [var name, "--guided"])
{
    GuidedRun.Run(name);
    return 0;
}

if (args.Length == 0 || FuzzTargets.All.FirstOrDefault(target => target.Name == args[0]) is not { } target)
{
    Console.WriteLine(
        $"Usage: TARGET [--seed N] [--seconds N] | TARGET FILE | TARGET --guided | TARGET --write-seeds FOLDER | growth [LENGTH [INPUT]]\nTargets: {string.Join(
            ", ",
            FuzzTargets.All.Select(target => target.Name))}");
    return 2;
}

switch (args[1..])
{
    case ["--write-seeds", var seeds]:
        Directory.CreateDirectory(seeds);
        for (var i = 0; i < target.Seeds.Count; i++)
        {
            await File
                .WriteAllBytesAsync(Path.Combine(seeds, i.ToString("d4", CultureInfo.InvariantCulture)), InputText.ToBytes(target.Seeds[i]))
                .ConfigureAwait(false);
        }

        return 0;

    case [var file] when File.Exists(file):
        var fault = await target.TryAsync(InputText.Of(await File.ReadAllBytesAsync(file).ConfigureAwait(false))).ConfigureAwait(false);
        Console.WriteLine(fault ?? "Nothing is wrong.");
        return fault is null ? 0 : 1;

    default:
        return await RandomRun
            .RunAsync(
                target,
                Number("--seed", 1),
                TimeSpan.FromSeconds(Number("--seconds", DefaultSeconds)),
                Path.Combine(folder, target.Name, "faults"))
            .ConfigureAwait(false)
            ? 0
            : 1;
}

int Number(string name, int otherwise) =>
    Array.IndexOf(args, name) is var index and > 0 && index + 1 < args.Length
        ? int.Parse(args[index + 1], CultureInfo.InvariantCulture)
        : otherwise;
