using System.Collections.Immutable;
using CsCheck;
using LinkerdAnnotations.Analyzers.Manifests;

namespace LinkerdAnnotations.Tests.Manifests;

/// <summary>Templates of Helm and of others.</summary>
public class TemplateTests
{
    private const string Chart =
        """
        {{- if .Values.web.enabled }}
        {{- $name := include "shop.fullname" . -}}
        apiVersion: {{ include "shop.deploymentVersion" . }}
        kind: Deployment
        metadata:
          name: {{ $name }}-web
          labels:
            {{- include "shop.labels" . | nindent 4 }}
            app.kubernetes.io/component: web
        spec:
          {{- if not .Values.autoscaling.enabled }}
          replicas: {{ .Values.replicas }}
          {{- end }}
          selector:
            matchLabels:
              {{- include "shop.selectorLabels" . | nindent 6 }}
          template:
            metadata:
              annotations:
                checksum/config: {{ include (print $.Template.BasePath "/config.yaml") . | sha256sum }}
                {{- with .Values.podAnnotations }}
                {{- toYaml . | nindent 8 }}
                {{- end }}
                {{- if .Values.mesh }}
                linkerd.io/injection: enabled
                {{- else }}
                linkerd.io/inject: "never"
                {{- end }}
                config.linkerd.io/proxy-cpu-limit: {{ .Values.limit | quote }}
                config.linkerd.io/{{ .Values.key }}: "x"
              labels:
                {{- include "shop.selectorLabels" . | nindent 8 }}
            spec:
              {{- with .Values.imagePullSecrets }}
              imagePullSecrets:
                {{- toYaml . | nindent 8 }}
              {{- end }}
              containers:
                - name: {{ .Chart.Name }}
                  image: "{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}"
                  {{- /* a comment {{ with braces }} in it */}}
                  resources:
                    {{- toYaml .Values.resources | nindent 12 }}
        {{- end }}
        """;

    [Fact]
    public async Task A_chart_is_read_as_if_it_were_filled_in() =>
        Assert.Equal(["LKD1002 linkerd.io/injection", "LKD2001 \"never\""], await ManifestAnalysis.PlacesAsync(Chart));

    [Theory]
    [InlineData("linkerd.io/inject: {{ .Values.mode }}")]
    [InlineData("linkerd.io/inject: {{ if .Values.mesh }}enabled{{ else }}disabled{{ end }}")]
    [InlineData("linkerd.io/inject: {{- if .Values.mesh }} enabled {{- else }} never {{- end }}")]
    [InlineData("linkerd.io/inject: x{{ .Values.mode }}")]
    [InlineData("linkerd.io/inject: \"{{ \"}}\" }}\"")]
    [InlineData("linkerd.io/inject: {{ `}}` }}")]
    [InlineData("linkerd.io/inject:\n      {{- toYaml .Values.mode | nindent 6 }}")]
    [InlineData("linkerd.io/inject: >-\n      {{ .Values.mode }}")]
    [InlineData("linkerd.io/inject: {{ .Values.mode")]
    [InlineData("{{ .Values.key }}: never")]
    [InlineData("linkerd.io/inject: ${MODE}")]
    [InlineData("linkerd.io/inject: \"$(MODE)\"")]
    [InlineData("linkerd.io/inject: $MODE")]
    [InlineData("linkerd.io/inject: \"#{mode}#\"")]
    [InlineData("linkerd.io/inject: __MODE__")]
    [InlineData("linkerd.io/inject: \"%MODE%\"")]
    [InlineData("linkerd.io/inject: <mode>")]
    [InlineData("linkerd.io/inject: \"[[ mode ]]\"")]
    [InlineData("config.alpha.linkerd.io/proxy-wait-before-exit-seconds: \"25 {# seconds #}\"")]
    [InlineData("linkerd.io/inject: off {# not yet #}")]
    [InlineData("linkerd.io/inject: \"{% if mesh %}enabled{% else %}disabled{% endif %}\"")]
    [InlineData("linkerd.io/inject: \"@mode@\"")]
    [InlineData("linkerd.io/inject: ${MODE:=enabled}")]
    [InlineData("linkerd.io/inject: \"${var.mesh ? 'enabled' : 'disabled'}\"")]
    [InlineData("linkerd.io/inject: __MODE__-mode")]
    public async Task What_is_filled_in_is_unknown(string line) =>
        Assert.Empty(await ManifestAnalysis.PlacesAsync($"metadata:\n  annotations:\n    {line}\n    a: b\n"));

