using LinkerdAnnotations.Analyzers.Catalog;
using LinkerdAnnotations.Analyzers.Matching;

namespace LinkerdAnnotations.Tests.Matching;

/// <summary>What is not Linkerd's gets no suggestion at all.</summary>
public sealed class ForeignKeyTests
{
    [Fact]
    public void No_suggestion_for_keys_of_other_vendors()
    {
        const int fewest = 150;
        Assert.InRange(OtherVendors.Length, fewest, int.MaxValue);

        Assert.Empty(SuggestionsFor(OtherVendors));
    }

    [Fact]
    public void No_suggestion_for_pages_of_the_web_site()
    {
        const int fewest = 60;
        var pages = Pages.Concat(Topics).Distinct(StringComparer.Ordinal).ToArray();
        Assert.InRange(pages.Length, fewest, int.MaxValue);

        Assert.Empty(SuggestionsFor(pages.Select(page => "linkerd.io/" + page)));
        Assert.Empty(SuggestionsFor(pages.Select(page => "docs.linkerd.io/" + page)));
    }

    [Fact]
    public void No_suggestion_for_other_strings_with_Linkerds_name() => Assert.Empty(SuggestionsFor(LinkerdStrings));

    [Fact]
    public void No_suggestion_for_strings_that_the_catalogue_knows_to_be_no_keys() =>
        Assert.Empty(SuggestionsFor(LinkerdCatalog.All.Where(key => !key.IsKey).Select(key => key.Name)));

    private static IEnumerable<string> SuggestionsFor(IEnumerable<string> texts) =>
        from text in texts
        from release in new[] { string.Empty, "2.14", "2.20" }
        let target = LinkerdRelease.TryParse(release, out var parsed) ? parsed : (LinkerdRelease?)null
        let match = KeyMatcher.Match(text, target)
        where match.Best is not null || match.Others.Count > 0
        select $"{text} -> {match.Best?.Name ?? "none"} ({string.Join(", ", match.Others)})";

