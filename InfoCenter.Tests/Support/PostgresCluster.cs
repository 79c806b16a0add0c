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
    private readonly string _settings;

    /// <param name="settings">How much a commit costs and is worth; nothing unless a test asks for it.</param>
    public PostgresCluster(string settings = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off")
    {
        _settings = settings;
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", _folder);

        RunAsServer($"{_programs}/initdb -D {_folder}/db -U postgres --auth=trust --locale=C.UTF-8 --no-sync");
        Start();
    }

    /// <summary>Starts the server, after its end too.</summary>
    public void Start() =>
        RunAsServer($"{_programs}/pg_ctl -D {_folder}/db -w -l {_folder}/log -o '-p {_port} -k {_folder} -c listen_addresses=127.0.0.1 {_settings} -c max_connections=400' start");

    /// <summary>Ends the server at once: its processes are told to drop everything.</summary>
    public void StopAtOnce() => RunAsServer($"{_programs}/pg_ctl -D {_folder}/db -m immediate stop");

    /// <summary>SIGKILL to the server's first process, by its own number; the others end when they see it.</summary>
    public async Task KillAsync()
    {
        using var server = Process.GetProcessById(int.Parse(File.ReadLines($"{_folder}/db/postmaster.pid").First(), System.Globalization.CultureInfo.InvariantCulture));
        server.Kill();
        await server.WaitForExitAsync();
        File.Delete($"{_folder}/db/postmaster.pid"); // its number may be given to another by the time of the next start
    }

    /// <summary>SIGKILL to the processes that serve the database, by their own numbers; the server starts them all anew.</summary>
    public async Task KillBackendsAsync()
    {
        await using var connection = new Npgsql.NpgsqlConnection(Of("postgres"));
        await connection.OpenAsync();
        await using var command = new Npgsql.NpgsqlCommand("SELECT pid FROM pg_stat_activity WHERE datname = 'infocenter'", connection);
        var numbers = new List<int>();
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync()) numbers.Add(reader.GetInt32(0));
        }

        foreach (var number in numbers)
        {
            using var backend = Process.GetProcessById(number);
            backend.Kill();
        }
    }

    public string ConnectionString => Of("infocenter");

    /// <summary>The way to a database of the cluster, made or not.</summary>
    public string Of(string database, string more = "Pooling=false") => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};{more}";

    public void Dispose()
    {
        if (File.Exists($"{_folder}/db/postmaster.pid")) StopAtOnce();
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
