namespace LinkerdAnnotations.Tests.CommandLine;

/// <summary>A folder with files for one test.</summary>
internal sealed class ToolFolder
{
    private static int _count;

    /// <summary>Makes a folder that has these files.</summary>
    public ToolFolder(params (string Name, string Text)[] files)
    {
        foreach (var (name, text) in files)
        {
            Write(name, text);
        }
    }

    /// <summary>Where it is: outside of the repository, whose settings and ignored folders would count in it.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory($"linkerd-tool-{Interlocked.Increment(ref _count)}-").FullName;

    /// <summary>A Deployment with an annotation on its pod template.</summary>
    public static string Deployment(string annotation) =>
        $$"""
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web
        spec:
          selector:
            matchLabels:
              app: web
          template:
            metadata:
              labels:
                app: web
              annotations:
                {{annotation}}
            spec:
              containers:
                - name: web
                  image: example/web

        """;

    /// <summary>Writes a file, and makes its folder.</summary>
    public string Write(string name, string text)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    /// <summary>Writes a file of bytes.</summary>
    public void Write(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllBytes(PathOf(name), bytes);
    }

    /// <summary>Reads a file.</summary>
    public string Read(string name) => File.ReadAllText(PathOf(name));

    /// <summary>The full path of a file.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name.Replace('/', System.IO.Path.DirectorySeparatorChar));
}