    private static readonly string[] OtherVendors =
    [
        "sidecar.istio.io/inject", "sidecar.istio.io/proxyCPU", "sidecar.istio.io/proxyCPULimit", "sidecar.istio.io/proxyMemory",
        "sidecar.istio.io/proxyMemoryLimit", "sidecar.istio.io/proxyImage", "sidecar.istio.io/logLevel", "sidecar.istio.io/nativeSidecar",
        "sidecar.istio.io/rewriteAppHTTPProbers", "sidecar.istio.io/status", "sidecar.istio.io/interceptionMode",
        "sidecar.istio.io/userVolume",
        "traffic.sidecar.istio.io/excludeInboundPorts", "traffic.sidecar.istio.io/excludeOutboundPorts",
        "traffic.sidecar.istio.io/includeInboundPorts", "traffic.sidecar.istio.io/includeOutboundIPRanges", "proxy.istio.io/config",
        "proxy.istio.io/overrides", "istio.io/rev", "istio.io/dataplane-mode", "inject.istio.io/templates", "networking.istio.io/exportTo",
        "security.istio.io/tlsMode", "topology.istio.io/network", "prometheus.istio.io/merge-metrics", "ambient.istio.io/redirection",
        "prometheus.io/scrape", "prometheus.io/port", "prometheus.io/path", "prometheus.io/scheme", "prometheus.io/probe",
        "nginx.ingress.kubernetes.io/proxy-connect-timeout", "nginx.ingress.kubernetes.io/proxy-read-timeout",
        "nginx.ingress.kubernetes.io/proxy-send-timeout", "nginx.ingress.kubernetes.io/proxy-body-size",
        "nginx.ingress.kubernetes.io/rewrite-target", "nginx.ingress.kubernetes.io/ssl-redirect",
        "nginx.ingress.kubernetes.io/service-upstream",
        "nginx.ingress.kubernetes.io/upstream-vhost", "nginx.ingress.kubernetes.io/configuration-snippet",
        "nginx.ingress.kubernetes.io/limit-rps",
        "nginx.org/proxy-connect-timeout", "nginx.org/client-max-body-size", "kubernetes.io/ingress.class", "kubernetes.io/metadata.name",
        "kubernetes.io/change-cause", "kubernetes.io/service-account.name", "kubernetes.io/os", "kubernetes.io/arch",
        "kubernetes.io/hostname",
        "app.kubernetes.io/name", "app.kubernetes.io/instance", "app.kubernetes.io/version", "app.kubernetes.io/component",
        "app.kubernetes.io/part-of", "app.kubernetes.io/managed-by", "app.kubernetes.io/created-by", "helm.sh/chart", "helm.sh/hook",
        "helm.sh/hook-weight", "helm.sh/hook-delete-policy", "helm.sh/resource-policy", "meta.helm.sh/release-name",
        "meta.helm.sh/release-namespace", "batch.kubernetes.io/job-name", "batch.kubernetes.io/controller-uid",
        "batch.kubernetes.io/job-completion-index", "node.kubernetes.io/instance-type",
        "node.kubernetes.io/exclude-from-external-load-balancers",
        "node-role.kubernetes.io/control-plane", "pod-security.kubernetes.io/enforce", "pod-security.kubernetes.io/enforce-version",
        "pod-security.kubernetes.io/audit", "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone",
        "service.kubernetes.io/topology-mode", "service.beta.kubernetes.io/aws-load-balancer-type",
        "service.beta.kubernetes.io/aws-load-balancer-internal", "service.beta.kubernetes.io/azure-load-balancer-internal",
        "endpointslice.kubernetes.io/managed-by", "kubectl.kubernetes.io/last-applied-configuration", "kubectl.kubernetes.io/restartedAt",
        "kubectl.kubernetes.io/default-container", "deployment.kubernetes.io/revision", "controller.kubernetes.io/pod-deletion-cost",
        "cluster-autoscaler.kubernetes.io/safe-to-evict", "container.apparmor.security.beta.kubernetes.io/app",
        "seccomp.security.alpha.kubernetes.io/pod", "scheduler.alpha.kubernetes.io/critical-pod", "volume.beta.kubernetes.io/storage-class",
        "storageclass.kubernetes.io/is-default-class", "external-dns.alpha.kubernetes.io/hostname", "external-dns.alpha.kubernetes.io/ttl",
        "alb.ingress.kubernetes.io/scheme", "alb.ingress.kubernetes.io/target-type", "alb.ingress.kubernetes.io/listen-ports",
        "alb.ingress.kubernetes.io/healthcheck-path", "traefik.ingress.kubernetes.io/router.entrypoints",
        "traefik.ingress.kubernetes.io/router.middlewares", "haproxy.org/timeout-connect", "haproxy-ingress.github.io/timeout-client",
        "consul.hashicorp.com/connect-inject", "consul.hashicorp.com/connect-service", "consul.hashicorp.com/connect-service-upstreams",
        "consul.hashicorp.com/transparent-proxy", "consul.hashicorp.com/transparent-proxy-exclude-inbound-ports",
        "consul.hashicorp.com/sidecar-proxy-cpu-limit", "consul.hashicorp.com/enable-sidecar-proxy-lifecycle",
        "vault.hashicorp.com/agent-inject", "vault.hashicorp.com/agent-inject-status", "vault.hashicorp.com/agent-inject-token",
        "vault.hashicorp.com/agent-pre-populate-only", "vault.hashicorp.com/agent-limits-cpu", "vault.hashicorp.com/role",
        "vault.hashicorp.com/log-level", "kuma.io/sidecar-injection", "kuma.io/mesh", "kuma.io/gateway", "kuma.io/ingress",
        "kuma.io/transparent-proxying", "kuma.io/sidecar-env-vars", "traffic.kuma.io/exclude-inbound-ports",
        "traffic.kuma.io/exclude-outbound-ports", "prometheus.metrics.kuma.io/port", "cert-manager.io/cluster-issuer",
        "cert-manager.io/issuer",
        "cert-manager.io/inject-ca-from", "acme.cert-manager.io/http01-edit-in-place", "argocd.argoproj.io/sync-wave",
        "argocd.argoproj.io/hook",
        "argocd.argoproj.io/sync-options", "argocd.argoproj.io/instance", "rollouts-demo.argoproj.io/inject", "fluxcd.io/automated",
        "kustomize.toolkit.fluxcd.io/name", "reconcile.fluxcd.io/requestedAt", "flagger.app/config-tracking", "linkedin.com/inject",
        "linkedin.com/team", "linkedin.io/inject", "config.linkedin.com/proxy-await", "linkery.com/inject", "linked.com/inject",
        "karpenter.sh/do-not-disrupt", "karpenter.sh/nodepool", "keda.sh/paused", "autoscaling.keda.sh/paused-replicas", "dapr.io/enabled",
        "dapr.io/app-id", "dapr.io/app-port", "dapr.io/log-level", "dapr.io/config", "dapr.io/sidecar-cpu-limit",
        "dapr.io/sidecar-memory-request",
        "dapr.io/enable-native-sidecar", "dapr.io/graceful-shutdown-seconds", "openservicemesh.io/sidecar-injection",
        "openservicemesh.io/metrics", "openservicemesh.io/outbound-port-exclusion-list", "appmesh.k8s.aws/sidecarInjectorWebhook",
        "appmesh.k8s.aws/mesh", "eks.amazonaws.com/role-arn", "eks.amazonaws.com/skip-containers", "azure.workload.identity/use",
        "azure.workload.identity/inject-proxy-sidecar", "azure.workload.identity/proxy-sidecar-port", "iam.gke.io/gcp-service-account",
        "cloud.google.com/neg", "cloud.google.com/backend-config", "networking.gke.io/managed-certificates", "jaegertracing.io/inject",
        "sidecar.jaegertracing.io/inject", "sidecar.opentelemetry.io/inject", "instrumentation.opentelemetry.io/inject-dotnet",
        "resource.opentelemetry.io/service.name", "ad.datadoghq.com/endpoints", "admission.datadoghq.com/enabled",
        "tags.datadoghq.com/service",
        "backup.velero.io/backup-volumes", "reloader.stakater.com/auto", "configmap.reloader.stakater.com/reload",
        "sealedsecrets.bitnami.com/managed",
        "io.cilium.proxy-visibility", "io.cilium/global-service", "service.cilium.io/global", "policy.cilium.io/no-track-port",
        "cni.projectcalico.org/podIP", "k8s.v1.cni.cncf.io/networks", "projectcontour.io/response-timeout", "projectcontour.io/max-retries",
        "getambassador.io/config", "konghq.com/strip-path", "ingress.kubernetes.io/config-backend", "gateway.networking.k8s.io/v1",
        "serving.knative.dev/visibility", "autoscaling.knative.dev/target", "sidecar.knative.dev/inject", "tekton.dev/pipeline",
        "strimzi.io/cluster", "postgres-operator.crunchydata.com/cluster", "buoyant.io/proxy-await", "linkerd.buoyant.io/inject",
        "linkerd.example.com/inject", "example.com/linkerd-inject", "mycompany.com/proxy-log-level", "config.example.com/opaque-ports",
        "timeout.example.com/request", "github.com/linkerd", "k8slens-edit-resource-version/inject", "inject/enabled", "config/proxy-await",
    ];

