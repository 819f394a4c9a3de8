namespace LinkerdAnnotations.Benchmarks.Inputs;

/// <summary>Names and texts that business code is made of, drawn the same way in every run.</summary>
#pragma warning disable CA5394 // Nothing here is a secret.
internal sealed class Words(int seed)
{
    private static readonly string[] Things =
    [
        "Order", "Customer", "Invoice", "Payment", "Worker", "Reader", "Header", "Provider", "Line", "Link", "Session", "Report", "Folder",
        "Account",
        "Shipment", "Product", "Supplier", "Ledger", "Booking", "Ticket", "Message", "Channel", "Upload", "Setting", "Region", "Contract",
    ];

    private static readonly string[] Verbs =
        [
            "Load", "Store", "Find", "Update", "Remove", "Validate", "Publish", "Render", "Import", "Export", "Merge", "Schedule", "Cancel",
            "Resolve", "Notify"
        ];

    private static readonly string[] Texts =
    [
        "application/json", "text/plain; charset=utf-8", "image/svg+xml", "https://api.example.com/v2/orders",
        "https://docs.example.org/guides/linking#online",
        "http://localhost:8080/health/ready", "/var/lib/app/data", "C:\\\\Temp\\\\export.csv", "yyyy-MM-dd'T'HH:mm:ss",
        "SELECT id, name FROM orders WHERE id = @id",
        "^[a-z0-9]+(-[a-z0-9]+)*$", "Could not read the file {0}: {1}", "The worker has been interrupted before the deadline", "en-US",
        "X-Correlation-Id",
        "Authorization", "Bearer", "order-created", "billing/invoice/created", "config/appsettings.json", "feature.checkout.v2/enabled",
        "a/b", "n/a", "true", "", " ",
        "Data Source=app.db;Cache=Shared", "user@example.com", "\\r\\n", "cache:customer:{0}", "ghcr.io/example/app:1.2.3",
        "docker.io/library/redis:7",
    ];

    private readonly Random _random = new(seed);

    /// <summary>A noun.</summary>
    public string Thing() => Things[_random.Next(Things.Length)];

    /// <summary>A verb.</summary>
    public string Verb() => Verbs[_random.Next(Verbs.Length)];

    /// <summary>A text as it stands between quotes.</summary>
    public string Text() => Texts[_random.Next(Texts.Length)];

    /// <summary>A number below a bound.</summary>
    public int Number(int bound) => _random.Next(bound);

    /// <summary>One of these.</summary>
    public T OneOf<T>(params ReadOnlySpan<T> choices) => choices[_random.Next(choices.Length)];
}
