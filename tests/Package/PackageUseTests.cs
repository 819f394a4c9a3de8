namespace LinkerdAnnotations.Tests.Package;

[Collection(CommandLine.Name)]
public class PackageUseTests(PackedPackage package)
{
    private const string Key = "'config.linkerd.io/proxy-native-sidecar' is not read by Linkerd; ";
    private const string WriteAlpha = Key + "write 'config.alpha.linkerd.io/proxy-enable-native-sidecar' to run the proxy as a native sidecar";
    private const string WriteStable = Key + "write 'config.linkerd.io/proxy-enable-native-sidecar' to run the proxy as a native sidecar";

    [Fact]
    public async Task Reports_in_projects_that_refer_to_it_as_their_options_say()
    {
        const string severalLines =
            """
            <LinkerdAdditionalAnnotations>
              config.linkerd.io/team;
              config.linkerd.io/ti*
            </LinkerdAdditionalAnnotations>
            """;
        var consumers = new ConsumerProjects(package.Feed);
        consumers.Add("Unconfigured");
        consumers.Add("ByProperty", "<LinkerdVersion>2.20</LinkerdVersion>");
        consumers.Add("ByEditorConfig", "<LinkerdVersion>2.18</LinkerdVersion>", "[*.cs]\nlinkerd_version = 2.20\n");
        consumers.Add("Unusable", "<LinkerdVersion>newest</LinkerdVersion>");
        consumers.Add("OwnKeys", severalLines);
        consumers.AddDependant("Dependant", "Unconfigured", "<LinkerdVersion>newest</LinkerdVersion>");
        consumers.Add("Scanning", "<LinkerdScanManifests>true</LinkerdScanManifests><LinkerdVersion>2.20</LinkerdVersion>");
        consumers.Add("Naming", properties: "</PropertyGroup><ItemGroup><AdditionalFiles Include=\"deploy/*.yaml\" /></ItemGroup><PropertyGroup>");
        consumers.Add("NamingAndScanning", properties: "<LinkerdScanManifests>true</LinkerdScanManifests></PropertyGroup><ItemGroup><AdditionalFiles Include=\"deploy/*.yaml\" /></ItemGroup><PropertyGroup>");
        foreach (var project in new[] { "Unconfigured", "Scanning", "Naming", "NamingAndScanning" })
        {
            consumers.AddFile(project, "deploy/web.yaml", "metadata:\n  annotations:\n    config.linkerd.io/proxy-native-sidecar: \"true\"\n");
            consumers.AddFile(project, "other/web.yml", "metadata:\n  annotations:\n    linkerd.io/injected: x\n");
            consumers.AddFile(project, "bin/web.yaml", "metadata:\n  annotations:\n    linkerd.io/injected: x\n");
        }

        var build = await consumers.BuildAsync();

        string Reported(string project) => string.Join('\n', build.Diagnostics
            .Where(diagnostic => diagnostic.Project == project && diagnostic.Id != "LKD1003")
            .Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}: {diagnostic.Message}"));
        Assert.Equal($"warning LKD1001: {WriteAlpha}", Reported("Unconfigured"));
        Assert.Equal($"warning LKD1001: {WriteStable}", Reported("ByProperty"));
        Assert.Equal($"warning LKD1001: {WriteStable}", Reported("ByEditorConfig"));
        Assert.Equal($"warning LKD1001: {WriteAlpha}", Reported("OwnKeys"));
        Assert.StartsWith("warning LKD9001: 'newest' cannot be used as linkerd_version (MSBuild: LinkerdVersion)", Reported("Unusable"), StringComparison.Ordinal);
        Assert.EndsWith($"\nwarning LKD1001: {WriteAlpha}", Reported("Unusable"), StringComparison.Ordinal);

        // Files are read where the project names them or asks for all of them, each once.
        string Files(string project) => string.Join(' ', build.Diagnostics
            .Where(diagnostic => diagnostic.Project == project && !diagnostic.File.EndsWith(".cs", StringComparison.Ordinal))
            .Select(diagnostic => $"{diagnostic.File}({diagnostic.Line},{diagnostic.Column}):{diagnostic.Id}"));
        Assert.Equal("", Files("Unconfigured"));
        Assert.Equal("web.yaml(3,5):LKD1001", Files("Naming"));
        Assert.Equal("web.yaml(3,5):LKD1001 web.yml(3,5):LKD1002", Files("Scanning"));
        Assert.Equal("web.yaml(3,5):LKD1001 web.yml(3,5):LKD1002", Files("NamingAndScanning"));
        Assert.Contains(build.Diagnostics, diagnostic => diagnostic is { Project: "Scanning", File: "web.yaml" } && diagnostic.Message == WriteStable);

        // What a team defines itself is reported where it is not listed, and only there.
        Assert.Equal(2, build.Diagnostics.Count(diagnostic => diagnostic is { Project: "Unconfigured", Id: "LKD1003" }));
        Assert.DoesNotContain(build.Diagnostics, diagnostic => diagnostic is { Project: "OwnKeys", Id: "LKD1003" });

        // Who depends on a consumer gets neither the analyzers nor the properties.
        Assert.DoesNotContain(build.Diagnostics, diagnostic => diagnostic.Project == "Dependant");
        Assert.Contains("Dependant.dll", build.Output, StringComparison.Ordinal);

        var strict = await consumers.TryRebuildAsync("Unconfigured", "-warnaserror:LKD1001");
        Assert.True(strict.ExitCode == 1, strict.ToString());
        Assert.Equal(["error LKD1001", "warning LKD1003", "warning LKD1003"], strict.Diagnostics.Select(diagnostic => $"{diagnostic.Severity} {diagnostic.Id}"));
    }
}
