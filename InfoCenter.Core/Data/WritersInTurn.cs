using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace InfoCenter.Core.Data;

/// <summary>
/// On PostgreSQL, transactions that write wait for one another from their beginning, as SQLite makes them: the ledger is one chain
/// whichever node writes it, and two writers never hold what the other waits for. A reader that wants one picture of all asks for REPEATABLE READ.
/// </summary>
internal sealed class WritersInTurn : DbTransactionInterceptor
{
    // Any number that nobody else on this database locks.
    private const string TakeTurn = "SELECT pg_advisory_xact_lock(7033221)";

    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        if (IsReader(result)) return result;
        using var command = Command(connection, result);
        command.ExecuteNonQuery();
        return result;
    }

    public override async ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        if (IsReader(result)) return result;
        await using var command = Command(connection, result);
        await command.ExecuteNonQueryAsync(cancellationToken);
        return result;
    }

    private static bool IsReader(DbTransaction transaction) => transaction.IsolationLevel is IsolationLevel.RepeatableRead or IsolationLevel.Snapshot;

    private static DbCommand Command(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (TakeTurn, transaction);
        return command;
    }
}
