using System.Data.Common;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace InfoCenter.Core.Data;

/// <summary>A column as the engine keeps it, without making an object of it: worth it only where a million rows are read.</summary>
internal static class ColumnBytes
{
    extension(DbDataReader row)
    {
        /// <summary>A text's UTF-8, or a binary's bytes; good until the reader moves on. Empty for NULL.</summary>
        public ReadOnlySpan<byte> BytesOf(int column) => row is SqliteDataReader { Handle: { } statement }
            ? raw.sqlite3_column_blob(statement, column)
            : row.IsDBNull(column) ? [] : row.GetFieldValue<byte[]>(column);
    }
}
