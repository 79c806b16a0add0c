using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using InfoCenter.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Durability;

/// <summary>What must hold of the ZIPs the background worker made, and of what it had in hand when it was killed. Every breach is a sentence.</summary>
internal static class PrintedState
{
    public static async Task<List<string>> BreachesAsync(InfoCenter.Core.Data.InfoCenterDb db, string folder, Acknowledgements acknowledged)
    {
        var jobs = await db.Jobs.AsNoTracking().ToDictionaryAsync(j => j.Id);
        var breaches = new List<string>();
        breaches.AddRange(acknowledged.Ids("ordered").Where(id => !jobs.ContainsKey(id)).Select(id => $"lost: ordered {id}"));
        breaches.AddRange(jobs.Values.Where(j => j.State is JobState.Failed or JobState.Cancelled).Select(j => $"a job gave up: {j.Message}"));
        foreach (var job in jobs.Values.Where(j => j.State is JobState.Done))
        {
            var path = Path.Combine(folder, job.ResultFile!);
            if (!File.Exists(path)) breaches.Add($"job {job.Id} is done, its file is not there");
        }

        foreach (var fetched in acknowledged.Keys("fetched"))
        {
            var job = jobs.GetValueOrDefault(int.Parse(fetched[0], CultureInfo.InvariantCulture));
            var path = job is { State: JobState.Done } ? Path.Combine(folder, job.ResultFile!) : null;
            if (path is null || !File.Exists(path) || Hash(await File.ReadAllBytesAsync(path)) != fetched[1]) breaches.Add($"lost: fetched {fetched[0]}");
        }

        var made = Path.Combine(folder, "jobs");
        if (!Directory.Exists(made)) return breaches;
        foreach (var file in Directory.EnumerateFiles(made, "*", SearchOption.AllDirectories))
        {
            var isWhole = Path.GetExtension(file) switch
            {
                ".zip" => IsWhole(file),
                ".pdf" => File.ReadAllBytes(file) is var bytes && bytes.AsSpan().StartsWith("%PDF-"u8) && bytes.AsSpan().TrimEnd("\r\n"u8).EndsWith("%%EOF"u8),
                _ => true,
            };
            if (!isWhole) breaches.Add($"half a file under its final name: {Path.GetRelativePath(folder, file)}");
        }

        return breaches;
    }

    /// <summary>What lies below <c>jobs/</c> and is no finished job's file.</summary>
    public static async Task<List<string>> OrphansAsync(InfoCenter.Core.Data.InfoCenterDb db, string folder)
    {
        var results = await db.Jobs.Where(j => j.ResultFile != null).Select(j => j.ResultFile!).ToListAsync();
        return [.. Directory.EnumerateFiles(Path.Combine(folder, "jobs"), "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(folder, f)).Except(results)];
    }

    // Every file of the list is in it with the list's SHA-256, and nothing else.
    private static bool IsWhole(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            var found = zip.Entries.ToDictionary(e => e.FullName, e => Hash(Bytes(e)));
            using var reader = new StreamReader(zip.GetEntry("manifest.csv")!.Open());
            var listed = reader.ReadToEnd().Split("\r\n")[1..^1].Select(line => line.Split(',')).ToDictionary(cells => cells[2], cells => cells[4]);
            return found.Remove("manifest.csv") && listed.Count > 0 && found.Count == listed.Count && listed.All(line => found.GetValueOrDefault(line.Key) == line.Value);
        }
        catch (Exception error) when (error is InvalidDataException or IOException or NullReferenceException)
        {
            return false;
        }
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using (var packed = entry.Open()) packed.CopyTo(content);
        return content.ToArray();
    }

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