    /// <summary>First segments of addresses under linkerd.io.</summary>
    private static readonly string[] Pages =
    [
        "mtls", "proxy", "2", "2.18", "2.19", "2-edge", "2.11", "1.x", "1", "releases", "tasks", "team", "blog", "install", "docs",
        "what-is-a-service-mesh",
        "getting-started", "community", "dashboard", "design-principles", "enterprise", "extensions", "faq", "going-to-production", "home",
        "meetup-in-a-box", "search", "service-mesh-glossary", "tests", "checks", "emojivoto.yml", "booksapp.yml", "version.json", "edge",
        "stable",
        "install-edge", "flagger.yml", "latest", "data", "content", "public", "update", "build", "config", "features", "overview",
        "reference",
        "architecture", "roadmap", "adopters", "users", "case-studies", "training", "certification", "academy", "events", "support",
        "vendors",
        "governance", "security", "privacy", "terms", "contact", "about", "partners", "slack", "forum", "newsletter", "press", "media",
        "logo", "brand",
        "images", "css", "js", "fonts", "favicon.ico", "sitemap.xml", "robots.txt", "index.html", "index.xml", "tags", "categories",
        "authors",
        "service-mesh-academy", "why-linkerd", "linkerd-vs-istio", "the-service-mesh", "kubernetes", "download", "cli", "api", "helm",
        "charts",
        "control-plane", "data-plane", "trust-root", "cluster-name", "service-accounts", "access", "log", "logs", "port", "ports", "policy",
        "policies",
        "retry", "failover", "mirror", "balancer", "sidecar", "native", "job", "cronjob", "deployment", "statefulset", "version", "image",
        "await",
    ];

