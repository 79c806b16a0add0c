using System.Diagnostics;

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
        string[] arguments = [typeof(OfficeProcess).Assembly.Location, "work", deed, folder, Acknowledgements.PathIn(folder), .. steps is { } n ? [$"{n}"] : Array.Empty<string>()];
        var process = await StartAsync(arguments, environment);
        for (string? line; (line = await process._process.StandardOutput.ReadLineAsync()) != Ready;)
        {
            if (line is null) throw new InvalidOperationException($"The office did not open: {await process._process.StandardError.ReadToEndAsync()}");
        }

        return process;
    }

    /// <summary>Starts <c>dotnet</c> with the arguments.</summary>
    public static Task<OfficeProcess> StartAsync(string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DOTNET_TieredPGO"] = "0"; // a process that lives a second learns nothing worth its cost
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return Task.FromResult(new OfficeProcess(Process.Start(start)!));
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
        var output = await _process.StandardOutput.ReadToEndAsync();
        await _process.WaitForExitAsync();
        return (_process.ExitCode, output, await error);
    }

    public void Dispose()
    {
        if (!_process.HasExited) _process.Kill();
        _process.Dispose();
    }
}
