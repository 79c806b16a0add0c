namespace InfoCenter.App.Demo;

/// <summary>A line of one of the county's own lists, by the names of its columns.</summary>
internal sealed class SeedRow(string[] columns, string[] fields)
{
    public string this[string column] => fields[Array.IndexOf(columns, column)];

    /// <summary>No text of these files holds a comma of its own.</summary>
    public static async Task<List<SeedRow>> ReadAsync(string path, CancellationToken cancel)
    {
        var lines = await File.ReadAllLinesAsync(path, cancel);
        var columns = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => new SeedRow(columns, line.Split(',')))];
    }
}
