using System.Runtime.InteropServices;
using LinkerdAnnotations.Tests.Editors.LightBulb;

// LightBulb <folder of the packed assemblies>: prints what is wrong, and at last where it ran.
var faults = new List<string>();
using var thrown = new ThrownExceptions();
foreach (var order in SeedDocument.Orders)
{
    var session = new EditorSession(args[0]);
    foreach (var kind in order)
    {
        foreach (var fault in await session.FindFaultsAsync(kind).ConfigureAwait(false))
        {
            faults.Add($"{string.Join(", ", order)}: {kind}: {fault}");
        }
    }
}

foreach (var fault in faults.Concat(thrown.Messages))
{
    Console.WriteLine(fault);
}

Console.WriteLine($"{SeedDocument.Orders.Count} sessions on {RuntimeInformation.FrameworkDescription}");
