using System.Globalization;

namespace InfoCenter.Tests.Support;

/// <summary>
/// Figures a test run measured. <c>./test</c> gathers the lines; docs/reliability.md is made of them when the run is asked to (INFOCENTER_FIGURES=docs).
/// </summary>
public static class Figures
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("INFOCENTER_FIGURES_FOLDER");

    /// <summary>Puts down one figure once its test has held.</summary>
    /// <param name="id">The row of the reliability plan: D1, S1, A2 … A letter may follow (D1a) where a row has several figures.</param>
    /// <param name="what">What was done, in a few words.</param>
    /// <param name="count">How often, or on how many.</param>
    /// <param name="seed">What the random choices came from; null where there were none.</param>
    /// <param name="result">What was found, in figures.</param>
    public static void Note(string id, string what, int count, int? seed, string result)
    {
        if (Folder is null) return;

        var line = string.Create(CultureInfo.InvariantCulture,
            $"| {id} | {what} | {count:N0} | {seed?.ToString(CultureInfo.InvariantCulture) ?? "–"} | {DateTime.UtcNow:yyyy-MM-dd} | {result} |");
        Directory.CreateDirectory(Folder);
        File.WriteAllText(Path.Combine(Folder, id + ".row"), line + "\n");
    }
}
