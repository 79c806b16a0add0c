using System.Net.Sockets;
using System.Text;
using InfoCenter.App.Access;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Attack;

/// <summary>Addresses made to lead elsewhere, out of the folder, or to repeat a lie (table S14).</summary>
public sealed class AddressesTests
{
    private static readonly string[] Slashes = ["/", "//", "///", "\\", "/\\", "\\/", "\\\\", "/\t/", "/\n/", "\t//", " //", "/%2f", "/.//", "/..//", "/;//", "%2f%2f", "http:", "https:/", "https://", "javascript:", "data:text/html,", "//\u3002", "/@", "/x/../..//"];
    private static readonly string[] Places = ["evil.example", "evil.example/office", "127.0.0.1@evil.example", "evil.example\\@127.0.0.1", "evil%2eexample", "[::1]", "alert(1)"];

    private static readonly string[] Targets = ["etc/passwd", "infocenter.db", "keys/key-1.xml", "appsettings.json", "InfoCenter.App.dll", "proc/self/environ"];
    private static readonly string[] Climbs = ["../", "..%2f", "%2e%2e/", "%2e%2e%2f", "..%5c", "..\\", "....//", "..;/", "%252e%252e%252f", "..%c0%af", ".%00./", "/./../"];
    private static readonly string[] Roots = ["/", "/office/files/", "/_content/Radzen.Blazor/", "/_framework/", "/office/jobs/"];

    [Fact]
    public void A_return_address_leads_nowhere_else_however_it_is_spelt()
    {
        var spelt = (from slash in Slashes from place in Places select slash + place).ToList();

        foreach (var asked in spelt)
        {
            // What a browser makes of it: tabs and line ends go, a backslash is a slash.
            var seen = string.Concat(LocalAddress.Or(asked, "/office").Where(sign => sign is not ('\t' or '\r' or '\n'))).Replace('\\', '/');
            Assert.True(seen.StartsWith('/') && !seen.StartsWith("//", StringComparison.Ordinal), $"{asked} led to {seen}");
        }

        Assert.True(spelt.Count >= 100);
    }

    [Fact]
    public async Task No_spelling_of_an_address_leaves_the_folder()
    {
        await using var app = await RunningApp.StartAsync();
        app.AddAccount(Role.Clerk);
        var tried = 0;
        foreach (var (root, climb, target) in from root in Roots from climb in Climbs from target in Targets select (root, climb, target))
        {
            var address = root + string.Concat(Enumerable.Repeat(climb, 6)) + target;
            var (status, body) = await AskAsync(app, $"GET {address} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n");
            tried++;

            Assert.True(status is 302 or 400 or 404 or 401, $"{address}: {status}");
            Assert.DoesNotContain("root:", body, StringComparison.Ordinal);
            Assert.DoesNotContain("SQLite format", body, StringComparison.Ordinal);
        }

        Figures.Note("S14", "return addresses, climbing paths and false Host headers", tried + (Slashes.Length * Places.Length) + 12, null, "0 lead elsewhere, 0 leave the folder, 0 repeat the lie");
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("\"><script>alert(1)</script>")]
    public async Task A_false_host_is_repeated_nowhere(string host)
    {
        await using var app = await RunningApp.StartAsync();
        app.AddAccount(Role.Clerk);
        foreach (var address in (string[])["/", "/office", "/signin", "/setup"])
        {
            var (_, answer) = await AskAsync(app, $"GET {address} HTTP/1.1\r\nHost: {host}\r\nAccept: text/html\r\nX-Forwarded-Host: {host}\r\nConnection: close\r\n\r\n");

            Assert.DoesNotContain("evil.example", answer, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>alert", answer, StringComparison.OrdinalIgnoreCase);
        }
    }

    // As it stands: a client would tidy the address up.
    private static async Task<(int Status, string Answer)> AskAsync(RunningApp app, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(app.Address.Host, app.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        return (int.Parse(answer.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture), answer);
    }
}
