using System.Net;
using System.Text.Json;

namespace InfoCenter.Core.Messages;

/// <summary>The line to a provider: short patience, small answers, no redirections.</summary>
public sealed class ProviderLine : IDisposable
{
    private const int LongestAnswer = 64 * 1024;
    private readonly HttpClient _line;

    public ProviderLine(TimeSpan? patience = null) => _line = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false, ConnectTimeout = TimeSpan.FromSeconds(5), PooledConnectionLifetime = TimeSpan.FromMinutes(5), UseCookies = false,
    })
    { Timeout = patience ?? TimeSpan.FromSeconds(15), MaxResponseContentBufferSize = LongestAnswer };

    /// <summary>Status and answer; null where there was none to speak of: no line, too late, cut off in the middle.</summary>
    internal async Task<(HttpStatusCode Status, string Body)?> AskAsync(HttpRequestMessage request, CancellationToken cancel)
    {
        try
        {
            using (request)
            using (var answer = await _line.SendAsync(request, cancel))
                return (answer.StatusCode, await answer.Content.ReadAsStringAsync(cancel));
        }
        catch (Exception error) when (error is HttpRequestException or IOException || (error is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <summary>What stands at a path such as <c>data.list.0.id</c>; null where it is not there, or the text is no JSON.</summary>
    internal static string? At(string json, string path)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var found = document.RootElement;
            foreach (var step in path.Split('.', StringSplitOptions.RemoveEmptyEntries))
            {
                if (found.ValueKind is JsonValueKind.Object && found.TryGetProperty(step, out var below)) found = below;
                else if (found.ValueKind is JsonValueKind.Array && int.TryParse(step, out var index) && index >= 0 && index < found.GetArrayLength()) found = found[index];
                else return null;
            }

            return found.ValueKind is JsonValueKind.String ? found.GetString() : found.GetRawText();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => _line.Dispose();
}
