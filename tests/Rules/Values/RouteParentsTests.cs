using LinkerdAnnotations.Analyzers.Rules;
using LinkerdAnnotations.Tests.Manifests;

namespace LinkerdAnnotations.Tests.Rules;

/// <summary>Linkerd reads the annotations of a route only where the route belongs to a Service or an EgressNetwork.</summary>
public class RouteParentsTests
{
    [Theory]
    [InlineData("HTTPRoute", "parentRefs: [{name: web, kind: Service, group: core, port: 80}]", "ObjectRefused")]
    [InlineData("GRPCRoute", "parentRefs: [{name: web, kind: EgressNetwork, group: policy.linkerd.io}]", "ObjectRefused")]
    [InlineData("HTTPRoute", "parentRefs: [{name: gate, kind: Gateway}, {name: web, kind: Service}]", "ObjectRefused")]
    [InlineData("HTTPRoute", "parentRefs: [{name: gate, kind: Gateway}]", "Ignored")]
    [InlineData("HTTPRoute", "parentRefs: [{name: gate}]", "Ignored")]
    [InlineData("GRPCRoute", "hostnames: [web]", "Ignored")]
    [InlineData("HTTPRoute", "parentRefs: {{ toYaml .Values.parents }}", "ObjectRefused")]
    [InlineData("HTTPRoute", "parentRefs: [{name: web, kind: {{ .Values.kind }}}]", "ObjectRefused")]
    public async Task A_bad_value_does_what_the_parents_of_the_route_make_of_it(string kind, string specification, string effect)
    {
        var diagnostic = Assert.Single(
            await ManifestAnalysis.DiagnosticsAsync(
                $"""
                apiVersion: gateway.networking.k8s.io/v1
                kind: {kind}
                metadata:
                  name: web
                  annotations:
                    timeout.linkerd.io/request: "30"
                spec:
                  {specification}

                """),
            diagnostic => diagnostic.Id == InvalidValueRule.Id);

        Assert.Equal(effect, diagnostic.Properties["Effect"]);
    }

    /// <summary>What is not known to be a Service may be a route.</summary>
    [Theory]
    [InlineData("timeout.linkerd.io/request", "Linkerd drops all timeouts of a Service, and refuses a route.")]
    [InlineData("retry.linkerd.io/limit", "Linkerd drops all retry settings of a Service, and refuses a route.")]
    public async Task Of_an_unknown_object_both_is_said(string key, string said) =>
        Assert.Contains(
            said,
            Verification.Analysis.Message(Assert.Single(await ManifestAnalysis.DiagnosticsAsync($"metadata:\n  annotations:\n    {key}: x\n"))),
            StringComparison.Ordinal);
}
