using BatchJobs;
using k8s;

// Prints what the deployment pipeline pipes into "kubectl apply -f -".
var release = args.Length > 0 ? args[0] : "2026.11.3";

Console.WriteLine(KubernetesYaml.SerializeAll(
[
    NightlyReport.Build(release),
    DatabaseMigration.Build(release, database: "orders"),
]));
