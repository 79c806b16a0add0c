using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Data;

/// <summary>Opens contexts on the configured engine: SQLite in the data folder, or PostgreSQL where a connection string is given.</summary>
public sealed class Databases : IDbContextFactory<InfoCenterDb>
{
    private readonly Func<InfoCenterDb> _open;

    /// <param name="folder">Where the SQLite file, or the choice of the other engine, lives.</param>
    /// <param name="postgres">A PostgreSQL connection string; null for what the folder's configuration chooses.</param>
    public Databases(DataFolder folder, string? postgres = null)
    {
        postgres ??= EngineChoice.PostgresOf(folder);
        var cipher = PersonalCipher.Of(folder);
        _open = postgres is null ? OpensFileOf(folder, cipher) : OpensServer(folder, postgres, cipher);
    }

    private Databases(Func<InfoCenterDb> open) => _open = open;

    /// <summary>The SQLite file in the folder, whatever the configuration chooses: for copies and trial restores, which must never touch the office's server.</summary>
    public static Databases Embedded(DataFolder folder) => Embedded(folder, PersonalCipher.Of(folder));

    /// <summary>A copy of the file whose key lies elsewhere.</summary>
    internal static Databases Embedded(DataFolder folder, PersonalCipher cipher) => new(OpensFileOf(folder, cipher));

    public InfoCenterDb CreateDbContext() => _open();

    private static Func<InfoCenterDb> OpensFileOf(DataFolder folder, PersonalCipher cipher)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile, DefaultTimeout = 30 }.ToString();
        var options = new DbContextOptionsBuilder<SqliteInfoCenterDb>()
            .UseSqlite(connection).AddInterceptors([new SqliteDurability(), .. StepsOfRooms(folder)]).Options;
        return () => new SqliteInfoCenterDb(options, cipher);
    }

    private static Func<InfoCenterDb> OpensServer(DataFolder folder, string connection, PersonalCipher cipher)
    {
        var options = new DbContextOptionsBuilder<PostgresInfoCenterDb>().UseNpgsql(connection)
            .AddInterceptors([new WritersInTurn(), .. StepsOfRooms(folder)]).Options;
        return () => new PostgresInfoCenterDb(options, cipher);
    }

    // Found as the entities' configurations are, so that no context anywhere can be opened without them.
    private static IEnumerable<IInterceptor> StepsOfRooms(DataFolder folder) =>
        from type in typeof(Databases).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(SaveChangesInterceptor))
        select (IInterceptor)Activator.CreateInstance(type, folder)!;
}
