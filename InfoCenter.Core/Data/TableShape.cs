using System.Text;
using Microsoft.EntityFrameworkCore;

namespace InfoCenter.Core.Data;

/// <summary>What a column holds, whatever an engine calls it.</summary>
public enum ColumnKind
{
    Integer,
    Truth,
    Text,
    Bytes,
    Instant,
    Day,
    Time,
    Identifier,
}

/// <summary>A column of a table.</summary>
public sealed record ColumnShape(string Name, ColumnKind Kind);

/// <summary>A table as both engines have it: columns by name, and the key its rows are ordered by.</summary>
public sealed record TableShape(string Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<string> Key)
{
    private static readonly Dictionary<Type, ColumnKind> Kinds = new()
    {
        [typeof(int)] = ColumnKind.Integer, [typeof(long)] = ColumnKind.Integer, [typeof(short)] = ColumnKind.Integer, [typeof(byte)] = ColumnKind.Integer,
        [typeof(bool)] = ColumnKind.Truth, [typeof(string)] = ColumnKind.Text, [typeof(byte[])] = ColumnKind.Bytes,
        [typeof(DateTime)] = ColumnKind.Instant, [typeof(DateOnly)] = ColumnKind.Day, [typeof(TimeOnly)] = ColumnKind.Time, [typeof(Guid)] = ColumnKind.Identifier,
    };

    /// <summary>Every table of the model, by name.</summary>
    public static IReadOnlyList<TableShape> Of(InfoCenterDb db) =>
    [
        .. db.Model.GetRelationalModel().Tables.OrderBy(t => t.Name, StringComparer.Ordinal).Select(table => new TableShape(
            table.Name,
            [
                .. table.Columns.OrderBy(c => c.Name, StringComparer.Ordinal).Select(c => new ColumnShape(
                    c.Name, Kinds.GetValueOrDefault(Nullable.GetUnderlyingType(c.ProviderClrType) ?? c.ProviderClrType, (ColumnKind)(-1)))),
            ],
            [.. table.PrimaryKey!.Columns.Select(c => c.Name)])),
    ];

    /// <summary>The tables of texts, by their headings.</summary>
    internal static async Task<IReadOnlyList<TableShape>> ReadAsync(IEnumerable<string> texts, CancellationToken cancel)
    {
        var tables = new List<TableShape>();
        foreach (var path in texts)
        {
            using var text = new StreamReader(path, Encoding.UTF8);
            tables.Add((await TableText.ReadAsync(text, cancel)).Table);
        }

        return tables;
    }

    /// <summary>The first line of a table's text.</summary>
    internal string Heading()
    {
        var line = new StringBuilder("{\"table\":");
        CanonicalText.Quote(line, Name);
        line.Append(",\"key\":[");
        Join(Key, name => CanonicalText.Quote(line, name));
        line.Append("],\"columns\":{");
        Join(Columns, column =>
        {
            CanonicalText.Quote(line, column.Name);
            line.Append(':');
            CanonicalText.Quote(line, column.Kind.ToString());
        });
        return line.Append("}}\n").ToString();

        void Join<T>(IReadOnlyList<T> parts, Action<T> write)
        {
            for (var i = 0; i < parts.Count; i++)
            {
                if (i > 0) line.Append(',');
                write(parts[i]);
            }
        }
    }
}
