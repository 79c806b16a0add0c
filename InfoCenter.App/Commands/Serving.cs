using System.CommandLine;
using InfoCenter.App.Access;
using InfoCenter.Core.Backups;
using InfoCenter.Core.Data;
using Microsoft.AspNetCore.Connections;

namespace InfoCenter.App.Commands;

/// <summary>No verb: serves the screens until stopped.</summary>
internal static class Serving
{
    public static async Task<int> RunAsync(ParseResult given, CancellationToken cancel)
    {
        try
        {
            RuntimeFloor.Check(Environment.Version);
            var folder = new DataFolder(given.GetRequiredValue(CommandLine.Data));
            using var turn = DataLock.Share(folder, DataLock.Serving) ?? throw BackupRules.DataAreBeingMoved;
            await using var app = Program.Build(folder, given.GetRequiredValue(CommandLine.Urls));
            await app.StartAsync(cancel);
            Console.WriteLine($"InfoCenter: {string.Join(" ", app.Urls)}  ({folder.Root})");
            await app.WaitForShutdownAsync(cancel);
            return 0;
        }
        catch (IOException inUse) when (inUse.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync(AccessRules.AddressIsTaken(given.GetRequiredValue(CommandLine.Urls)).Message);
            return 1;
        }
        catch (Exception error) when (StorageFaults.RefusalOf(error) is { } broken)
        {
            await Console.Error.WriteLineAsync(broken.Message);
            return 1;
        }
    }
}
