using InfoCenter.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace InfoCenter.Migrations;

/// <summary>Lets the migration tool make contexts without a database.</summary>
public sealed class DesignTimeContexts : IDesignTimeDbContextFactory<SqliteInfoCenterDb>, IDesignTimeDbContextFactory<PostgresInfoCenterDb>
{
    SqliteInfoCenterDb IDesignTimeDbContextFactory<SqliteInfoCenterDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteInfoCenterDb>().UseSqlite("Data Source=unused.db").Options, PersonalCipher.ForDesign);

    PostgresInfoCenterDb IDesignTimeDbContextFactory<PostgresInfoCenterDb>.CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresInfoCenterDb>().UseNpgsql("Host=unused").Options, PersonalCipher.ForDesign);

    private static void Main() { }
}
