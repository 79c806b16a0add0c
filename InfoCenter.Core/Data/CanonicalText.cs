using System.Data.Common;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace InfoCenter.Core.Data;

/// <summary>
/// A value as text that is the same on every engine and in every version of the program: JSON, escaped no more than JSON asks for.
/// Instants end at the microsecond, which is all PostgreSQL keeps.
/// </summary>
internal static class CanonicalText
{
    private const string Instant = "yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'";

    /// <summary>Adds the value of one column of the row the reader stands on.</summary>
    public static void Add(StringBuilder line, DbDataReader row, int column, ColumnKind kind)
    {
        if (row.IsDBNull(column))
        {
            line.Append("null");
            return;
        }

        switch (kind)
        {
            case ColumnKind.Integer: line.Append(CultureInfo.InvariantCulture, $"{row.GetInt64(column)}"); break;
            case ColumnKind.Truth: line.Append(row.GetBoolean(column) ? "true" : "false"); break;
            case ColumnKind.Text: Quote(line, row.GetString(column)); break;
            case ColumnKind.Bytes: Quote(line, Convert.ToBase64String(row.GetFieldValue<byte[]>(column))); break;
            case ColumnKind.Instant: Quote(line, row.GetDateTime(column).ToString(Instant, CultureInfo.InvariantCulture)); break;
            case ColumnKind.Day: Quote(line, row.GetFieldValue<DateOnly>(column).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)); break;
            case ColumnKind.Time: Quote(line, row.GetFieldValue<TimeOnly>(column).ToString("HH:mm:ss.ffffff", CultureInfo.InvariantCulture)); break;
            case ColumnKind.Identifier: Quote(line, row.GetGuid(column).ToString()); break;
            default: throw new NotSupportedException($"Column {row.GetName(column)} holds what no canonical text is known for.");
        }
    }

    /// <summary>The value to hand to an engine.</summary>
    public static object Read(JsonElement text, ColumnKind kind) => text.ValueKind is JsonValueKind.Null ? DBNull.Value : kind switch
    {
        ColumnKind.Integer => text.GetInt64(),
        ColumnKind.Truth => text.GetBoolean(),
        ColumnKind.Text => text.GetString()!,
        ColumnKind.Bytes => text.GetBytesFromBase64(),
        ColumnKind.Instant => DateTime.ParseExact(
            text.GetString()!, Instant, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        ColumnKind.Day => DateOnly.ParseExact(text.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
        ColumnKind.Time => TimeOnly.ParseExact(text.GetString()!, "HH:mm:ss.ffffff", CultureInfo.InvariantCulture),
        ColumnKind.Identifier => text.GetGuid(),
    };

    /// <summary>A JSON string. Only what JSON must have escaped is: a library's list of further signs changes with its versions.</summary>
    public static void Quote(StringBuilder line, string text)
    {
        line.Append('"');
        foreach (var sign in text)
        {
            if (sign is '"' or '\\') line.Append('\\').Append(sign);
            else if (sign < ' ') line.Append(CultureInfo.InvariantCulture, $"\\u{(int)sign:x4}");
            else line.Append(sign);
        }

        line.Append('"');
    }
}
