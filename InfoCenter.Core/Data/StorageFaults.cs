using InfoCenter.Core.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace InfoCenter.Core.Data;

/// <summary>What goes wrong below the office, on the disk or in the engine, as the office says it: a name and what to do next.</summary>
public static class StorageFaults
{
    // sqlite3.h
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    // errno.h, and what Windows says of a full disk.
    private const int BrokenDisk = 5;
    private const int NoSpace = 28;
    private const int ReadOnlyDisk = 30;
    private const int OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The refusal a fault of disk or engine becomes; null for everything else, which is a bug.</summary>
    public static RuleBrokenException? RefusalOf(Exception? error) => error switch
    {
        null => null,
        RuleBrokenException named => named,
        SqliteException sqlite => Of(sqlite),
        PostgresException postgres => Of(postgres),
        NpgsqlException => DataRules.DatabaseIsAway,
        IOException { HResult: NoSpace or OverQuota or WindowsDiskFull } => DataRules.DiskIsFull,
        IOException { HResult: BrokenDisk } => DataRules.DiskIsFailing,
        IOException { HResult: ReadOnlyDisk } => DataRules.DatabaseIsReadOnly,
        _ => RefusalOf(error.InnerException),
    };

    private static RuleBrokenException? Of(SqliteException error) => error.SqliteErrorCode switch
    {
        Busy or Locked => DataRules.DatabaseIsBusy,
        Full => DataRules.DiskIsFull,
        InputOutput => DataRules.DiskIsFailing,
        ReadOnly => DataRules.DatabaseIsReadOnly,
        CannotOpen => DataRules.DatabaseCannotBeOpened,
        Corrupt or NotADatabase => DataRules.DatabaseIsDamaged,
        _ => null,
    };

    private static RuleBrokenException? Of(PostgresException error) => error.SqlState switch
    {
        PostgresErrorCodes.DiskFull => DataRules.DiskIsFull,
        PostgresErrorCodes.IoError => DataRules.DiskIsFailing,
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => DataRules.DatabaseIsDamaged,
        PostgresErrorCodes.ReadOnlySqlTransaction => DataRules.DatabaseIsReadOnly,
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure => DataRules.DatabaseIsBusy,
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow => DataRules.DatabaseIsAway,
        _ => null,
    };
}
