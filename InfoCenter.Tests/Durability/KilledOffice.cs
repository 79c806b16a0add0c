using System.Diagnostics;
using InfoCenter.Core.Roster;
using InfoCenter.Tests.Core.Duties;
using InfoCenter.Tests.Support;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Tests.Durability;

/// <summary>An office whose process is killed at any moment and started again, on one folder, without hands.</summary>
/// <param name="archives">How many deputies there are to print beside the few of every office.</param>
internal sealed class KilledOffice(int archives = 0) : IDisposable
{
    private readonly DutyOffice _office = WithDeputies(archives);

    /// <summary>How many kills met a batch that was half printed.</summary>
    public int HalfPrinted { get; private set; }

    private string Folder => _office.Office.Folder.Root;

    public void Dispose() => _office.Dispose();

    /// <summary>Kills the deed's process again and again, each time at another moment of its first acts.</summary>
    /// <param name="deed">A key of <see cref="Deeds"/>.</param>
    /// <param name="times">How often.</param>
    /// <param name="seed">Chooses the moments.</param>
    /// <param name="acts">How many acts belong together; the moments spread over them and half as much again.</param>
    /// <param name="papers">Spreads the moments over so many papers of a batch instead; beyond its end they fall into the packing.</param>
    /// <returns>What was breached, and how much had been acknowledged in all.</returns>
    public async Task<(List<string> Breaches, int Acknowledged)> KillAsync(string deed, int times, int seed, int acts = 1, int? papers = null)
    {
        var dice = new Random(seed);
        var breaches = new List<string>();
        SqliteConnection.ClearAllPools();
        var pace = papers is not null ? TimeSpan.FromMilliseconds(30) : await PaceAsync(deed, acts);
        for (var kill = 1; kill <= times && breaches.Count == 0; kill++)
        {
            var delay = pace * dice.NextDouble() * 1.5;
            using (var office = await OfficeProcess.StartAsync(Folder, deed))
            {
                if (papers is { } most) await PaperAsync(office, dice.Next(most));
                await Task.Delay(delay);
                if (office.IsOver) breaches.Add($"kill {kill}: ended by itself: {(await office.EndAsync()).Error}");
                else await office.KillAsync();
            }

            // A copy is examined: the original is for the next process to bring in order by itself.
            var copy = Directory.CreateTempSubdirectory("infocenter-killed-").FullName;
            Copy(Folder, copy);
            if (Papers(copy) > 0) HalfPrinted++;
            var found = await OfficeState.BreachesAsync(copy, Acknowledgements.Read(Acknowledgements.PathIn(Folder)));
            breaches.AddRange(found.Select(f => $"kill {kill} after {delay.TotalMilliseconds:N0} ms, seed {seed}: {f}"));
            Directory.Delete(copy, recursive: true);
        }

        var acknowledged = Acknowledgements.Read(Acknowledgements.PathIn(Folder)).Count;
        File.Delete(Acknowledgements.PathIn(Folder));
        return (breaches, acknowledged);
    }

    // Until so many more papers are printed, or the batch is through: a time would often miss it.
    private async Task PaperAsync(OfficeProcess office, int more)
    {
        var (most, enough) = (Papers(Folder), Papers(Folder) + more);
        while (!office.IsOver && Papers(Folder) is var now && now >= most && now < enough)
        {
            most = now;
            await Task.Delay(5);
        }
    }

    // Lines of the notes from which an interrupted batch goes on.
    private static int Papers(string folder)
    {
        try
        {
            return Directory.Exists(Path.Combine(folder, "jobs"))
                ? Directory.EnumerateFiles(Path.Combine(folder, "jobs"), ".finished.jsonl", SearchOption.AllDirectories).Sum(notes => File.ReadLines(notes).Count())
                : 0;
        }
        catch (IOException)
        {
            return 0; // gone while we looked
        }
    }

    private static DutyOffice WithDeputies(int count)
    {
        var office = new DutyOffice();
        for (var i = 0; i < count; i++) office.Deputy($"王{i}明", Office.Pankou, Level.County);
        return office;
    }

    // How long the first acts of a fresh process take here and now: a delay in fixed milliseconds would kill a slow machine's process before
    // it began, and a fast one's after it was done.
    private async Task<TimeSpan> PaceAsync(string deed, int acts)
    {
        using var office = await OfficeProcess.StartAsync(Folder, deed);
        var began = Stopwatch.GetTimestamp();
        while (Acknowledgements.Read(Acknowledgements.PathIn(Folder)).Count < acts && !office.IsOver) await Task.Delay(5);
        var pace = Stopwatch.GetElapsedTime(began);
        await office.KillAsync();
        return pace;
    }

    /// <summary>After the last kill the next start leaves no part of a file behind.</summary>
    public async Task<int> PartsAfterARestartAsync()
    {
        using (var office = await OfficeProcess.StartAsync(Folder, "verify", steps: 0)) await office.EndAsync();
        File.Delete(Acknowledgements.PathIn(Folder));
        return Directory.EnumerateFiles(Folder, "*.part", SearchOption.AllDirectories).Count();
    }

    /// <summary>After the last kill what was ordered is printed by the next start.</summary>
    /// <returns>What is wrong then, and what lies about.</returns>
    public async Task<IReadOnlyList<string>> PrintedToTheEndAsync()
    {
        using (var office = await OfficeProcess.StartAsync(Folder, "print", steps: 2)) await office.EndAsync();
        var told = Acknowledgements.Read(Acknowledgements.PathIn(Folder));
        File.Delete(Acknowledgements.PathIn(Folder));
        await using var db = _office.Office.Databases.CreateDbContext();
        return
        [
            .. await OfficeState.BreachesAsync(Folder, told), .. await PrintedState.OrphansAsync(db, Folder),
            .. told.Keys("fetched").Any() ? Array.Empty<string>() : ["nothing was printed"],
        ];
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
