using System.Data;
using System.Data.Common;
using InfoCenter.Core.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Data;

/// <summary>
/// Turns faults of the engine into the office's own refusals where they arise, and stops all saving once the disk has failed: what a broken
/// disk says of later writes is not to be believed (a second fsync succeeds though the first one's data is gone).
/// </summary>
internal sealed class StorageWatch : DbCommandInterceptor, IDbTransactionInterceptor
{
    private RuleBrokenException? _trouble;

    /// <summary>Why nothing is saved any more until the program is started again; null while all is well.</summary>
    public RuleBrokenException? Trouble => _trouble;

    /// <summary>The refusal for a fault; itself for what is none.</summary>
    public Exception Named(Exception error)
    {
        if (StorageFaults.RefusalOf(error) is not { } refusal) return error;
        if (refusal.Rule == nameof(DataRules.DiskIsFailing)) _trouble ??= refusal;
        return refusal;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Rename(eventData.Exception);

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Rename(eventData.Exception);
        return Task.CompletedTask;
    }

    public override InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        RefuseInTrouble();
        return result;
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(NonQueryExecuting(command, eventData, result));

    /// <summary>Begins the transaction itself: EF tells nobody when the beginning fails.</summary>
    public InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (eventData.IsolationLevel is not IsolationLevel.ReadUncommitted) RefuseInTrouble(); // which only reads, see Snapshot
        if (result.HasResult || connection is not SqliteConnection) return result;
        try
        {
            return InterceptionResult<DbTransaction>.SuppressWithResult(connection.BeginTransaction(eventData.IsolationLevel));
        }
        catch (DbException error)
        {
            Rename(error);
            throw;
        }
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(TransactionStarting(connection, eventData, result));

    public void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Rename(eventData.Exception);

    public Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Rename(eventData.Exception);
        return Task.CompletedTask;
    }

    private void Rename(Exception error)
    {
        if (Named(error) is RuleBrokenException refusal) throw refusal;
    }

    private void RefuseInTrouble()
    {
        if (_trouble is not null) throw _trouble;
    }
}
