using System.Diagnostics;
using System.Text;
using ExcelDataReader;
using InfoCenter.Core.Roster.Import;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Benchmarks;

/// <summary>The roster of 1,229 people: preview against a bare read of the file, commit against a bare insert of the same rows.</summary>
internal static class RosterBenchmark
{
    private const int Commits = 7;

    public static async Task<IReadOnlyList<Row>> RunAsync()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = await File.ReadAllBytesAsync(Bench.Seed("roster.xlsx"));
        using var bench = new Bench();
        var import = new RosterImport(bench.Databases, bench.User, bench.Clock);
        var preview = await Measure.AgainstAsync(
            "roster of 1,270 rows: read, check, match, preview", () => import.TryOutAsync("roster.xlsx", file),
            "ExcelDataReader alone", () =>
            {
                BareRead(file);
                return Task.CompletedTask;
            },
            limit: 3, runs: 9);
        return [preview, await CommitAsync(file)];
    }

    // Each commit needs an empty roster, so each has an office of its own; so has each bare insert.
    private static async Task<Row> CommitAsync(byte[] file)
    {
        var (ours, bare) = (new List<double>(), new List<double>());
        for (var run = 0; run <= Commits; run++)
        {
            using var bench = new Bench();
            var import = new RosterImport(bench.Databases, bench.User, bench.Clock);
            var id = await import.UploadAsync("roster.xlsx", file);
            var mine = await Measure.SecondsAsync(() => new RosterAdoption(bench.Databases, bench.User, bench.Clock).CommitAsync(id));

            using var empty = new Bench();
            var floor = RawInsert(bench, empty);
            if (run == 0) continue; // the first warms up

            ours.Add(mine);
            bare.Add(floor);
        }

        var (median, rawMedian) = (Measure.Median(ours), Measure.Median(bare));
        return Row.Ratio("commit of the roster, one transaction", median, "raw prepared insert, same rows", rawMedian, 5);
    }

    private static void BareRead(byte[] file)
    {
        using var stream = new MemoryStream(file);
        using var reader = ExcelReaderFactory.CreateReader(stream);
        do
        {
            while (reader.Read())
            {
                for (var column = 0; column < reader.FieldCount; column++) _ = reader.GetValue(column);
            }
        }
        while (reader.NextResult());
    }

    private static double RawInsert(Bench from, Bench into)
    {
        string[] tables = ["Assembly", "Term", "DeputyGroup", "Person", "Mandate", "GroupMembership"];
        var rows = new Dictionary<string, List<object[]>>();
        var columns = new Dictionary<string, string[]>();
        using (var source = from.Raw())
        {
            foreach (var table in tables) (columns[table], rows[table]) = ReadAll(source, table);
        }

        using var connection = into.Raw();
        var watch = Stopwatch.StartNew();
        using var transaction = connection.BeginTransaction();
        foreach (var table in tables) Insert(connection, table, columns[table], rows[table]);
        transaction.Commit();
        return watch.Elapsed.TotalSeconds;
    }

    private static (string[] Columns, List<object[]> Rows) ReadAll(SqliteConnection source, string table)
    {
        using var command = source.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var rows = new List<object[]>();
        while (reader.Read())
        {
            var values = new object[reader.FieldCount];
            reader.GetValues(values);
            rows.Add(values);
        }

        return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], rows);
    }

    private static void Insert(SqliteConnection connection, string table, string[] columns, List<object[]> rows)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"INSERT INTO \"{table}\" ({string.Join(',', columns.Select(c => $"\"{c}\""))}) VALUES ({string.Join(',', columns.Select((_, i) => $"$p{i}"))})";
        var parameters = columns.Select((_, i) => command.Parameters.AddWithValue($"$p{i}", DBNull.Value)).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++) parameters[i].Value = row[i];
            command.ExecuteNonQuery();
        }
    }
}
