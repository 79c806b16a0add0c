using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Tests.Support;

/// <summary>Looks for a text in everything an office keeps, the way somebody would who got hold of the disk.</summary>
internal static class Traces
{
    /// <summary>Where the text stands in the database: files of SQLite, tables of PostgreSQL.</summary>
    public static async Task<List<string>> InDatabaseAsync(Office office, string text) =>
        PostgresOffices.AreWanted ? await InTablesAsync(office, text) : InFiles(office.Folder.Root, "infocenter.db*", text);

    /// <summary>Files below the folder that hold the text in UTF-8 or UTF-16.</summary>
    public static List<string> InFiles(string folder, string pattern, string text)
    {
        SqliteConnection.ClearAllPools();
        var (utf8, utf16) = (Encoding.UTF8.GetBytes(text), Encoding.Unicode.GetBytes(text));
        return
        [
            .. from file in Directory.EnumerateFiles(folder, pattern, SearchOption.AllDirectories)
               let bytes = File.ReadAllBytes(file)
               where bytes.AsSpan().IndexOf(utf8) >= 0 || bytes.AsSpan().IndexOf(utf16) >= 0
               select Path.GetRelativePath(folder, file),
        ];
    }

    private static async Task<List<string>> InTablesAsync(Office office, string text)
    {
        var (found, hex) = (new List<string>(), Convert.ToHexStringLower(Encoding.UTF8.GetBytes(text)));
        await using var db = office.Databases.CreateDbContext();
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()!).Distinct())
        {
            var sql = $"SELECT count(*)::int AS \"Value\" FROM \"{table}\" t WHERE t::text LIKE '%' || {{0}} || '%' OR t::text LIKE '%' || {{1}} || '%'";
            if (await db.Database.SqlQueryRaw<int>(sql, text, hex).SingleAsync() > 0) found.Add(table);
        }

        return found;
    }
}
