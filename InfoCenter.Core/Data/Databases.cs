using InfoCenter.Core.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Data;

/// <summary>Opens contexts on the configured engine: SQLite in the data folder, or PostgreSQL where a connection string is given.</summary>
public sealed class Databases : IDbContextFactory<InfoCenterDb>
{
    /// <summary>How long one waits for another's saving before it is refused.</summary>
    internal const int PatienceInSeconds = 30;

    private readonly Func<InfoCenterDb> _open;
    private readonly StorageWatch _watch = new();

    /// <param name="folder">Where the SQLite file, or the choice of the other engine, lives.</param>
    /// <param name="postgres">A PostgreSQL connection string; null for what the folder's configuration chooses.</param>
    public Databases(DataFolder folder, string? postgres = null)
    {
        postgres ??= EngineChoice.PostgresOf(folder);
        var cipher = PersonalCipher.Of(folder);
        _open = postgres is null ? OpensFileOf(folder, cipher, _watch) : OpensServer(folder, postgres, cipher, _watch);
    }

    private Databases(DataFolder folder, PersonalCipher cipher, int patience) => _open = OpensFileOf(folder, cipher, _watch, patience);

    /// <summary>Why nothing is saved any more until the program is started again; null while all is well.</summary>
    public RuleBrokenException? Trouble => _watch.Trouble;

    /// <summary>The SQLite file in the folder, whatever the configuration chooses: for copies and trial restores, which must never touch the office's server.</summary>
    public static Databases Embedded(DataFolder folder) => Embedded(folder, PersonalCipher.Of(folder));

    /// <summary>A copy of the file whose key lies elsewhere.</summary>
    internal static Databases Embedded(DataFolder folder, PersonalCipher cipher, int patience = PatienceInSeconds) => new(folder, cipher, patience);

    /// <summary>The engine and its version, for the run log.</summary>
    public string Engine
    {
        get
        {
            using var db = CreateDbContext();
            db.Database.OpenConnection();
            var connection = db.Database.GetDbConnection();
            return $"{(connection is SqliteConnection ? "SQLite" : "PostgreSQL")} {connection.ServerVersion}";
        }
    }

    public InfoCenterDb CreateDbContext() => _open();

    private static Func<InfoCenterDb> OpensFileOf(DataFolder folder, PersonalCipher cipher, StorageWatch watch, int patience = PatienceInSeconds)
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile, DefaultTimeout = patience }.ToString();
        var options = new DbContextOptionsBuilder<SqliteInfoCenterDb>()
            .UseSqlite(connection).AddInterceptors([new SqliteDurability(watch), watch, .. StepsOfRooms(folder)]).Options;
        var ready = new ReadyConnections(connection, watch);
        return () => new SqliteInfoCenterDb(options, cipher) { Ready = ready };
    }

    private static Func<InfoCenterDb> OpensServer(DataFolder folder, string connection, PersonalCipher cipher, StorageWatch watch)
    {
        var options = new DbContextOptionsBuilder<PostgresInfoCenterDb>().UseNpgsql(connection)
            .AddInterceptors([new WritersInTurn(), watch, .. StepsOfRooms(folder)]).Options;
        return () => new PostgresInfoCenterDb(options, cipher);
    }

    // Found as the entities' configurations are, so that no context anywhere can be opened without them.
    private static IEnumerable<IInterceptor> StepsOfRooms(DataFolder folder) =>
        from type in typeof(Databases).Assembly.GetTypes()
        where type.IsSubclassOf(typeof(SaveChangesInterceptor))
        select (IInterceptor)Activator.CreateInstance(type, folder)!;
}
