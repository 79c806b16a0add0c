using System.Diagnostics;
using System.Globalization;

namespace InfoCenter.Tests.Support;

/// <summary>The program as a county starts it, in a process of its own that can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>Starts it on a data folder and a free port; back when it answers.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, params (string Name, string Value)[] environment)
    {
        var program = Path.Combine(AppContext.BaseDirectory.Replace("InfoCenter.Tests", "InfoCenter.App", StringComparison.Ordinal), "InfoCenter.App.dll");
        var start = new ProcessStartInfo("dotnet", [program, "--data", folder, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment) start.Environment[name] = value;
        var process = Process.Start(start)!;
        for (string? line; (line = await process.StandardOutput.ReadLineAsync()) is not null;)
        {
            if (!line.StartsWith("InfoCenter: ", StringComparison.Ordinal)) continue;
            _ = process.StandardOutput.ReadToEndAsync(); // else a full pipe stops it
            return new(process, new Uri(line.Split(' ')[1]));
        }

        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The program ended at once ({process.ExitCode})."));
    }

    /// <summary>SIGKILL, by its own number; back when the process is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
