using System.Text.Json;
using System.Text.Json.Nodes;
using InfoCenter.App.Api;
using InfoCenter.App.Endpoints;
using InfoCenter.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace InfoCenter.Tests.App.Api;

/// <summary>The interface's document says what is there, all of it, in Chinese.</summary>
public sealed class ApiDocumentTests : IAsyncLifetime
{
    private RunningApp _app = null!;
    private JsonNode _document = null!;

    public async Task InitializeAsync()
    {
        _app = await RunningApp.StartAsync();
        await using var api = ApiCaller.At(_app);
        _document = await api.DocumentAsync();
    }

    public async Task DisposeAsync() => await _app.DisposeAsync();

    [Fact]
    public void Every_address_is_described_and_everything_described_is_an_address()
    {
        var described = Operations().Select(o => o.Name).Order(StringComparer.Ordinal);

        Assert.Equal(Endpoints().Select(e => e.Name).Order(StringComparer.Ordinal), described);
        Assert.Equal(ApiTexts.Addresses.Keys.Order(StringComparer.Ordinal), described);
    }

    [Fact]
    public void Every_refusal_an_address_names_stands_under_its_status_with_its_sentence()
    {
        var checkedRules = 0;
        foreach (var (name, endpoint) in Endpoints())
        {
            var operation = Operations().Single(o => o.Name == name).Operation;
            foreach (var rule in Assert.Single(endpoint.Metadata.OfType<ApiRefusalList>()).Rules)
            {
                Assert.Contains($"- `{rule.Rule}` {rule.Message}", (string)operation["responses"]![$"{Filters.StatusOf(rule)}"]!["description"]!, StringComparison.Ordinal);
                checkedRules++;
            }

            foreach (var status in (int[])[429, 500, 503]) Assert.NotNull(operation["responses"]![$"{status}"]);
            Assert.True((operation["responses"]!["200"] ?? operation["responses"]!["204"]) is not null);
        }

        Assert.InRange(checkedRules, 30, 500);
    }

    [Fact]
    public void Every_field_and_parameter_is_explained_in_Chinese()
    {
        var bare = new List<string>();
        foreach (var (schema, value) in _document["components"]!["schemas"]!.AsObject())
        {
            foreach (var (field, told) in value!["properties"]?.AsObject() ?? [])
            {
                var words = told!["description"] ?? told["oneOf"]?.AsArray().Select(one => one!["description"]).FirstOrDefault(one => one is not null);
                if (!IsChinese((string?)words)) bare.Add($"{schema}.{field}");
            }
        }

        foreach (var (name, operation) in Operations())
        {
            bare.AddRange(((string[])["summary", "description"]).Where(part => !IsChinese((string?)operation[part])).Select(part => $"{name} {part}"));
            bare.AddRange((operation["parameters"]?.AsArray() ?? []).Where(p => !IsChinese((string?)p!["description"])).Select(p => $"{name} {p!["name"]}"));
        }

        Assert.Empty(bare);
        Assert.DoesNotMatch("\"description\":\"[A-Za-z]", _document.ToJsonString());
    }

    [Fact]
    public void The_limits_stand_in_it_and_no_host()
    {
        Assert.All((string[])["5 件", "30 件", "60 件", "300 件", "64 KB", "Retry-After"], limit => Assert.Contains(limit, (string)_document["info"]!["description"]!, StringComparison.Ordinal));
        Assert.Equal("/", (string)Assert.Single(_document["servers"]!.AsArray())!["url"]!);
    }

    [Fact]
    public void The_examples_are_of_their_type()
    {
        var json = _app.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        foreach (var (type, example) in ApiExampleTexts.All)
        {
            var shown = _document["components"]!["schemas"]![type.Name]!["examples"]![0]!;
            Assert.Equal(JsonSerializer.Serialize(example, type, json), JsonSerializer.Serialize(shown.Deserialize(type, json), type, json));
        }
    }

    private static bool IsChinese(string? text) => text?.Any(c => c is >= '\u4e00' and <= '\u9fff') == true;

    private IEnumerable<(string Name, JsonNode Operation)> Operations() =>
        from path in _document["paths"]!.AsObject()
        from operation in path.Value!.AsObject()
        select ($"{operation.Key.ToUpperInvariant()} {path.Key}", operation.Value!);

    private IEnumerable<(string Name, Endpoint Endpoint)> Endpoints() =>
        from endpoint in _app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let pattern = System.Text.RegularExpressions.Regex.Replace("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), @":\w+", "")
        where pattern.StartsWith(ApiSetup.Prefix, StringComparison.Ordinal) && !pattern.EndsWith("/openapi.json", StringComparison.Ordinal)
        select ($"{endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0]} {pattern}", (Endpoint)endpoint);
}
