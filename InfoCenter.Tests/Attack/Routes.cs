using System.Text.RegularExpressions;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace InfoCenter.Tests.Attack;

/// <summary>Every address the application answers, as it is registered; a new one is found without being listed.</summary>
internal static partial class Routes
{
    /// <summary>The addresses with something put in for each of their parameters; several endpoints may share one.</summary>
    public static IReadOnlyList<(string Address, IReadOnlyList<string> Methods, bool IsStatic)> Of(RunningApp app) =>
    [
        .. from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           let address = "/" + Parameter().Replace(endpoint.RoutePattern.RawText ?? "", Filled).TrimStart('/')
           let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET", "POST"]
           orderby address
           select (address, methods, endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null),
    ];

    private static string Filled(Match parameter) => parameter.Groups[1].Value switch
    {
        "hash" => new string('0', 64),
        var name when parameter.Value.Contains(":int", StringComparison.Ordinal) || name.EndsWith("id", StringComparison.OrdinalIgnoreCase) => "999999",
        _ => "x",
    };

    [GeneratedRegex(@"\{\*{0,2}([a-zA-Z]+)[^}]*\}")]
    private static partial Regex Parameter();
}
