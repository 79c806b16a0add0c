using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

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
        if (postgres is null)
        {
            SQLitePCL.Batteries_V2.Init();
            var connection = new SqliteConnectionStringBuilder { DataSource = folder.DatabaseFile, DefaultTimeout = 30 }.ToString();
            var options = new DbContextOptionsBuilder<SqliteInfoCenterDb>()
                .UseSqlite(connection).AddInterceptors(new SqliteDurability()).Options;
            _open = () => new SqliteInfoCenterDb(options);
        }
        else
        {
            var options = new DbContextOptionsBuilder<PostgresInfoCenterDb>().UseNpgsql(postgres).Options;
            _open = () => new PostgresInfoCenterDb(options);
        }
    }

    public InfoCenterDb CreateDbContext() => _open();
}
