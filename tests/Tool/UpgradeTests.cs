namespace LinkerdAnnotations.Tests.CommandLine;

[Collection(ToolTests.Name)]
public class UpgradeTests(InstalledTool tool)
{
    private const string Manifests =
        """
        apiVersion: v1
        kind: Namespace
        metadata:
          name: shop
          annotations:
            config.beta.linkerd.io/proxy-enable-native-sidecar: "true"
            config.linkerd.io/init-image: registry.example/init
            config.linkerd.io/proxy-await: enabled
        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: migrate
        spec:
          template:
            metadata:
              annotations:
                linkerd.io/inject: enabled
            spec:
              restartPolicy: Never
              containers: [{name: migrate, image: example/migrate, command: [migrate]}]
        ---
        apiVersion: batch/v1
        kind: Job
        metadata:
          name: import
        spec:
          template:
            metadata:
              annotations:
                linkerd.io/inject: enabled
                config.alpha.linkerd.io/proxy-enable-native-sidecar: "true"
            spec:
              restartPolicy: Never
              containers: [{name: import, image: example/import, command: [import]}]

        """;

    [Fact]
    public async Task Says_entry_by_entry_what_changes()
    {
        var folder = new ToolFolder(("shop.yaml", Manifests));

        var result = await tool.RunAsync(folder.Path, "check", "--linkerd", "2.19", "--upgrade-to", "2.20");

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(
            [
                "shop.yaml:6:5: warning LKD3004: after the upgrade, in Linkerd 2.20: 'config.beta",
                "shop.yaml:7:5: warning LKD1004: after the upgrade, in Linkerd 2.20: 'config.link",
                "shop.yaml:18:9: warning LKD4001: only before the upgrade, in Linkerd 2.19: 'linkerd.io/",
                "shop.yaml:32:9: info LKD1005: after the upgrade, in Linkerd 2.20: 'config.alph",
            ],
            result.Lines
                .Where(line => line.Contains("LKD", StringComparison.Ordinal))
                .Select(line => line[..(line.IndexOf('\'', StringComparison.Ordinal) + 12)]));
    }

    [Fact]
    public async Task What_an_upgrade_mends_is_no_mistake()
    {
        var folder = new ToolFolder(
            ("shop.yaml", Manifests[..Manifests.LastIndexOf("---", StringComparison.Ordinal)].Replace("beta.", "",
                StringComparison.Ordinal)));

        var result = await tool.RunAsync(folder.Path, "check", "--linkerd", "2.19", "--upgrade-to", "2.20", "--severity", "error");

        Assert.Equal(0, result.ExitCode);
    }
}
