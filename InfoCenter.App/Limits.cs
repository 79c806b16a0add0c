using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace InfoCenter.App;

/// <summary>How much one visitor may ask of the machine. The defaults they replace are named beside them.</summary>
internal static class Limits
{
    // A form with fields only; an upload raises it to its purpose's limit.
    private const long Form = 64 * 1024;

    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = Form; // 30 MB
        server.Limits.MaxConcurrentConnections = 500; // none
        server.Limits.MaxConcurrentUpgradedConnections = 200; // none
    }

    public static void Apply(FormOptions form)
    {
        form.ValueCountLimit = 64; // 1,024
        form.ValueLengthLimit = 32 * 1024; // 4 MB
        form.MultipartBodyLengthLimit = 10_000_000; // 128 MB
    }

    public static void Apply(CircuitOptions circuits)
    {
        circuits.DisconnectedCircuitMaxRetained = 40; // 100
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5); // 3 min
        circuits.PersistedCircuitInMemoryMaxRetained = 60; // 1,000: it holds personal data
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30); // 1 min
    }
}
