using InfoCenter.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InfoCenter.Core.Data;

/// <summary>The database, knowing no feature: each feature brings its tables by an extension and a configuration beside the entity.</summary>
public abstract class InfoCenterDb(DbContextOptions options, PersonalCipher cipher) : DbContext(options)
{
    /// <summary>What personal columns are sealed with.</summary>
    internal PersonalCipher Cipher => cipher;

    /// <summary>Connections for what the whole county asks; null where the engine's driver keeps them itself.</summary>
    internal ReadyConnections? Ready { get; init; }

    /// <summary>Saves all or nothing, in a transaction of its own where none is open: what the rooms add while saving belongs to it.</summary>
    /// <exception cref="RuleBrokenException">Somebody else changed a row meanwhile, or disk or engine took it not.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        try
        {
            if (Database.CurrentTransaction is not null) return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            if (!ChangeTracker.HasChanges()) return 0;

            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
            return saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw CommonRules.ChangedMeanwhile;
        }
        catch (Exception error) when (error is DbUpdateException or IOException && StorageFaults.RefusalOf(error) is { } refusal)
        {
            throw refusal;
        }
    }

    /// <inheritdoc cref="SaveChangesAsync(bool, CancellationToken)"/>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        try
        {
            if (Database.CurrentTransaction is not null) return base.SaveChanges(acceptAllChangesOnSuccess);
            if (!ChangeTracker.HasChanges()) return 0;

            using var transaction = Database.BeginTransaction();
            var saved = base.SaveChanges(acceptAllChangesOnSuccess: false);
            transaction.Commit();
            if (acceptAllChangesOnSuccess) ChangeTracker.AcceptAllChanges();
            return saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw CommonRules.ChangedMeanwhile;
        }
        catch (Exception error) when (error is DbUpdateException or IOException && StorageFaults.RefusalOf(error) is { } refusal)
        {
            throw refusal;
        }
    }

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, KeyedModels>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(InfoCenterDb).Assembly);
        PersonalColumns.Seal(modelBuilder, cipher);
    }

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
public sealed class SqliteInfoCenterDb(DbContextOptions<SqliteInfoCenterDb> options, PersonalCipher cipher) : InfoCenterDb(options, cipher);

/// <summary>The engine for a county that outgrew one machine.</summary>
public sealed class PostgresInfoCenterDb(DbContextOptions<PostgresInfoCenterDb> options, PersonalCipher cipher) : InfoCenterDb(options, cipher);
