using BatchJobs;
using k8s;

// Prints what "kubectl apply -f -" would get.
Console.WriteLine(KubernetesYaml.SerializeAll([NightlyReport.Build("reports", "registry.example/reports:7"), DatabaseMigration.Build("shop", "registry.example/shop:42")]));
