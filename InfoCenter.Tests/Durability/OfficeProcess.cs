using System.Diagnostics;
using System.Text.Json;

namespace InfoCenter.Tests.Durability;

/// <summary>A process of ours that is watched, killed and started again.</summary>
internal sealed class OfficeProcess : IDisposable
{
    /// <summary>What the process says once it has opened the office.</summary>
    public const string Ready = "ready";

    private readonly Process _process;

    private OfficeProcess(Process process) => _process = process;

    public bool IsOver => _process.HasExited;

    public int Id => _process.Id;

    /// <summary>Starts the deed on the folder and waits until the office is open.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="deed">A key of <see cref="Deeds"/>.</param>
    /// <param name="steps">How many, then the process ends by itself; without it goes on until killed.</param>
    /// <param name="environment">Added to the process's own.</param>
    public static async Task<OfficeProcess> StartAsync(string folder, string deed, int? steps = null, params (string Name, string Value)[] environment)
    {
        var process = Start(folder, deed, steps, environment);
        await process.ReadUntilReadyAsync();
        return process;
    }

    /// <summary>Starts the deed on the folder and waits for nothing.</summary>
    public static OfficeProcess Start(string folder, string deed, int? steps = null, params (string Name, string Value)[] environment) =>
        Start([typeof(OfficeProcess).Assembly.Location, "work", deed, folder, Acknowledgements.PathIn(folder), .. steps is { } n ? [$"{n}"] : Array.Empty<string>()], environment);

    /// <summary>Starts a process that carries out one act after another as it is bid.</summary>
    public static async Task<OfficeProcess> ObeyingAsync(string folder, params (string Name, string Value)[] environment)
    {
        var process = Start([typeof(OfficeProcess).Assembly.Location, "obey", folder, Acknowledgements.PathIn(folder)], environment);
        await process.ReadUntilReadyAsync();
        return process;
    }

    /// <summary>Bids an obeying process something and waits for how it went.</summary>
    public async Task<Outcome> BidAsync(string command)
    {
        await _process.StandardInput.WriteLineAsync(command);
        var answer = await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException($"The process died of: {await _process.StandardError.ReadToEndAsync()}");
        return JsonSerializer.Deserialize<Outcome>(answer)!;
    }

    /// <summary>Starts <c>dotnet</c> with the arguments.</summary>
    public static OfficeProcess Start(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_TieredPGO"] = "0"; // a process that lives a second learns nothing worth its cost
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return new OfficeProcess(Process.Start(start)!);
    }

    /// <summary>SIGKILL, by its own number; back when the process is gone.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    /// <summary>Waits for the end; answers the exit code and what was said.</summary>
    public async Task<(int Code, string Output, string Error)> EndAsync()
    {
        var error = _process.StandardError.ReadToEndAsync();
        var output = _process.StandardOutput.ReadToEndAsync();
        try
        {
            await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(3));
        }
        catch (TimeoutException)
        {
            _process.Kill(); // What should have ended by itself has not; what it said tells why.
            await _process.WaitForExitAsync();
        }

        return (_process.ExitCode, await output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }

    private async Task ReadUntilReadyAsync()
    {
        for (string? line; (line = await _process.StandardOutput.ReadLineAsync()) != Ready;)
        {
            if (line is null) throw new InvalidOperationException($"The office did not open: {await _process.StandardError.ReadToEndAsync()}");
        }
    }
}
