using Manifests;

// Prints what "kubectl apply -f -" would get; the chart beside this program is installed by Helm.
Console.WriteLine(ShopNamespace.Build("shop"));
Console.WriteLine("---");
Console.WriteLine(StockImport.Build("registry.example/stock:9"));
Console.WriteLine("---");
Console.WriteLine(RestartPatch.Build());