    [Theory]
    [InlineData("{{- if .x }}\n    linkerd.io/injected: x\n    {{- end }}")]
    [InlineData("{{- range $k, $v := .x }}\n    {{ $k }}: {{ $v | quote }}\n    {{- end }}\n    linkerd.io/injected: x")]
    [InlineData("{{ $mode := \"x\" }}\n    linkerd.io/injected: {{ $mode }}")]
    [InlineData("linkerd.io/injected: x {{- /* why */}}")]
    [InlineData("{{- include \"a\"\n         (dict \"b\" \"c\") | nindent 4 }}\n    linkerd.io/injected: x")]
    [InlineData("a: {{ tpl .Values.x\n      . }}\n    linkerd.io/injected: x")]
    [InlineData("{{- if .x }} # why\n    linkerd.io/injected: x\n    {{- end }}")]
    [InlineData("{{ unclosed\n    linkerd.io/injected: x")]
    [InlineData("{{ `unclosed }}\n    linkerd.io/injected: x")]
    [InlineData("{{/* unclosed }}\n    linkerd.io/injected: x")]
    [InlineData("{{ \"unclosed }}\n    linkerd.io/injected: x")]
    [InlineData("linkerd.io/injected: {{ .x }}{{ .y }}")]
    [InlineData("a:{{- toYaml .Values.x | nindent 6 }}\n    linkerd.io/injected: x")]
    public async Task What_stands_beside_it_is_known(string lines) =>
        Assert.Equal(["LKD1002 linkerd.io/injected"], await ManifestAnalysis.PlacesAsync($"metadata:\n  annotations:\n    {lines}\n"));

