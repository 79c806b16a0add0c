using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace InfoCenter.App;

/// <summary>How much one visitor may ask of the machine. The defaults they replace are named beside them.</summary>
internal static class Limits
{
    /// <summary>Workbooks and papers, bytes.</summary>
    public const long Workbook = 10_000_000;

    /// <summary>Pictures, bytes.</summary>
    public const long Picture = 8_000_000;

    // A form with fields only; uploads raise it for themselves.
    private const long Form = 64 * 1024;

    public static void Apply(KestrelServerOptions server)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = Form; // 30 MB
        server.Limits.MaxConcurrentConnections = 500; // none
        server.Limits.MaxConcurrentUpgradedConnections = 200; // none
    }

    public static void Apply(CircuitOptions circuits)
    {
        circuits.DisconnectedCircuitMaxRetained = 40; // 100
        circuits.DisconnectedCircuitRetentionPeriod = TimeSpan.FromMinutes(5); // 3 min
        circuits.PersistedCircuitInMemoryMaxRetained = 60; // 1,000: it holds personal data
        circuits.JSInteropDefaultCallTimeout = TimeSpan.FromSeconds(30); // 1 min
    }
}
