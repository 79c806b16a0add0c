using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace InfoCenter.Core.Data;

/// <summary>Parts of files whose writer was killed: they hold personal data nobody asks for any more, so the next start removes them.</summary>
public static partial class Leftovers
{
    /// <summary>Removes every part below the folder that no living process is writing.</summary>
    /// <returns>How many.</returns>
    public static int Sweep(DataFolder folder)
    {
        var orphans = Directory.EnumerateFiles(folder.Root, "*.part", SearchOption.AllDirectories).Where(IsOrphan).ToList();
        orphans.ForEach(File.Delete);
        return orphans.Count;
    }

    private static bool IsOrphan(string path)
    {
        if (!int.TryParse(Writer().Match(path).Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var writer)) return false;
        try
        {
            using var process = Process.GetProcessById(writer);
            // In a container every start has the same number.
            return File.GetLastWriteTimeUtc(path) < process.StartTime.ToUniversalTime();
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return true; // no such process
        }
    }

    [GeneratedRegex(@"\.(\d+)-[0-9a-f]{32}\.part$")]
    private static partial Regex Writer();
}
