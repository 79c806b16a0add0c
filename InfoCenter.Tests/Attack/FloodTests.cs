using System.Net;
using System.Net.Sockets;
using System.Text;
using InfoCenter.Core.Accounts;
using InfoCenter.Tests.Support;

namespace InfoCenter.Tests.Attack;

/// <summary>Half requests, endless headers and idle lines take nothing from the one who works (table S13, its basics).</summary>
public sealed class FloodTests
{
    [Theory]
    [InlineData("GET /signin HTTP/1.1\r\nHost: a\r\n{0}\r\n", 431)] // more headers than are read
    [InlineData("GET /{1} HTTP/1.1\r\nHost: a\r\n\r\n", 414)] // a line longer than is read
    [InlineData("POST /signin HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n", 413)]
    [InlineData("POST /signin HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400)]
    [InlineData("GET /signin HTTP/1.1\r\n\r\n", 400)] // no host
    [InlineData("GET /signin HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400)]
    [InlineData("NONSENSE\r\n\r\n", 400)]
    public async Task A_request_beyond_measure_is_refused_at_once(string request, int status)
    {
        await using var app = await RunningApp.StartAsync();
        app.AddAccount(Role.Clerk);
        var headers = string.Concat(Enumerable.Range(0, 200).Select(i => $"X-{i}: a\r\n"));
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, app.Address.Port);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request.Replace("{0}", headers, StringComparison.Ordinal).Replace("{1}", new string('a', 20_000), StringComparison.Ordinal)));
        using var reader = new StreamReader(stream);

        Assert.Contains($" {status} ", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task While_hundreds_of_lines_are_held_open_the_clerk_goes_on()
    {
        var lines = Tier.Attack(usual: 300, full: 450);
        await using var app = await RunningApp.StartAsync();
        using var clerk = await app.SignedInAsync(Role.Clerk);
        var held = new List<TcpClient>();
        try
        {
            for (var i = 0; i < lines; i++)
            {
                var line = new TcpClient();
                held.Add(line);
                await line.ConnectAsync(IPAddress.Loopback, app.Address.Port);
                await line.GetStream().WriteAsync(Encoding.ASCII.GetBytes(i % 2 == 0 ? "GET /signin HTTP/1.1\r\nHost: a\r\nX-" : "POST /signin HTTP/1.1\r\nHost: a\r\nContent-Length: 60000\r\n\r\na"));
            }

            for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/office")).StatusCode);
        }
        finally
        {
            held.ForEach(line => line.Dispose());
        }

        Assert.Equal(HttpStatusCode.OK, (await clerk.GetAsync("/office")).StatusCode);
        Figures.Note("S13", "lines held open with half a request while a clerk works", lines, null, "every page of the clerk's answered; header bombs, endless lines, double lengths and hosts refused at once");
    }
}
