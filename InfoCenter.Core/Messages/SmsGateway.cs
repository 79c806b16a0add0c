using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace InfoCenter.Core.Messages;

/// <summary>Hands a message to the county's SMS gateway as its settings say.</summary>
public sealed partial class SmsGateway(ProviderLine line, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal async Task<Handed> SendAsync(SmsSettings settings, Message message, CancellationToken cancel)
    {
        if (await line.AskAsync(Request(settings, message), cancel) is not var (status, body)) return new(HandedResult.NoAnswer, Said: MessageWords.NoAnswer);
        if ((int)status is >= 500 or 429 or 408) return new(HandedResult.NoAnswer, Said: MessageWords.Status((int)status));

        var code = settings.SuccessPath.Length == 0 ? null : ProviderLine.At(body, settings.SuccessPath);
        var isTaken = (int)status is >= 200 and < 300 && (settings.SuccessPath.Length == 0 || code == settings.SuccessValue);
        if (isTaken) return new(HandedResult.Taken, settings.NumberPath.Length == 0 ? null : ProviderLine.At(body, settings.NumberPath));

        // An answer without the code is half an answer: the gateway may have taken it.
        return code is null && (int)status < 300
            ? new(HandedResult.NoAnswer, Said: MessageWords.NoAnswer)
            : new(HandedResult.Refused, Said: MessageWords.Refused(Short(code ?? ((int)status).ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>What leaves with an SMS beside the template's own fields.</summary>
    internal static IEnumerable<string> FieldsOf(Message message) => [.. message.Values.Keys.Prepend("phone"), "sign", "template", "number"];

    private HttpRequestMessage Request(SmsSettings settings, Message message)
    {
        var values = message.Values;
        var fields = OutgoingTexts.Find(message.Template)?.Fields.Select(f => values.GetValueOrDefault(f.Name, "")) ?? values.Values;
        var known = new Dictionary<string, string>
        {
            ["phone"] = message.Phone!, ["sign"] = settings.SignName, ["template"] = settings.Templates.GetValueOrDefault(message.Template, ""), ["number"] = message.Number,
            ["timestamp"] = clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), ["nonce"] = Guid.NewGuid().ToString("N"),
            ["params"] = JsonSerializer.Serialize(values, Readable), ["list"] = JsonSerializer.Serialize(fields, Readable),
        };
        var isJson = settings.Method is SmsMethod.PostJson;
        var body = settings.Method is SmsMethod.Get ? "" : Fill(settings.Body, known, isJson ? InJson : InAddress);
        known["body"] = body;
        known["signature"] = Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.Secret), Encoding.UTF8.GetBytes(Fill(settings.SignedText, known, (_, plain) => plain))));

        var request = new HttpRequestMessage(settings.Method is SmsMethod.Get ? HttpMethod.Get : HttpMethod.Post, Fill(settings.Address, known, InAddress));
        if (settings.Method is not SmsMethod.Get) request.Content = new StringContent(body, Encoding.UTF8, isJson ? "application/json" : "application/x-www-form-urlencoded");
        foreach (var header in settings.Headers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (header.Split(':', 2) is [var name, var value]) request.Headers.TryAddWithoutValidation(name.Trim(), Fill(value.Trim(), known, (_, plain) => plain));
        }

        return request;
    }

    // {params} and {list} are JSON themselves, and stand bare or within a string: "{params}" becomes a string that holds JSON.
    private static string Fill(string pattern, Dictionary<string, string> known, Func<bool, string, string> escape) => Placeholder().Replace(pattern, match =>
        known.TryGetValue(match.Groups[2].Value, out var value)
            ? match.Groups[1].Value + escape(match.Groups[1].Length == 0 && match.Groups[2].Value is "params" or "list", value)
            : match.Value);

    private static string InJson(bool isBare, string value) => isBare ? value : JsonSerializer.Serialize(value, Readable)[1..^1];

    private static string InAddress(bool isBare, string value) => Uri.EscapeDataString(value);

    private static string Short(string said) => said.Length > 60 ? said[..60] : said;

    [GeneratedRegex(@"(""?)\{(\w+)\}")]
    private static partial Regex Placeholder();
}
