using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using InfoCenter.Tests.Core.Requests;

namespace InfoCenter.Tests.Support;

/// <summary>A citizen with an old browser: fetches the pages, fills the forms in, posts them; from an address of their own where one is named.</summary>
public sealed partial class Teller : IAsyncDisposable
{
    private readonly HttpClient _browser;

    private Teller(RunningApp app, IPAddress? from = null) => _browser = new(Wire(from)) { BaseAddress = app.Address, DefaultRequestHeaders = { { "Accept", "text/html" } } };

    /// <summary>A line out of an address of one's own.</summary>
    internal static SocketsHttpHandler Wire(IPAddress? from)
    {
        var wire = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new() };
        if (from is not null)
        {
            wire.ConnectCallback = async (asked, cancel) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                socket.Bind(new IPEndPoint(from, 0));
                await socket.ConnectAsync(asked.DnsEndPoint, cancel);
                return new NetworkStream(socket, ownsSocket: true);
            };
        }

        return wire;
    }

    public static Teller At(RunningApp app, IPAddress? from = null) => new(app, from);

    /// <summary>What a citizen types; fields may be replaced.</summary>
    public static Dictionary<string, string> Typed(string words = "桥头的路灯坏了半个月", string phone = RequestOffice.Phone) =>
        new() { ["Area"] = Office.Chengguan, ["Place"] = "二组桥头", ["Words"] = words, ["Name"] = "王小明", ["Phone"] = phone };

    public Task<HttpResponseMessage> GetAsync(string address) => _browser.GetAsync(address);

    /// <summary>The page's markup in readable characters.</summary>
    public static async Task<string> ReadAsync(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

    /// <summary>Opens a page and posts its form to where it leads, with the fields typed over the ones it brings.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, Dictionary<string, string> typed, string? action = null)
    {
        using var shown = await _browser.GetAsync(page);
        return await SubmitAsync(await shown.Content.ReadAsStringAsync(), typed, action);
    }

    /// <summary>Posts the form a page shows.</summary>
    public Task<HttpResponseMessage> SubmitAsync(string markup, Dictionary<string, string> typed, string? action = null, params byte[][] pictures)
    {
        var fields = Hidden(markup);
        foreach (var (name, value) in typed) fields[name] = value;
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value), name);
        foreach (var picture in pictures) content.Add(new ByteArrayContent(picture), "Pictures", "picture.jpg");
        return _browser.PostAsync(action ?? WebUtility.HtmlDecode(Action().Match(markup).Groups[1].Value), content);
    }

    /// <summary>From the empty form to the answer of the last step.</summary>
    public async Task<HttpResponseMessage> TellAsync(Dictionary<string, string>? typed = null, string page = "/tell", params byte[][] pictures)
    {
        using var preview = await PostAsync(page, typed ?? Typed());
        var markup = await preview.Content.ReadAsStringAsync();
        Assert.True(preview.StatusCode == HttpStatusCode.OK, $"{preview.StatusCode}: {WebUtility.HtmlDecode(markup)}");
        return await SubmitAsync(markup, new() { ["Consents"] = "yes" }, null, pictures);
    }

    /// <summary>The hidden fields of a page's form.</summary>
    public static Dictionary<string, string> Hidden(string markup) =>
        HiddenField().Matches(markup).GroupBy(m => m.Groups[1].Value).ToDictionary(m => m.Key, m => WebUtility.HtmlDecode(m.First().Groups[2].Value));

    public ValueTask DisposeAsync()
    {
        _browser.Dispose();
        return ValueTask.CompletedTask;
    }

    [GeneratedRegex("""<input type="hidden" name="([^"]+)" value="([^"]*)" ?/?>""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("""<form method="post" action="([^"]+)""")]
    private static partial Regex Action();
}
