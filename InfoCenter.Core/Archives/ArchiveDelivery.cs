namespace InfoCenter.Core.Archives;

/// <summary>Prints a batch into a folder somebody named, where nothing half-done may lie under a final name.</summary>
public sealed class ArchiveDelivery(ArchiveBatch batch)
{
    /// <summary>Prints beside, then names every file, the manifest last. With a refusal nothing is delivered.</summary>
    /// <returns>What was printed, or why nothing was.</returns>
    public async Task<BatchOutcome> DeliverAsync(ArchiveChoice choice, string to, Action<int, int>? progress = null, CancellationToken cancel = default)
    {
        // In the same folder, so that naming is a rename; and always the same, so that an interrupted run is gone on with.
        var workshop = Path.Combine(to, ".printing");
        var outcome = await batch.PrintAsync(choice, workshop, progress, cancel);
        if (outcome.Refused.Count == 0)
        {
            // The old list no longer tells the truth once the first file is replaced.
            File.Delete(Path.Combine(to, ArchiveManifest.FileName));
            foreach (var file in outcome.Printed.Select(l => l.File).Append(ArchiveManifest.FileName))
            {
                var target = Path.Combine(to, file);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Move(Path.Combine(workshop, file), target, overwrite: true);
            }
        }

        Directory.Delete(workshop, recursive: true);
        return outcome;
    }
}
