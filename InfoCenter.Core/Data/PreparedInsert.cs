using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace InfoCenter.Core.Data;

/// <summary>
/// Inserts many rows of one entity with a single prepared statement made from the model, several times faster than SaveChanges.
/// Needs an open transaction on the context; the entity's key must be an integer the database generates.
/// </summary>
public sealed class PreparedInsert<T> : IAsyncDisposable where T : class
{
    private readonly DbCommand _command;
    private readonly IClrPropertyGetter[] _values;
    private readonly ValueConverter?[] _converters;

    internal PreparedInsert(InfoCenterDb db)
    {
        var entity = db.Model.FindEntityType(typeof(T))!;
        var table = StoreObjectIdentifier.Create(entity, StoreObjectType.Table)!.Value;
        var key = entity.FindPrimaryKey()!.Properties.Single();
        var columns = entity.GetProperties().Where(p => p != key).ToArray();
        var sql = db.GetService<ISqlGenerationHelper>();

        _command = db.Database.GetDbConnection().CreateCommand();
        _command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();
        _command.CommandText =
            $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} " +
            $"({string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.GetColumnName(table)!)))}) " +
            $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))}) RETURNING {sql.DelimitIdentifier(key.GetColumnName(table)!)}";

        _values = [.. columns.Select(c => c.GetGetter())];
        _converters = [.. columns.Select(c => c.GetRelationalTypeMapping().Converter)];
        for (var i = 0; i < columns.Length; i++)
            _command.Parameters.Add(columns[i].GetRelationalTypeMapping().CreateParameter(_command, $"@p{i}", null, columns[i].IsNullable));
    }

    /// <summary>Inserts the row and answers the key the database gave it.</summary>
    public async Task<int> AddAsync(T row, CancellationToken cancel)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            var value = _values[i].GetClrValue(row);
            _command.Parameters[i].Value = (_converters[i] is { } converter ? converter.ConvertToProvider(value) : value) ?? DBNull.Value;
        }

        try
        {
            return Convert.ToInt32(await _command.ExecuteScalarAsync(cancel), CultureInfo.InvariantCulture);
        }
        catch (DbException error) when (StorageFaults.RefusalOf(error) is { } refusal)
        {
            throw refusal; // EF's own commands are watched, this one is not.
        }
    }

    public ValueTask DisposeAsync() => _command.DisposeAsync();
}

/// <summary>Preparing inserts.</summary>
public static class PreparedInserts
{
    extension(InfoCenterDb db)
    {
        /// <summary>A prepared statement for the entity's table, within the context's transaction.</summary>
        public PreparedInsert<T> Prepare<T>() where T : class => new(db);
    }
}
