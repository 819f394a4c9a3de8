using LinkerdAnnotations.Analyzers.Values;
using static LinkerdAnnotations.Analyzers.Catalog.KeyTable;
using static LinkerdAnnotations.Analyzers.Catalog.Milestone;
using static LinkerdAnnotations.Analyzers.Catalog.ObjectKinds;
using static LinkerdAnnotations.Analyzers.Catalog.ValueHistory;

namespace LinkerdAnnotations.Analyzers.Catalog;

/// <summary>The annotations that the policy controller reads: circuit breaking, retries, timeouts.</summary>
internal static class PolicyKeys
{
    /// <summary>The table, in the order of the keys.</summary>
    public static IReadOnlyList<LinkerdKey> All { get; } =
    [
        new("balancer.alpha.linkerd.io/failure-accrual-honor-retry-after")
        {
            Lifespans = [Since(At("2.20", "26.6.2"))],
            ReadOn = [On(Service | EgressNetwork)],
            Value = Takes(PolicyBoolean.Instance), OnBadValue = ValueOutcomes.DefaultOfPolicy,
            ReadBeside = new(KeyNames.FailureAccrual),
            Summary = "Lets a Retry-After response header extend the circuit breaker's back-off.",
        },

        new("balancer.alpha.linkerd.io/failure-accrual-success-rate-min-requests")
        {
            Lifespans = [Since(At("2.20", "26.6.2"))],
            ReadOn = [On(Service | EgressNetwork)],
            Value = Takes(new PolicyInteger(uint.MaxValue, trimsBlanks: true)), OnBadValue = ValueOutcomes.CircuitBreakerOff,
            Cases = [When(PolicyInteger.IsAboveMillion, ValueOutcomes.CircuitBreakerOffByRange)],
            ReadBeside = new(KeyNames.FailureAccrual, "unified"),
            Summary = "Requests needed before the success rate counts.",
        },

        new("balancer.alpha.linkerd.io/failure-accrual-success-rate-threshold")
        {
            Lifespans = [Since(At("2.20", "26.6.2"))],
            ReadOn = [On(Service | EgressNetwork)],
            Value = Takes(PolicyRatio.Share), OnBadValue = ValueOutcomes.CircuitBreakerOff,
            ReadBeside = new(KeyNames.FailureAccrual, "unified"),
            Summary = "Success rate below which an endpoint counts as unavailable.",
        },

        new("balancer.alpha.linkerd.io/failure-accrual-success-rate-window")
        {
            Lifespans = [Since(At("2.20", "26.6.2"))],
            ReadOn = [On(Service | EgressNetwork)],
            Value = Takes(PolicyDuration.NotZero), OnBadValue = ValueOutcomes.CircuitBreakerOff,
            Cases = [When(text => PolicyDuration.IsShorterThan(text, 10), ValueOutcomes.CircuitBreakerOffByRange)],
            ReadBeside = new(KeyNames.FailureAccrual, "unified"),
            Summary = "Window over which the success rate is measured.",
        },

        new("balancer.alpha.linkerd.io/load-biaser-max-retry-after")
        {
            Lifespans = [Since(At("2.20", "26.6.2"))],
            ReadOn = [On(Service)],
            Value = Takes(PolicyDuration.Any), OnBadValue = ValueOutcomes.LoadBiaserOff,
            ReadBeside = new(KeyNames.PenalizeFailures, "true"),
            Summary = "Longest Retry-After time that the load balancer respects.",
        },

        new("balancer.alpha.linkerd.io/load-biaser-penalty")
        {
            Lifespans = [Since(At("2.20", "26.6.2"))],
            ReadOn = [On(Service)],
            Value = Takes(PolicyDuration.Penalty), OnBadValue = ValueOutcomes.LoadBiaserOff,
            ReadBeside = new(KeyNames.PenalizeFailures, "true"),
            Summary = "Latency penalty given to a failing endpoint.",
        },

        new("balancer.alpha.linkerd.io/penalize-failures")
        {
            Lifespans = [Since(At("2.20", "26.6.2"))],
            ReadOn = [On(Service)],
            Value = Takes(PolicyBoolean.Instance), OnBadValue = ValueOutcomes.LoadBiaserOff,
            Summary = "Makes the load balancer avoid endpoints that recently failed.",
        },

        new("balancer.linkerd.io/failure-accrual")
        {
            Lifespans = [Since(At("2.13", "23.4.1"))],
            ReadOn = [On(Service), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(Choice.Of("consecutive")).Since(At("2.20", "26.6.2"), Choice.Of("consecutive", "unified")),
            OnBadValue = ValueOutcomes.CircuitBreakerOff,
            Summary = "Switches circuit breaking on for a Service and chooses its mode.",
        },

        new("balancer.linkerd.io/failure-accrual-consecutive-jitter-ratio")
        {
            Lifespans = [Since(At("2.13", "23.4.1"))],
            ReadOn = [On(Service), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(PolicyRatio.JitterUnbounded)
                .Since(At("2.14", "23.5.1"), PolicyRatio.JitterUntrimmed)
                .Since(At("2.20", "26.6.2"), PolicyRatio.Jitter), OnBadValue = ValueOutcomes.CircuitBreakerOff,
            ReadBeside = new(KeyNames.FailureAccrual),
            Summary = "Jitter added to the circuit breaker's back-off.",
        },

        new("balancer.linkerd.io/failure-accrual-consecutive-max-failures")
        {
            Lifespans = [Since(At("2.13", "23.4.1"))],
            ReadOn = [On(Service), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(new PolicyInteger(uint.MaxValue, trimsBlanks: false)).Since(
                At("2.20", "26.6.2"),
                new PolicyInteger(uint.MaxValue, trimsBlanks: true)), OnBadValue = ValueOutcomes.CircuitBreakerOff,
            ReadBeside = new(KeyNames.FailureAccrual),
            Summary = "Consecutive failures after which an endpoint counts as unavailable.",
        },

        new("balancer.linkerd.io/failure-accrual-consecutive-max-penalty")
        {
            Lifespans = [Since(At("2.13", "23.4.1"))],
            ReadOn = [On(Service), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(PolicyDuration.Any).Since(At("2.14", "23.5.1"), PolicyDuration.NotZero),
            OnBadValue = ValueOutcomes.CircuitBreakerOff,
            ReadBeside = new(KeyNames.FailureAccrual),
            Summary = "Longest time that an endpoint stays unavailable.",
        },

        new("balancer.linkerd.io/failure-accrual-consecutive-min-penalty")
        {
            Lifespans = [Since(At("2.13", "23.4.1"))],
            ReadOn = [On(Service), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(PolicyDuration.Any), OnBadValue = ValueOutcomes.CircuitBreakerOff,
            ReadBeside = new(KeyNames.FailureAccrual),
            Summary = "Shortest time that an endpoint stays unavailable.",
        },

        new("policy.linkerd.io/default-allow")
        {
            Lifespans = [Since(AtEdge("21.8.2")).Until(AtEdge("21.8.4"))],
            ReplacedBy = "config.linkerd.io/default-inbound-policy",
            ReadOn = [On(Pod | Namespace)],
            Value = Takes(FreeText.Instance),
            Summary = "Name of config.linkerd.io/default-inbound-policy in two edges before 2.11.",
        },

        new("retry.linkerd.io/grpc")
        {
            Lifespans = [Since(At("2.16", "24.7.5"))],
            ReadOn = [On(Service | GrpcRoute), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(GrpcStatuses.Instance), OnBadValue = ValueOutcomes.RetriesOff,
            Cases = [Otherwise(ValueOutcomes.RouteRefused).On(GrpcRoute)],
            Summary = "Which gRPC statuses are retried.",
        },

        new("retry.linkerd.io/http")
        {
            Lifespans = [Since(At("2.16", "24.7.5"))],
            ReadOn = [On(Service | HttpRoute), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(RetryConditions.Instance), OnBadValue = ValueOutcomes.RetriesOff,
            Cases = [Otherwise(ValueOutcomes.RouteRefused).On(HttpRoute)],
            Summary = "Which HTTP responses are retried.",
        },

        new("retry.linkerd.io/limit")
        {
            Lifespans = [Since(At("2.16", "24.7.5"))],
            ReadOn = [On(Service | HttpRoute | GrpcRoute), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(new PolicyInteger(ushort.MaxValue, trimsBlanks: false)), OnBadValue = ValueOutcomes.RetriesOff,
            Cases = [Otherwise(ValueOutcomes.RouteRefused).On(HttpRoute | GrpcRoute)],
            Summary = "How many times a request is retried.",
        },

        new("retry.linkerd.io/timeout")
        {
            Lifespans = [Since(At("2.16", "24.7.5"))],
            ReadOn = [On(Service | HttpRoute | GrpcRoute), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(PolicyDuration.Any), OnBadValue = ValueOutcomes.RetriesOff,
            Cases = [Otherwise(ValueOutcomes.RouteRefused).On(HttpRoute | GrpcRoute)],
            Summary = "Time after which an attempt is cancelled and retried.",
        },

        new("timeout.linkerd.io/idle")
        {
            Lifespans = [Since(At("2.16", "24.7.5"))],
            ReadOn = [On(Service | HttpRoute | GrpcRoute), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(PolicyDuration.Any), OnBadValue = ValueOutcomes.TimeoutsOff,
            Cases = [Otherwise(ValueOutcomes.RouteRefused).On(HttpRoute | GrpcRoute)],
            Summary = "Longest time a stream may stay idle.",
        },

        new("timeout.linkerd.io/request")
        {
            Lifespans = [Since(At("2.16", "24.7.5"))],
            ReadOn = [On(Service | HttpRoute | GrpcRoute), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(PolicyDuration.Any), OnBadValue = ValueOutcomes.TimeoutsOff,
            Cases = [Otherwise(ValueOutcomes.RouteRefused).On(HttpRoute | GrpcRoute)],
            Summary = "Longest time a whole request/response stream may take; not retried when exceeded.",
        },

        new("timeout.linkerd.io/response")
        {
            Lifespans = [Since(At("2.16", "24.7.5"))],
            ReadOn = [On(Service | HttpRoute | GrpcRoute), On(EgressNetwork).Since(At("2.17", "24.10.5"))],
            Value = Takes(PolicyDuration.Any), OnBadValue = ValueOutcomes.TimeoutsOff,
            Cases = [Otherwise(ValueOutcomes.RouteRefused).On(HttpRoute | GrpcRoute)],
            Summary = "Longest time a backend's response may take; not retried when exceeded.",
        },
    ];
}
