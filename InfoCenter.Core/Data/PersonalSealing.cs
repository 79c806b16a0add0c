using System.Data.Common;
using System.Text;
using InfoCenter.Core.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace InfoCenter.Core.Data;

/// <summary>At every start: the key fits the database, and what an earlier version left in the open is sealed.</summary>
internal sealed class PersonalSealing
{
    private readonly InfoCenterDb _db;
    private readonly List<IProperty> _columns;

    internal PersonalSealing(InfoCenterDb db)
    {
        _db = db;
        _columns = [.. db.Model.GetEntityTypes().SelectMany(e => e.GetDeclaredProperties()).Where(p => p.IsPersonalColumn)];
    }

    /// <summary>Opens one sealed value of every column.</summary>
    /// <exception cref="RuleBrokenException">The key is missing or another office's.</exception>
    public void CheckKey()
    {
        try
        {
            foreach (var column in _columns)
            {
                using var command = Command($"SELECT {Name(column)} FROM {Table(column)} WHERE {Start(column)} = @mark LIMIT 1", ("@mark", Mark(column)));
                if (command.ExecuteScalar() is { } stored and not DBNull) _ = Opened(column, stored);
            }
        }
        catch (RuleBrokenException) when (_db.Cipher.MadeAt is { } made)
        {
            File.Delete(made); // nobody shall take the key made by this start for the office's own
            throw;
        }
    }

    /// <summary>Whether any value lies open.</summary>
    public bool IsNeeded => _columns.Exists(column =>
    {
        using var command = Command($"SELECT 1 FROM {Table(column)} WHERE {Name(column)} IS NOT NULL AND {Start(column)} <> @mark LIMIT 1", ("@mark", Mark(column)));
        return command.ExecuteScalar() is not (null or DBNull);
    });

    /// <summary>Seals every open value in one transaction and clears what the old ones leave in the file.</summary>
    public void SealOpenValues()
    {
        using (var transaction = _db.Database.BeginTransaction())
        {
            foreach (var column in _columns) Seal(column);
            transaction.Commit();
        }

        if (!_db.Database.IsSqlite()) return;

        // The journal is kept between transactions and holds pages as they were; free pages are zeroed, VACUUM drops them.
        foreach (var sql in new[] { "VACUUM", "PRAGMA journal_mode=DELETE", "PRAGMA journal_mode=PERSIST" })
        {
            using var command = Command(sql);
            command.ExecuteScalar();
        }
    }

    private void Seal(IProperty column)
    {
        var (table, name, key) = (Table(column), Name(column), Name(column.DeclaringType.ContainingEntityType.FindPrimaryKey()!.Properties.Single()));
        var convert = column.GetRelationalTypeMapping().Converter!;
        foreach (var row in Keys($"SELECT {key} FROM {table} WHERE {name} IS NOT NULL AND {Start(column)} <> @mark", Mark(column)))
        {
            using var read = Command($"SELECT {name} FROM {table} WHERE {key} = @key", ("@key", row));
            using var write = Command($"UPDATE {table} SET {name} = @value WHERE {key} = @key", ("@value", convert.ConvertToProvider(read.ExecuteScalar())!), ("@key", row));
            write.ExecuteNonQuery();
        }
    }

    private List<object> Keys(string sql, object mark)
    {
        using var command = Command(sql, ("@mark", mark));
        using var reader = command.ExecuteReader();
        var keys = new List<object>();
        while (reader.Read()) keys.Add(reader.GetValue(0));
        return keys;
    }

    private DbCommand Command(string sql, params (string Name, object Value)[] values)
    {
        _db.Database.OpenConnection();
        var command = _db.Database.GetDbConnection().CreateCommand();
        command.Transaction = _db.Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static object Opened(IProperty column, object stored) => column.GetRelationalTypeMapping().Converter!.ConvertFromProvider(stored)!;

    // Of a text the same as of bytes, on both engines.
    private string Start(IProperty column) => $"substr({Name(column)}, 1, {PurposeCipher.Mark.Length})";

    private static object Mark(IProperty column) =>
        column.ClrType == typeof(byte[]) ? Encoding.ASCII.GetBytes(PurposeCipher.Mark) : PurposeCipher.Mark;

    private string Table(IProperty column) => _db.GetService<ISqlGenerationHelper>().DelimitIdentifier(column.DeclaringType.ContainingEntityType.GetTableName()!);

    private string Name(IProperty column) => _db.GetService<ISqlGenerationHelper>().DelimitIdentifier(column.GetColumnName());
}