    [Theory]
    [InlineData("image: x", true)]
    [InlineData("image: {{ .Values.image }}", true)]
    // It may be a command that ends the proxy.
    [InlineData("{{- toYaml .Values.container | nindent 8 }}", false)]
    [InlineData("command: {{ toJson .Values.command }}", false)]
    public async Task What_a_template_adds_to_a_container_may_end_the_proxy(string container, bool isReported)
    {
        var text = $"apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: x\nspec:\n  template:\n    metadata:\n      annotations:\n        linkerd.io/inject: enabled\n    spec:\n      containers:\n      - name: x\n        {container}\n";

        Assert.Equal(
            isReported ? ["LKD4001"] : [],
            (await ManifestAnalysis.DiagnosticsAsync(
                text,
                options: Verification.ConfiguredOptions.Release("2.18"))).Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    // The Job may be kept from ending by what the template puts there.
    [InlineData("annotations:\n        linkerd.io/inject: enabled\n        {{- toYaml .Values.podAnnotations | nindent 8 }}", false)]
    [InlineData("annotations:\n        linkerd.io/inject: enabled\n        {{ include \"x\" . }}", false)]
    [InlineData("annotations:\n        linkerd.io/inject: enabled\n        {{ .Values.key }}: \"true\"", false)]
    [InlineData("annotations:\n        {{- if .Values.native }}\n        config.alpha.linkerd.io/proxy-enable-native-sidecar: \"true\"\n        {{- end }}\n        linkerd.io/inject: enabled", false)]
    // What it puts elsewhere does not matter.
    [InlineData("labels:\n        {{- toYaml .Values.podLabels | nindent 8 }}\n      annotations:\n        linkerd.io/inject: enabled",
        true)]
    [InlineData("annotations:\n        {{- if .Values.mesh }}\n        linkerd.io/inject: enabled\n        {{- end }}\n        a: {{ .Values.b }}", true)]
    public async Task What_a_template_adds_to_a_map_may_be_what_is_missing(string metadata, bool isReported)
    {
        var text = $"apiVersion: batch/v1\nkind: Job\nmetadata:\n  name: x\nspec:\n  template:\n    metadata:\n      {metadata}\n    spec:\n      restartPolicy: Never\n      containers:\n      - name: x\n        image: x\n";

        Assert.Equal(
            isReported ? ["LKD4001"] : [],
            (await ManifestAnalysis.DiagnosticsAsync(
                text,
                options: Verification.ConfiguredOptions.Release("2.18"))).Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("annotations:\n        {{- toYaml .Values.podAnnotations | nindent 8 }}", false)]
    [InlineData("annotations:\n        {{ .Values.key }}: enabled", false)]
    [InlineData("{{- with .Values.podAnnotations }}\n      annotations:\n        {{- toYaml . | nindent 8 }}\n      {{- end }}\n      labels: {app: x}", false)]
    [InlineData("labels: {app: x}\n      {{- include \"annotations\" . | nindent 6 }}", false)]
    [InlineData("{{- include \"metadata\" . | nindent 6 }}", false)]
    [InlineData("labels:\n        {{- include \"labels\" . | nindent 8 }}", true)]
    [InlineData("annotations:\n        checksum: {{ .Values.sum }}", true)]
    public async Task A_key_on_a_workload_may_be_on_its_pod_template_too(string metadata, bool isReported)
    {
        var text = $"apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  annotations:\n    linkerd.io/inject: enabled\nspec:\n  template:\n    metadata:\n      {metadata}\n    spec:\n      containers:\n      - image: x\n";

        Assert.Equal(isReported ? ["LKD3001 linkerd.io/inject"] : [], await ManifestAnalysis.PlacesAsync(text));
    }

    [Fact]
    public void Nothing_is_moved() =>
        Gen.OneOfConst(
            "{{",
            "}}",
            "{{-",
            " if ",
            "end",
            "else",
            "range",
            "/*",
            "*/",
            "\"",
            "`",
            "'",
            "\n",
            "\r\n",
            "  ",
            "a: b",
            "$x := ",
            "# ",
            "nindent 4",
            ": ",
            "\\",
            "define \"x\"")
            .Array[0, 40]
            .Select(string.Concat)
            .Sample(text =>
            {
                var blanked = TemplateBlanker.Blank(text, ImmutableArray<Microsoft.CodeAnalysis.Text.TextSpan>.Empty);
                Assert.Equal(text.Length, blanked.Text.Length);
                Assert.DoesNotContain("{{", blanked.Text, StringComparison.Ordinal);
                for (var i = 0; i < text.Length; i++)
                {
                    Assert.True(blanked.Text[i] == text[i] || blanked.HasAction(new(i, 1)), text);
                    if (blanked.BranchAt(i) is { } branch)
                    {
                        Assert.True(branch.Span.Start <= i && branch.Span.End >= i, text);
                    }
                }
            });

    /// <summary>What a tag of one's own stands before, somebody makes something else of: CloudFormation, Ansible, a secret store.</summary>
    [Theory]
    [InlineData("linkerd.io/inject: !Ref Mode")]
    [InlineData("linkerd.io/inject: !vault |\n      $ANSIBLE_VAULT;1.1")]
    [InlineData("linkerd.io/inject: !<tag:example.com,2000:mode> on")]
    [InlineData("linkerd.io/inject: !!str sometimes", "LKD2001 sometimes")]
    [InlineData("linkerd.io/inject: ! sometimes", "LKD2001 sometimes")]
    public async Task A_value_with_a_tag_of_its_own_is_unknown(string entry, params string[] expected) =>
        Assert.Equal(expected, await ManifestAnalysis.PlacesAsync($"metadata:\n  annotations:\n    {entry}\n"));
}
