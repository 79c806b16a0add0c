using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace InfoCenter.Core.Data;

/// <summary>SQLite connections that stay open with their statements prepared, for <see cref="ReadyQuestion{TRow}"/>. They only read, and hold no lock between two questions.</summary>
internal sealed class ReadyConnections(string connection, StorageWatch watch)
{
    private const int MostIdle = 8;

    private readonly string _connection = new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString();
    private readonly ConcurrentQueue<Open> _idle = [];

    /// <summary>Lets <paramref name="read"/> ask on a connection nobody else has at that moment.</summary>
    public IReadOnlyList<TRow> Ask<TRow>(ReadyQuestion<TRow> question, object[] about, Func<DbCommand, object[], List<TRow>> read)
    {
        Open? open = null;
        try
        {
            if (!_idle.TryDequeue(out open)) open = new(_connection);
            var rows = read(open.CommandFor(question, c => question.Prepare(c, about.Length)), about);
            if (_idle.Count >= MostIdle) open.Dispose();
            else _idle.Enqueue(open);
            return rows;
        }
        catch (Exception error)
        {
            open?.Dispose();
            if (error is DbException && watch.Named(error) is Common.RuleBrokenException refusal) throw refusal;
            throw;
        }
    }

    private sealed class Open : IDisposable
    {
        private readonly SqliteConnection _to;
        private readonly Dictionary<object, DbCommand> _ready = [];

        public Open(string connection)
        {
            _to = new(connection);
            try
            {
                _to.Open();
                SqliteDurability.SetUp(_to);
            }
            catch
            {
                _to.Dispose();
                throw;
            }
        }

        public DbCommand CommandFor(object question, Func<DbConnection, DbCommand> prepare)
        {
            if (_ready.TryGetValue(question, out var command)) return command;
            return _ready[question] = prepare(_to);
        }

        public void Dispose()
        {
            foreach (var command in _ready.Values) command.Dispose();
            _to.Dispose();
        }
    }
}
