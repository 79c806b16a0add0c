using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace InfoCenter.Tests.Support;

/// <summary>What the interface answered.</summary>
public sealed record ApiAnswer(int Status, JsonNode? Body, HttpResponseHeaders Headers)
{
    public string? Rule => (string?)(Body as JsonObject)?["rule"];

    public string Text(string field) => (string)Body![field]!;
}

/// <summary>A program that uses the interface and holds every answer against the document: the address, the status and the rule must stand there.</summary>
public sealed partial class ApiCaller : IAsyncDisposable
{
    private readonly HttpClient _line;
    private JsonNode? _document;

    private ApiCaller(Uri address, IPAddress? from) => _line = new(Teller.Wire(from)) { BaseAddress = address };

    public static ApiCaller At(RunningApp app, IPAddress? from = null) => new(app.Address, from);

    /// <summary>A deputy's token.</summary>
    public string? Token
    {
        set => _line.DefaultRequestHeaders.Authorization = value is null ? null : new("Bearer", value);
    }

    /// <summary>A whole telling; fields may be replaced.</summary>
    public static JsonObject Telling(string? key = null, string words = "桥头的路灯坏了半个月", string phone = Core.Requests.RequestOffice.Phone) => new()
    {
        ["key"] = key ?? Guid.NewGuid().ToString("N"), ["area"] = Office.Chengguan, ["place"] = "二组桥头", ["words"] = words, ["name"] = "王小明", ["phone"] = phone, ["consents"] = true,
    };

    public async Task<JsonNode> DocumentAsync() => _document ??= (await _line.GetFromJsonAsync<JsonNode>("/api/v1/openapi.json"))!;

    public Task<ApiAnswer> GetAsync(string path) => SendAsync(new(HttpMethod.Get, "/api/v1" + path));

    public Task<ApiAnswer> PostAsync(string path, object body) => SendAsync(new(HttpMethod.Post, "/api/v1" + path) { Content = JsonContent.Create(body) });

    public async Task<ApiAnswer> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await _line.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            var isJson = answer.Content.Headers.ContentType?.MediaType?.EndsWith("json", StringComparison.Ordinal) == true;
            var told = new ApiAnswer((int)answer.StatusCode, isJson ? JsonNode.Parse(text) : null, answer.Headers);
            await CheckAsync(request, answer, told);
            return told;
        }
    }

    public ValueTask DisposeAsync()
    {
        _line.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task CheckAsync(HttpRequestMessage request, HttpResponseMessage answer, ApiAnswer told)
    {
        var path = request.RequestUri!.AbsolutePath; // whole by now, host and all
        var paths = (await DocumentAsync())["paths"]!.AsObject();
        var operation = paths.Where(p => Regex.IsMatch(path, $"^{Parameter().Replace(p.Key, "[^/]+")}$")).OrderBy(p => p.Key.Count(c => c == '{'))
            .Select(p => p.Value![request.Method.Method.ToLowerInvariant()]).FirstOrDefault(o => o is not null);
        if (operation is null) return; // not an address of the interface; what it answers is looked at by the test

        var response = operation["responses"]![$"{told.Status}"];
        Assert.True(response is not null, $"{request.Method} {path} answered {told.Status} ({told.Rule}), which the document does not name.");
        if (told.Status < 400) return;

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(told.Status, (int)told.Body!["status"]!);
        Assert.True(((string)response["description"]!).Contains($"`{told.Rule}`", StringComparison.Ordinal), $"{request.Method} {path} refused {told.Status} {told.Rule}, which the document does not name.");
        Assert.Matches("[。？]$", told.Text("detail"));
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