    /// <summary>
    /// The last segments of the documentation's addresses, as if each stood right behind the domain. Left out are those whose words are a
    /// key's: inject, proxy-injection, native-sidecars, proxy-log-level.
    /// </summary>
    private static readonly string[] Topics =
    [
        "access-logging", "adding-non-kubernetes-workloads", "adding-your-service", "architecture", "authorization-policy", "authz",
        "automatic-failover", "automatic-mtls", "automatically-rotating-control-plane-tls-credentials",
        "automatically-rotating-webhook-tls-credentials", "books", "check", "circuit-breakers", "circuit-breaking", "cluster-configuration",
        "cni",
        "completion", "configuring-dynamic-request-routing", "configuring-per-route-policy", "configuring-proxy-concurrency",
        "configuring-proxy-discovery-cache", "configuring-rate-limiting", "configuring-retries", "configuring-timeouts",
        "controlplane-port-names",
        "customize-install", "debugging-502s", "debugging-your-service", "diagnostics", "distributed-tracing", "egress", "egress-network",
        "enabling-topology-aware-routing", "exporting-metrics", "exposing-dashboard", "extension-list", "external-prometheus",
        "external-workload",
        "failfast", "fault-injection", "federated-services", "flagger", "gateway-api", "gateway-api-ownership-migration",
        "generate-certificates",
        "gitops", "graceful-shutdown", "grafana", "grpcroute", "ha", "http-502", "http-503-504", "http-grpc", "httproute", "identity",
        "ingress",
        "install-cni", "install-helm", "installing-multicluster", "iptables", "ipv6", "jaeger", "jaeger-extension-migration",
        "k8s-versions",
        "linkerd-smi", "load-balancing", "managing-egress-traffic", "manually-rotating-control-plane-tls-credentials",
        "modifying-proxy-log-level",
        "multicluster", "multicluster-using-statefulsets", "native-sidecars", "network-policy", "nft", "non-kubernetes-workloads",
        "pod-to-pod-multicluster", "profile",
        "protocol-detection", "proxy-configuration", "proxy-metrics", "prune", "rate-limit-aware-load-balancing", "rate-limiting",
        "replacing_expired_certificates", "request-routing", "restricting-access", "retries", "retries-and-timeouts",
        "rotating_webhooks_certificates", "securing-linkerd-tap", "server-policy", "service-profiles", "setting-up-service-profiles",
        "telemetry",
        "timeouts", "topology-aware-routing", "traffic-shifting", "traffic-split", "troubleshooting", "uninject", "uninstall",
        "uninstall-multicluster", "upgrade", "upgrading-multicluster", "using-custom-domain", "using-debug-endpoints", "using-ingress",
        "using-psp",
        "using-the-debug-container", "validating-your-traffic", "viz",
    ];

    /// <summary>Addresses, API groups, images, charts and file names.</summary>
    private static readonly string[] LinkerdStrings =
    [
        "run.linkerd.io/install", "run.linkerd.io/install-edge", "run.linkerd.io/emojivoto.yml", "helm.linkerd.io/stable",
        "helm.linkerd.io/edge",
        "versioncheck.linkerd.io/version.json", "api.linkerd.io/1.6.0", "slack.linkerd.io/", "www.linkerd.io/getting-started",
        "https://linkerd.io/inject", "https://linkerd.io/2/features/proxy-injection/", "linkerd.io/2.18/tasks",
        "linkerd.io/2/features/native-sidecars",
        "policy.linkerd.io/v1", "policy.linkerd.io/v1beta4", "policy.linkerd.io/v1alpha2", "policy.linkerd.io/servers",
        "multicluster.linkerd.io/links", "workload.linkerd.io/externalworkloads", "linkerd.io/serviceprofiles", "linkerd.io/v1",
        "linkerd.io/v1beta1",
        "linkerd/linkerd2", "linkerd/linkerd-crds", "linkerd/linkerd-control-plane", "linkerd/linkerd-viz", "linkerd/linkerd-multicluster",
        "linkerd/linkerd2-cni", "linkerd/proxy-init", "linkerd/proxy-api", "linkerd/website", "linkerd/rfc", "linkerd-edge/linkerd-crds",
        "registry.example.com/linkerd/proxy:edge-24.10.1", "linkerd/controller:stable-2.14.10", "github.com/linkerd/linkerd2",
        "config.linkerd.io/", "linkerd.io/", "/inject", "linkerd.io", "config.linkerd.io", "serverauthorizations.policy.linkerd.io",
        "linkerd-proxy", "linkerd-proxy-injector.linkerd.svc", "config.linkerd.io/proxy", "config.linkerd.io/config",
        "config.linkerd.io/something",
        "config.linkerd.io/foo-bar", "viz.linkerd.io/foo", "balancer.linkerd.io/mode",
    ];
}
