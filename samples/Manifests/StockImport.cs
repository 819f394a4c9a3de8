namespace Manifests;

/// <summary>The job that imports the stock once, in a raw string.</summary>
internal static class StockImport
{
    /// <summary>The job as YAML.</summary>
    public static string Build(string image) =>
        $$"""
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: stock-import
          namespace: shop
        spec:
          backoffLimit: 2
          template:
            metadata:
              annotations:
                linkerd.io/inject: enabled
                config.linkerd.io/proxy-native-sidecar: "true"
                config.linkerd.io/skip-outbound: '5432'
            spec:
              restartPolicy: Never
              containers:
                - name: import
                  image: {{image}}
        """;
}
