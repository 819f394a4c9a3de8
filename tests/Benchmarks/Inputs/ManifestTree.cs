using System.Globalization;

namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>A folder of generated manifests, each a Service and a Deployment as teams write them.</summary>
internal sealed class ManifestTree : IDisposable
{
    private const int FilesInFolder = 100;

    /// <summary>Writes a tree: with annotations in every file, wrong ones in every other, or without anything of Linkerd's.</summary>
    public ManifestTree(int files, bool isOfLinkerd)
    {
        for (var i = 0; i < files; i++)
        {
            var folder = System.IO.Path.Combine(Path, string.Create(CultureInfo.InvariantCulture, $"team-{i / FilesInFolder}"));
            Directory.CreateDirectory(folder);
            File.WriteAllText(
                System.IO.Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"web-{i}.yaml")),
                Manifest(i, isOfLinkerd));
        }
    }

    /// <summary>Where it is.</summary>
    public string Path { get; } = Directory.CreateTempSubdirectory("linkerd-manifests-").FullName;

    /// <summary>Its files.</summary>
    public IEnumerable<string> Files => FilesIn(Path);

    /// <summary>The manifests in a folder.</summary>
    public static IEnumerable<string> FilesIn(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories);

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static string Manifest(int number, bool isOfLinkerd) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""
        apiVersion: v1
        kind: Service
        metadata:
          name: web-{{number}}
          labels:
            app: web-{{number}}
        spec:
          selector:
            app: web-{{number}}
          ports:
            - name: http
              port: 80
              targetPort: 8080
        ---
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: web-{{number}}
          labels:
            app: web-{{number}}
            app.kubernetes.io/name: web
        spec:
          replicas: 3
          selector:
            matchLabels:
              app: web-{{number}}
          template:
            metadata:
              labels:
                app: web-{{number}}
              annotations:
                {{(isOfLinkerd ? "linkerd.io/inject" : "prometheus.io/scrape")}}: enabled
                {{(isOfLinkerd ? $"config.linkerd.io/skip-outbound{(number % 2 == 0 ? "-ports" : "")}" : "prometheus.io/port")}}: "5432"
            spec:
              serviceAccountName: web-{{number}}
              containers:
                - name: web
                  image: registry.example/shop/web:1.{{number}}.0
                  ports:
                    - containerPort: 8080
                      name: http
                  env:
                    - name: DATABASE
                      value: postgres://database-{{number}}.svc/shop
                    - name: LOG_LEVEL
                      value: info
                  resources:
                    requests:
                      cpu: 100m
                      memory: 128Mi
                    limits:
                      memory: 256Mi
                  readinessProbe:
                    httpGet:
                      path: /ready
                      port: http
                    periodSeconds: 5

        """);
}
