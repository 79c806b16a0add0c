using System.Globalization;
using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Jobs;

/// <summary>Where jobs write: a folder each below <c>jobs/</c>, emptied of all but the result when the job is over.</summary>
internal sealed class JobFolders(DataFolder folder)
{
    // Results hold personal data and can be made again: kept no longer than a clerk needs to fetch them.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    public string Of(int jobId) => folder.Below(Path.Combine("jobs", jobId.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Leaves the result of a finished job and nothing else of it.</summary>
    public void Tidy(Job job)
    {
        var result = job.ResultFile is { } file ? Path.Combine(folder.Root, file) : null;
        foreach (var entry in Directory.EnumerateFileSystemEntries(Of(job.Id)).Where(e => e != result))
        {
            if (Directory.Exists(entry)) Directory.Delete(entry, recursive: true);
            else File.Delete(entry);
        }

        if (result is null) Directory.Delete(Of(job.Id));
    }

    /// <summary>Removes folders without a row, what ended jobs left behind when the process died, and results past their time.</summary>
    public async Task SweepAsync(InfoCenterDb db, DateTime now, CancellationToken cancel)
    {
        var rows = await db.Jobs.ToDictionaryAsync(j => j.Id, cancel);
        foreach (var path in Directory.EnumerateDirectories(folder.Below("jobs")))
        {
            if (!int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out var id) || !rows.TryGetValue(id, out var job))
            {
                Directory.Delete(path, recursive: true);
                continue;
            }

            if (!job.IsOver) continue;
            if (job.EndedAt + Kept < now) job.LetGoOfResult();
            Tidy(job);
        }

        await db.SaveChangesAsync(cancel);
    }
}
