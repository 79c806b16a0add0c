using InfoCenter.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InfoCenter.Core.Data;

/// <summary>The database, knowing no feature: each feature brings its tables by an extension and a configuration beside the entity.</summary>
public abstract class InfoCenterDb(DbContextOptions options) : DbContext(options)
{
    /// <summary>Saves all or nothing.</summary>
    /// <exception cref="RuleBrokenException">Somebody else changed a row meanwhile.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw CommonRules.ChangedMeanwhile;
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(InfoCenterDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // SQLite forgets that a time is UTC.
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        // Names, not numbers: a reordered enum must not change what old rows say.
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        time => time, time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
}

/// <summary>The default engine: one file in the data folder.</summary>
public sealed class SqliteInfoCenterDb(DbContextOptions<SqliteInfoCenterDb> options) : InfoCenterDb(options);

/// <summary>The engine for a county that outgrew one machine.</summary>
public sealed class PostgresInfoCenterDb(DbContextOptions<PostgresInfoCenterDb> options) : InfoCenterDb(options);
