using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace InfoCenter.Tests.Support;

/// <summary>The wire between a browser and the server, to be cut: forwards bytes, drops every connection when told, refuses while it is down.</summary>
public sealed class CutWire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, TcpClient> _ends = new();
    private readonly CancellationTokenSource _over = new();
    private readonly Task _accepting;
    private volatile bool _isDown;

    public CutWire(Uri server)
    {
        Server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where the wire leads; another one after the server was started again.</summary>
    public Uri Server { get; set; }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Breaks every connection, those of a socket too, and lets none through until <see cref="Mend"/>.</summary>
    public void Cut()
    {
        _isDown = true;
        foreach (var end in _ends.Keys) end.Close();
    }

    public void Mend() => _isDown = false;

    public async ValueTask DisposeAsync()
    {
        await _over.CancelAsync();
        _listener.Stop();
        Cut();
        await _accepting;
        _over.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_over.IsCancellationRequested)
        {
            try
            {
                var browser = await _listener.AcceptTcpClientAsync(_over.Token);
                if (_isDown) browser.Close();
                else _ = CarryAsync(browser);
            }
            catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var server = new TcpClient { NoDelay = true };
        browser.NoDelay = true;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, Server.Port, _over.Token);
            _ends[browser] = _ends[server] = server;
            if (_isDown) return;
            await Task.WhenAny(
                browser.GetStream().CopyToAsync(server.GetStream(), _over.Token), server.GetStream().CopyToAsync(browser.GetStream(), _over.Token));
        }
        catch (Exception broken) when (broken is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Either end is gone: so is the other.
        }
        finally
        {
            _ends.TryRemove(browser, out _);
            _ends.TryRemove(server, out _);
            browser.Dispose();
        }
    }
}
