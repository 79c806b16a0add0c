using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using InfoCenter.Seeds;

namespace InfoCenter.Tests.Seeds;

public sealed class DemonstrationCountyTests : IDisposable
{
    private static readonly string[] Generated = ["roster.xlsx", "roster-with-errors.xlsx", "townships.csv", "villages.csv", "units.csv", "requests.csv", "requests-open.csv", "photos.zip", "lamps.png"];

    private readonly string _folder = Directory.CreateTempSubdirectory("seeds").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_committed_files_are_what_the_generator_writes()
    {
        DemonstrationCounty.WriteTo(_folder);

        var written = FilesIn(_folder);
        Assert.Equal(Generated.Length + 2 * 17, written.Count);
        var stale = written.Where(name =>
        {
            var committed = Path.Combine(Committed, name);
            return !File.Exists(committed) || !File.ReadAllBytes(committed).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_folder, name)));
        });
        Assert.True(!stale.Any(), $"Run `dotnet run --project seeds/Generator` and commit its files: {string.Join(", ", stale)}");
        Assert.Equal(written.Where(name => name.StartsWith("duties", StringComparison.Ordinal)),
            FilesIn(Path.Combine(Committed, "duties")).Select(name => Path.Combine("duties", name)));
    }

    [Fact]
    public void The_roster_has_1229_people_and_1270_mandates()
    {
        var rows = Rows(Path.Combine(Committed, "roster.xlsx")).Skip(3).Where(row => row[4].Length > 0).ToList();

        Assert.Equal(1_270, rows.Count);
        Assert.Equal(1_229, rows.Select(row => row[15].Replace(" ", "").ToUpperInvariant()).Distinct().Count());
        Assert.Equal([3, 29, 223, 1_015], new[] { "省", "市", "县", "乡镇" }.Select(level => rows.Count(row => row[1] == level)));
        foreach (var rare in new[] { "𬭎", "䶮", "㛃", "𠅤", "𬸣", "𠮷", "·" })
            Assert.Contains(rows, row => row[4].Contains(rare));
    }

    [Fact]
    public void Every_person_has_one_small_portrait()
    {
        using var photos = ZipFile.OpenRead(Path.Combine(Committed, "photos.zip"));

        Assert.Equal(1_229, photos.Entries.Select(entry => entry.Name).Distinct().Count());
        Assert.All(photos.Entries, entry => Assert.InRange(entry.Length, 500, 3 * 1024));
        Assert.InRange(new FileInfo(Path.Combine(Committed, "photos.zip")).Length, 1, 4 * 1024 * 1024);
    }

    private static string Committed { get; } = FindSeeds();

    private static string FindSeeds()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "InfoCenter.sln"))) folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "seeds");
    }

    private static List<string> FilesIn(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order()];

    private static List<string[]> Rows(string path)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance); // the reader asks for Windows' code page whatever the file
        using var stream = File.OpenRead(path);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)?.ToString() ?? "")]);
        return rows;
    }
}
