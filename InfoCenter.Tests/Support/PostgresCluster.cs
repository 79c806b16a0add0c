using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace InfoCenter.Tests.Support;

/// <summary>A throw-away PostgreSQL cluster in a folder of its own; the server refuses to run as root, so it runs as <c>postgres</c> then.</summary>
public sealed class PostgresCluster : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("infocenter-pg-").FullName;
    private readonly string _programs = Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(d => Path.Combine(d, "bin")).First();
    private readonly int _port = FreePort();

    public PostgresCluster()
    {
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", _folder);

        RunAsServer($"{_programs}/initdb -D {_folder}/db -U postgres --auth=trust --locale=C.UTF-8 --no-sync");
        RunAsServer($"{_programs}/pg_ctl -D {_folder}/db -w -l {_folder}/log -o '-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=400' start");
    }

    public string ConnectionString => Of("infocenter");

    /// <summary>The way to a database of the cluster, made or not.</summary>
    public string Of(string database, string more = "Pooling=false") => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};{more}";

    public void Dispose()
    {
        RunAsServer($"{_programs}/pg_ctl -D {_folder}/db -m immediate stop");
        Directory.Delete(_folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void RunAsServer(string command)
    {
        if (Environment.IsPrivilegedProcess) Run("runuser", "-u", "postgres", "--", "sh", "-c", command);
        else Run("sh", "-c", command);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = "/" })!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}.");
    }
}
